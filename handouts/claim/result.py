"""Promised results: no scar, for everybody, at once and for ever."""

from handouts.claim.kind import EVERYBODY, FOREVER, MARK, SKIN, UP_TO, WOW, Kind

RESULTS = (
    Kind(
        "promises a result that never fades",
        "say how long the change lasted in studies, with the source, or that nobody knows",
        rf"""
        permanent(?:ly)? (?:\w+ )?(?:results?|solutions?|removal|improvements?|fix|cures?|relief|answers?|reduction
            |benefits?|smooth\w*|clear\w*|remov\w+|eras\w+|eliminat\w+|gone|disappear\w*|banish\w*|flawless|vanish\w*
            |get rid|beautiful|perfect|goodbye)(?! (?:and|but|so) (?:it )?(?:cannot|can't))
        (?:results?|improvements?|benefits?|smoothness|removal|clearance|(?<!side )effects?) (?:\w+ )?(?:is|are
            |will be|that are|'re) (?:\w+ly )?permanent(?! (?:and|so) (?:it |they )?(?:cannot|can't|hard))
        (?:gone|vanish\w*|disappear\w*|rid|goodbye|farewell|banish\w*|remov\w+|eras\w+|smooth|beautiful|faded|clear
            |youthful|radiant)(?: [\w']+){{0,4}} {FOREVER}
        (?<!scar )(?<!scars )(?<!damage )(?:lasts?|lasting) (?:you )?{FOREVER}
        (?:results?|benefits?|improvements?|difference|smoothness|beauty|glow|{SKIN} (?:stays?|remains?|that (?:stays
            |lasts|is)))(?: (?!may|can|might|could)[\w']+){{0,4}} {FOREVER}
        (?:never|won't|will not) (?:ever )?(?:come back|comes back|return|returns|reappear)
        (?:everlasting|eternal|lifelong|lifetime|never ending|timeless) (?:\w+ )?(?:results?|beauty|youth|smooth\w*
            |skin|effects?|benefits?)
        (?:long )?lasting results?|results that last
        """,
        softened=True,
    ),
    Kind(
        "promises a result that nobody can be sure of",
        "say how many people it helps, with the source, and that it may not help",
        r"""
        (?:highly|extremely|incredibly|remarkably|amazingly|super) effective|(?:clinics?|others?),? we get results
        (?:every|each|all our|all) (?:\w+ )?(?:clients?|patients?|customers?|women) (?:sees?|gets?|is|are|leaves?
            |feels?|loves?|notices?|achieves?) (?:an? |the )?(?:\w+ )?(?:happy|difference|results?|improvements?
            |delighted|thrilled|satisfied|smooth\w*|better|change)
        guarante\w*(?! (?:hours|slot|appointment|period))
        money back|full refund if|we(?:'ll| will)? refund (?:every|all|you|the lot)|every penny back|or we refund
            |(?:just|simply) works\b|that (?:really|actually|truly) works?\b|satisfaction or
        rest assured|without (?:a |any )?(?:shadow of a )?doubt|no doubt
        can be (?:sure|certain|confident) (?:of|that|your)
        we (?:can )?promise (?!to |not )(?:\w+ )?\w+|our promise|promises (?:you )?(?:\w+ )?(?:results?|skin
            |smooth\w*)
        100 ?(?:%|per ?cent) (?:success\w*|effective|results?|satisf\w+|happy|proven|clear\w*|improvement|sure|certain
            |reliable)
        (?:never|doesn't|does not|cannot|can't|won't|will not) (?:ever )?(?:fails?|disappoint\w*)
        always works?|works? (?:every|each) (?:single )?time|fool ?proof|fail ?safe|infallible|sure fire|unfailing\w*
        works? like (?:a )?(?:magic|charm|dream)|certain to work
        (?:success|results?|outcomes?) (?:is|are) (?:assured|certain|always)|results? (?:that )?you can (?:count on
            |rely on|trust|depend on|see)
        (?:absolutely |simply |picture )?perfect(?:ion)?\b(?! (?:time|moment) to (?:ask|tell|talk|check|raise
            |stop))(?: (?:skin|results?|solution|answer|choice|treatment|finish))?
        perfectly (?:smooth|clear|flat|even|flawless|invisible|matched|blended|beautiful|toned|effective|pain\w*)
        """,
    ),
    Kind(
        "promises that a scar or mark goes away",
        'write "may" and "show less"; no treatment takes a scar away',
        rf"""
        (?:makes?|will make|making) (?:it|them|these|those) (?:\w+ )?(?:disappear|vanish|go away|invisible)
        (?:gets?|will get) rid of (?:it|them|every\w*|all)|(?:a )?distant memory|no more (?:[\w']+ )?{MARK}
            |too short for {MARK}
        {MARK} (?:will|'ll) (?:be )?(?:completely|fully|totally|entirely|permanently) (?:\w+ )?(?:removed|gone|heal\w*
            |fade|clear\w*|disappear)|scars heal completely
        skin you (?:were born with|had before|had as|used to have)
        (?:eras\w+|eliminat\w+|eradicat\w+|banish\w*|obliterat\w+|delet\w+|melt\w*(?: away)?|wip\w+ (?:away|out)
            |zap\w*|blast\w*|conquer\w*|dissolv\w+|undo\w*|vaporis\w+|defeat\w*) {UP_TO}{MARK}
        (?:get\w* rid of|rid (?:your(?:self)?|you) (?:\w+ )?of|do\w* away with|fix\w*|revers\w+|polish\w* away
            |sweep\w* away|lift\w* away|airbrush\w*) {UP_TO}{MARK}
        (?:eras\w+|eliminat\w+|eradicat\w+|banish\w*|wip\w+ (?:away|out)|zap\w*
            |blast\w*) (?:away )?(?:\w+ ){{0,2}}?(?:redness|bumps|lines|dullness|spots|marks|roughness|years|damage
            |pores|lumps|the past|signs of age\w*)
        eras(?:es|er|ing) (?:away )?(?:the|your|all|years)|turn\w* {UP_TO}{MARK} into|what {MARK}(?=\?)
        (?:stops|prevents|will (?:stop|prevent)) {UP_TO}{MARK} (?:from )?(?:ever )?(?:form\w*|appear\w*|coming
            |develop\w*)
        (?:remove|removes|removing|cure|cures|curing|clears(?: up)?|heals|lose|repairs) {UP_TO}{MARK}
        (?:will|'ll|going to) (?:\w+ly )?(?:clear(?: up)?|heal|repair) {UP_TO}{MARK}
        scar removal|(?:removal|elimination|eradication|disappearance) of {UP_TO}{MARK}
        {MARK}(?: [\w']+)?? (?:disappears?|disappearing|vanish(?:es)?|vanishing|melts? away|melt|gone|dissolves?
            |erased|eliminated|banished)(?! (?:to|if|when)\b)
        {MARK} (?:will|'ll)(?: (?!never|not|hardly|rarely|usually|often|probably)\w+)? (?:be gone|fade away
            |fade to nothing|be removed|be history|be erased|go away|be invisible|clear)
        (?:mak\w+|watch\w*|see|seen|seeing) {UP_TO}{MARK} (?:\w+ )?(?:disappear|vanish|go away|fade|melt|invisible
            |history)
        (?:scar|scarring|blemish|line|wrinkle|acne|mark|spot|stretch ?mark|flaw)s? free(?! of charge)|scarless
            |free (?:of|from) {UP_TO}{MARK}|life without {UP_TO}{MARK}
        (?:wave |kiss |say |bid )?(?:goodbye|good bye|farewell)|(?:say|says|saying|said) hello|hello to
        a thing of the past|(?:is|are|be|become|were) history|without (?:a )?trace|leav\w+ no trace|no trace (?:of
            |left)|left no trace
        (?:like|as if|as though) (?:it|they|the \w+|nothing) (?:was |were |had |has )?(?:never|happened|ever|was never
            |wasn't)
        (?:as )?good as new|(?:as|like) new\b(?! (?:words|ones))|brand new skin|as (?:smooth|soft) as (?:silk
            |a baby\w*|the day|glass|ever|before)
        never (?:know|knew|guess|tell|even know) (?:you|it|they|there|that)|(?:nobody|no one) (?:will|would
            |need) (?:ever )?(?:know|notice|guess|see|spot)|(?:nobody|no one|none) the wiser
        (?:wip\w+ the |a )?(?:slate clean|clean slate|blank canvas|fresh start)
        undetectable|unnoticeable|(?:virtually|practically|almost|completely|totally|nearly) invisible
            |invisible scars?|{MARK} (?:will be|become|becomes|are) invisible
        (?:restor\w+|return\w*|bring\w*) (?:your |the |damaged |scarred )*(?:skin|complexion|face
            |body)(?: [\w']+){{0,2}} (?:to|back)\b|original (?:perfect )?(?:state|condition|glory)
        (?:cure|solution|remedy|antidote) (?:for|to) {UP_TO}{MARK}|(?:complete|total|ultimate|true|instant|lasting
            |natural) cure|cures? everything|cure all|a cure
        """,
        softened=True,
    ),
    Kind(
        "promises what the reader will see or feel",
        'write "may" or "some people", and say how many it helps',
        rf"""
        (?:will|'ll|going to|sure to|bound to) (?:\w+ly |soon |just )?(?:fade|soften|flatten|smooth(?: out| away)?
            |lighten|reduce|shrink|improve|restore|brighten|even out|tighten|plump|refine|blur|minimi[sz]e|diminish
            |firm|renew|regenerate|replace|refresh|lift|fill|revive) (?:{UP_TO}{MARK}|{SKIN})
        (?:dramatically|visibly|significantly|noticeably|drastically|instantly|completely|totally|miraculously
            |magically) (?:fad|soften|flatten|smooth|lighten|reduc|shrink|improv|clear|restor|heal|repair
            |minimi[sz])\w* {UP_TO}(?:{MARK}|skin|appearance)
        you(?:'ll| will)(?: \w+)? (?:see|notice|enjoy|have|get|experience|achieve|feel) (?:(?!final|full
            |end)[\w']+ ){{0,3}}?(?:difference|results?(?! of)|improvements?|transformation|smoother|clearer|younger
            |softer|flatter|brighter|beautiful|fresher|firmer|benefits|clear skin|smooth skin)
        you(?:'ll| will| are (?:going|sure) to|'re going to) (?:\w+ )?(?:love|adore
            |be (?:so |absolutely |truly )?(?:amazed|delighted|thrilled|glad|stunned|astonished|impressed|hooked
            |blown away|over the moon|proud)|wonder why|thank us)
        (?:won't|will not|never) (?:be disappointed|regret|believe (?:your|how|the|it)|look back|recogni[sz]e)
        fall in love with|(?:love|loving) (?:your|the) (?:\w+ )?(?:skin|body|reflection|mirror|results?)|you'll love
        {WOW} (?:\w+ )?(?:results?|difference|transformations?|improvements?|changes?|skin|effects?|treatment
            |technology|experience|clients)
        (?:truly|simply|absolutely|really|so) {WOW}|results? (?:\w+ )?(?:is|are|were) (?:\w+ )?{WOW}|{WOW}
        (?:visible|real|proven|outstanding|excellent|maximum|beautiful|superior|brilliant|predictable|consistent
            |noticeable|dramatic) (?:results?|improvements?|difference)
        results? (?:that )?speaks? for (?:itself|themselves)|results? like (?:these|this)|see (?:the )?(?:results
            |difference) for yourself|(?:skin|body|face|legs|mirror) will thank you
        (?:smoother|softer|younger|better|clearer|happier|firmer|brighter|more \w+) than ever|(?:will|'ll) (?:look
            |feel|be) (?:even )?\w+ than before
        """,
        softened=True,
    ),
    Kind(
        "promises that it suits everybody",
        "say whom it may suit, and who should wait or not have it",
        rf"""
        (?:works?|working|suitable|perfect|ideal|right|effective|suits?|designed|proven|brilliant|wonderful|great|fine
            |safe) (?:(?!differently|less|worse|better|best|not)\w+ )?(?:for |on |with |in )?{EVERYBODY}
        (?:works?|results?|suits?|for you|effective|ideal|perfect|safe|skin|have it),? (?:\w+ ){{0,3}}?(?:whatever
            |no matter) (?:your|how|what|the|who) (?:\w+ ){{0,3}}?(?:age|skin|scars?|type|size|budget|old|deep|you|bad
            |cause)
        no {MARK} (?:is|are) too|(?:anyone|everyone|everybody) (?:can (?:have|benefit|enjoy|use)|benefits|gets|loves
            |deserves|sees)|one size fits all|treats? (?:all|any|every) (?:\w+ ){{0,2}}?{MARK}
        """,
    ),
    Kind(
        "promises a quick or easy result",
        "say how many visits and how many weeks it usually takes",
        r"""
        (?:only|just) need (?:just )?(?:one|a single|1) (?:\w+ )?(?:session|treatment|visit)(?! (?:a|each|every|at
            |per)\b)|last (?:treatment|laser|cream) you(?:'ll| will) ever need|(?:couldn't|could not) be (?:easier
            |simpler|quicker)
        instant (?:\w+ )?(?:results?|improvements?|relief|lift|glow|effects?|difference|transformation|smooth\w*
            |solution|cure|fix|gratification)
        immediate (?:\w+ )?(?:results?|improvements?|difference|transformation|glow)|results? (?:\w+ )?(?:is
            |are) (?:\w+ )?(?:instant|immediate|quick|fast)
        instantly (?:\w+ )?(?:\w+er|smooth\w*|brighten\w*|soften\w*|fad\w+|lift\w*|visible|transform\w*|reveal\w*
            |tight\w*|plump\w*|eras\w+|remov\w+|noticeable|clear)
        (?:see|notice|feel|enjoy) (?:the |a |your )?(?:\w+ )?(?:change|difference|results?|improvements?) (?:at once
            |immediately|instantly|right away|straight away|within (?:hours|days)|today|tomorrow|overnight)
            |in as little as|in no time
        works (?:instantly|immediately|overnight|fast|straight away|at once|in minutes)
        overnight (?:\w+ )?(?:results?|success|transformation|cure|miracle|fix)|(?:vanish|disappear|gone|heal|fade
            |clear|transform|chang)\w*(?: [\w']+){0,2} overnight
        (?:quick|rapid|fast|easy|effortless|speedy) (?:fix|results?|solution|cure|way to (?:get rid|remove|erase
            |smooth))
        (?:one|a single|just one|1) (?:\w+ )?(?:session|visit|treatment|appointment|click|zap) (?:is|was) (?:all
            |enough)|(?:just|only|after|in|from) (?:just |only )?(?:one|a single) (?:\w+ )?(?:session|treatment
            |appointment|application)(?= (?:and|you|your|we|is|to)|[.,!]|$)
        all (?:you need|it takes) is (?:one|a single|just)|results? (?:in|within
            |after) (?:just |only |as little as )?(?:\w+ )?(?:minutes|hours|days|one session|a single)|in (?:just|only
            |mere) (?:\w+ )?(?:minutes|hours|days)|from day one|from the (?:very )?first (?:session|treatment|visit
            |application)
        """,
    ),
)
