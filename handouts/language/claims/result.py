"""Promised results: no scar, for everybody, at once and for ever."""

from handouts.language.claim_kind import Kind

RESULTS = (
    Kind(
        "promises a result that never fades",
        "say how long the change lasted in studies, with the source, or that nobody knows",
        r"""
        permanent(?:ly)? (?:\w+ )?(?:results?|solutions?|removal|improvements?|fix|cures?|relief|answers?|reduction
            |benefits?|smooth\w*|clear\w*|remov\w+|eras\w+|eliminat\w+|gone|disappear\w*|banish\w*|flawless|vanish\w*
            |get rid|beautiful|perfect|goodbye)(?! (?:and|but|so) (?:it )?(?:cannot|can't))
        (?:results?|improvements?|benefits?|smoothness|removal|clearance|(?<!side )effects?) (?:\w+ )?(?:is|are
            |will be|that are|'re) (?:\w+ly )?permanent(?! (?:and|so) (?:it |they )?(?:cannot|can't|hard))
        (?:gone|vanish\w*|disappear\w*|rid|goodbye|farewell|banish\w*|remov\w+|eras\w+|smooth|beautiful|faded|clear
            |youthful|radiant)(?: [\w']+){0,4} {FOREVER}
        (?<!scar )(?<!scars )(?<!damage )(?:lasts?|lasting) (?:you )?{FOREVER}
        (?:results?|benefits?|improvements?|difference|smoothness|beauty|glow|{SKIN} (?:stays?|remains?|that (?:stays
            |lasts|is)))(?: (?!may|can|might|could)[\w']+){0,4} {FOREVER}
        (?:never|won't|will not) (?:ever )?(?:come back|comes back|return|returns|reappear)
        (?:everlasting|eternal|lifelong|lifetime|never ending|timeless) (?:\w+ )?(?:results?|beauty|youth|smooth\w*
            |skin|effects?|benefits?)|(?:long )?lasting results?|results that last
        (?:beaten|defeated|solved|healed|fixed|cured|over|dealt with|sorted|finished|conquered|keeps?|yours|free
            |smooth\w*|flat)(?: [\w']+){0,3} {FOREVER}
        you(?:'ll| will)? never (?:see|need|worry|think|hide|suffer|notice|bother|cover|wear
            |be)(?: [\w']+){1,5}? again|(?:never|not) (?:\w+ )?have to (?:\w+ )?(?:think|worry|hide|cover
            |see)(?: [\w']+){0,5}? again
        root and all|until the end of (?:your|time)|(?:stays?|stayed|staying) (?:gone|smooth|that way
            |perfect)\b(?! (?:from|on|until))|(?:years|decades) of (?:smooth|clear|perfect|beautiful|flawless)\w*
        (?:once|when) (?:it|they|the (?:scars?|marks?|lumps?|keloids?|pigment)|{MARK})(?: [\w']+)?(?:'s| is| are
            |'re)? (?:gone|treated|removed),? (?:it|they|it's|they're)? ?(?:stays?|gone|never|is gone|are gone)
            |you (?:only|just) (?:ever )?(?:need|have|pay) (?:it |to do it |to come )?once|last (?:scar|mark|treatment
            |cream|product|thing) you(?:'ll| will) ever
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
            |delighted|thrilled|satisfied|smooth\w*|better|change)|guarante\w*(?! (?:hours|slot|appointment|period))
        money back|full refund if|we(?:'ll| will)? refund (?:every|all|you|the lot)|every penny back|or we refund
            |(?:just|simply) works\b|that (?:really|actually|truly) works?\b|satisfaction or
        rest assured|without (?:a |any )?(?:shadow of a )?doubt|no doubt
        can be (?:sure|certain|confident) (?:of|that|your)
        we (?:can )?promise (?!to |not )(?:\w+ )?\w+|our promise|promises (?:you )?(?:\w+ )?(?:results?|skin|smooth\w*)
        100 ?(?:%|per ?cent) (?:success\w*|effective|results?|satisf\w+|happy|proven|clear\w*|improvement|sure|certain
            |reliable)|(?:never|doesn't|does not|cannot|can't|won't|will not) (?:ever )?(?:fails?|disappoint\w*)
        always works?|works? (?:every|each) (?:single )?time|fool ?proof|fail ?safe|infallible|sure fire|unfailing\w*
        works? like (?:a )?(?:magic|charm|dream)|certain to work
        (?:success|results?|outcomes?) (?:is|are) (?:assured|certain|always)|results? (?:that )?you can (?:count on
            |rely on|trust|depend on|see)
        (?:absolutely |simply |picture )?perfect(?:ion)?\b(?! (?:time|moment) to (?:ask|tell|talk|check|raise
            |stop))(?: (?:skin|results?|solution|answer|choice|treatment|finish))?
        perfectly (?:smooth|clear|flat|even|flawless|invisible|matched|blended|beautiful|toned|effective|pain\w*)
        (?:one|a) hundred (?:%|per ?cent) (?:\w+ )?(?:success\w*|effective|results?|satisf\w+|happy|safe|sure)
            |where (?:[\w']+ ){0,3}(?:failed|fail|fails|gave up), (?:we|it|our|this|ours)\b
        (?:ours|we|it|this one) [\w']+ where others? [\w']+|(?:when|where) (?:all
            |everything) else (?:has |have )?fail\w*, (?:we|it|our|this)|(?:has|have|'s) never (?:once )?(?:failed
            |let \w+ down|disappointed)
        no questions asked|love it or|nothing left to chance|(?:never|don't|won't) take our word
            |you (?:simply |really |just )?(?:can't|cannot) (?:lose|fail)|(?:we|you) always (?:succeed|win)
            |mark my words|pinky promise|take it from (?:me|us)|you have (?:my|our) word
        (?:nearly|almost|virtually|practically|quite|absolutely) (?:all|every|everyone|everybody
            |every single)(?: of)?(?: our)? (?:\w+ )?(?:clients?|customers?|guests|brides|mums|users)
            |every (?:single )?(?:one of|patient|client|bride|customer|guest|scar|user)(?: [\w']+){0,3}? (?:walks
            |smiles|responds|succeeds|walked|loved|loves)
        we(?:'ve| have)? (?:yet to|never) (?:meet|met|see|seen|find|found|fail|failed|disappoint|turn|turned|lose|lost
            |have|had)|there (?:is|'s|isn't|is not|are) (?:no |not |a |any )*(?:{MARK}|case)(?: [\w']+)? (?:we|it|our
            |that|this) (?:can't|cannot|won't|can not|doesn't)|(?:trust|believe) (?:us|me)\b|i promise|we swear
            |cross my heart|you can (?:bank|bet) on|ask (?:anyone|any of our)|(?:you|we) (?:can't|cannot) go wrong
        (?:job done|problem solved|case closed|mission accomplished|end of story|it's that (?:simple|easy)
            |it is that (?:simple|easy)|no ifs|that's (?:it|all)[.!]|works wonders|working wonders|look no further
            |search (?:is over|ends)|the wait is over|answer to (?:your|all|every|a|my) (?:\w+ )?(?:prayers?|problems?
            |dreams?)|it (?:just|simply|really|actually) works)
        (?:two|three|four|five|six|ten|twenty|\d+) times (?:faster|better|smoother|stronger|quicker|safer|gentler
            |more (?:effective|powerful)|as (?:effective|fast|good|powerful|strong))|twice as (?:effective|fast|good
            |powerful|strong|smooth)|in (?:days|minutes|hours),? (?:and )?not|in weeks,? (?:and )?not (?:months|years)
            |(?:days|minutes|hours|weeks), not (?:months|years)|not (?:months|years),? but
        (?:absolutely|totally|utterly|truly|literally|genuinely|undoubtedly|definitely|certainly
            |unquestionably) (?!not\b|fine|all right|normal|ok|okay|sure|dry|still|necessary|need|closed|healed
            |covered|have|no\b|when|if|should|better to|worth asking|clear that|clean|free of (?:pain|infection)
            |depend|nothing)\w+|for sure\b|(?:that is|that's|it's|this is) (?:a|our|my) (?:promise|vow|guarantee)
            |(?:only pay|pay only|pay nothing|treat you (?:again )?(?:for )?free) (?:if|until|when)?
        {MARK} will (?:soon |simply |just |quickly )?(?:shrink|flatten|go flat|lie flat|dry up|heal flat|shrivel
            |wither|dissolve|melt|crumble)|(?:scars?|skin|keloids?|marks?|face
            |tummy) will (?:soon |simply |just )?(?:be|look|feel) (?:\w+ly |so )?(?:smooth|gone|invisible|perfect
            |flawless|beautiful|young|as good|unmarked)\w*
        """,
    ),
    Kind(
        "promises that a scar or mark goes away",
        'write "may" and "show less"; no treatment takes a scar away',
        r"""
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
            |blast\w*) (?:away )?(?:\w+ ){0,2}?(?:redness|bumps|lines|dullness|spots|marks|roughness|years|damage
            |pores|lumps|the past|signs of age\w*)
        eras(?:es|er|ing) (?:away )?(?:the|your|all|years)|turn\w* {UP_TO}{MARK} into(?! (?:a (?:natural|flat|fine
            |thin)|one))|what (?:\w+ )?{MARK}(?=\?)
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
        (?:as )?good as new|(?:as|like) new(?= again|[.,!:;]|$| and\b)|brand new skin|as (?:smooth|soft) as (?:silk
            |a baby\w*|the day|glass|ever|before)
        never (?:know|knew|guess|tell|even know) (?:you|it|they|there|that)|(?:nobody|no one) (?:will|would
            |need) (?:ever )?(?:know|notice|guess|see|spot)|(?:nobody|no one|none) the wiser
        (?:wip\w+ the |a )?(?:slate clean|clean slate|blank canvas|fresh start)
        undetectable|unnoticeable|(?:virtually|practically|almost|completely|totally|nearly) invisible
            |invisible scars?|{MARK} (?:will be|become|becomes|are) invisible
        (?:restor\w+|return\w*|bring\w*) (?:your |the |damaged |scarred )*(?:skin|complexion|face
            |body)(?: [\w']+){0,2} (?:to|back)\b|original (?:perfect )?(?:state|condition|glory)
        (?:cure|solution|remedy|antidote) (?:for|to) {UP_TO}{MARK}|(?:complete|total|ultimate|true|instant|lasting
            |natural) cure|cures? everything|cure all|a cure
        (?:eras|zap|flatten|fix|heal|cur|melt|banish|beat|fad|smooth|blast|sweep|vanquish|dissolv)(?:e|es|s|ing|ed
            |ting|ping|ten|tens)?(?: away| out| off)? (?:every|any|all|even the|each and every
            |whatever)\b(?! (?:swelling|cream|day|bleed\w*|infection|crusts?|hair|time|few|other))
        (?:remove|clear|shift|tackle|repair|restore)(?:s|ing)?(?: away| out| off)? (?:every|any
            |all) (?:[\w']+ ){0,2}?(?:scars?|marks?|keloids?|moles?|lines?|pits?|craters?|spots?|blemish\w*|kinds?
            |types?|traces?)
        (?:destroy|demolish|annihilat|evict|evaporat|vanquish|ditch|blitz|nuk|crush|smash|shift|rub out|chase away|bin
            |kick|beat|unmak|bury|buries)(?:e|es|s|ed|ing|ping|ting)? {UP_TO}{MARK}
        (?:wav\w+|kiss\w*|bid\w*|say\w*|blow\w*) (?:\w+ )?(?:goodbye|good bye|bye|bye bye|farewell|adieu|so long
            |ta ta)|(?:melt|glide|vanish|slide|disappear)\w* (?:away )?like (?:snow|butter|ice|magic|wax|mist|a dream)
        (?:{MARK}|lumps?|bumps?|craters?|stripes) (?:simply |just |soon |slowly |will |will simply )?(?:dr(?:ies|y) up
            |drops? off|falls? (?:off|away)|peels? (?:off|away)|shrinks? away|shrivels?|fades? (?:away|to nothing
            |completely|into|from view)|surrenders?|don't stand a chance|is no match|are no match)
        {MARK} (?:will )?(?:fades?|flattens?|heals?|softens?|clears?|smooths?)(?: \w+)? (?:in|within
            |after) (?:just |only |as little as |under )?[\w]+ (?:days|hours|minutes|sessions?|visits?|weeks)
        (?:reprogramm?|rebuild|rebuilt|rewrit|reboot|retrain|replac|turn|transform|chang
            |convert)\w* (?:[\w']+ ){0,4}?(?:into|to|with) (?:\w+ )?(?:healthy|new|smooth|perfect|normal|baby|young
            |brand|flawless|fresh)\w* (?:\w+ )?(?:skin|tissue|cells|you|complexion|face)|from scratch
        (?:wakes?|waking|awakens?|kick starts?|reboots?|resets?|retrains?|reprogramm?e?s?
            |supercharges?) (?:up )?(?:[\w']+ ){0,2}?(?:cells?|skin|collagen|scars?|tissue|body)
        leav(?:e|es|ing) (?:your|those|that|all|my|the (?:past|pain|shame)) (?:[\w']+ ){0,3}behind(?! (?:the|your
            |you at))|(?:walk|float|stroll|step|glide|strut|come|skip|bounce|go)(?:s|ing|ed)? (?:out|away|home
            |back)(?: [\w']+){0,3}? (?:perfect|scar free|flawless|glowing|radiant|younger|beautiful|transformed
            |confident|unmarked|spotless|smooth\w*)
        forget (?:that )?(?:it|you|they|there|the [\w']+)(?: [\w']+)? (?:ever|were ever|was ever)|(?:see
            |saw) the (?:last of|back of {UP_TO}{MARK})|bare of {MARK}|(?:rewind|undo|turn back|rewrite
            |erase) (?:[\w']+ ){0,2}?(?:damage|past|time|history|story|years)
        (?:can't|cannot|couldn't|unable to|hard to|impossible to) (?:even )?(?:tell|see|spot|find) (?:where (?:it|the
            |your|my|her)|it was|there was|the (?:difference|join))|(?:search|look) (?:\w+ )?for (?:it|the scar
            |them) in vain
        {MARK}(?: [\w']+){0,3} (?:no longer (?:visible|there|noticeable|exist\w*|shows?|see)|(?:isn't|aren't|wasn't
            |is not|are not) there (?:any ?more|any longer)|(?:simply |just |quietly )(?:leaves?|packs? up|fades? out
            |retreats?|is over|are over|belongs? to|are a memory|is a memory))
        where (?:it|they|the \w+|your \w+|my \w+|her \w+|his \w+)(?: \w+)? (?:used to be|once (?:was|were)|had been
            |ever was)|(?:back|return\w*|looks?|look|skin|goes) (?:to )?(?:just |exactly )?(?:how|the way|what
            |as) (?:it|you|they|she|he|god|nature) (?:was|were|looked|used|intended|meant|made)|not even your (?:\w+)
            |(?:remembers?|forgets?) (?:how|that) (?:to|it)(?: be| was)
        (?:fades|flattens|smooths|smoothes|shrinks|softens|corrects|blurs|evens out|renews|resurfaces|resolves
            |lightens|clears|tackles|removes|targets and) (?:away |out )?(?:your|even|stubborn|those|unwanted
            |unwelcome|old|deep|years of)(?: [\w']+){0,3}? {MARK}|(?:unwelcome|pesky|unlovely|bothersome) {MARK}
            |unwelcome reminders?
        (?:reveal|unveil|uncover|discover|rediscover|reclaim|regain|enjoy|embrace|welcome|celebrate|emerge with)(?:s
            |ing|ed)? (?:your |the |a |with )?(?:new |more )?(?:\w+ly )?(?:smooth|smoother|young|younger|fresh|fresher
            |flawless|radiant|beautiful|healthier|clear|clearer|true|new|best|inner|natural beauty|perfect|soft|softer
            |silky|glowing)\w* (?:\w+ )?(?:skin|you|beauty|body|complexion|self|face|radiance)
        (?:tackl|attack|strik|pull|target|destroy|dissolv|go|get|treat)\w* (?:[\w']+ ){0,3}?(?:at|to|from|by) (?:the
            |its|their) (?:very )?roots?\b|(?:at|on) (?:a|the) cellular level|(?:end|answer|key) (?:to
            |of) {UP_TO}{MARK}|{MARK} (?:for|into) (?:history|the past|oblivion)|without (?:a |any |even )?(?:sign
            |trace|hint|mark|shadow)(?: of)?
        (?:banish|eradicat|obliterat|vanquish)\w*|(?:erases?|erased|erasing)|(?:bid|wave|kiss) (?:\w+ ){0,3}goodbye
            |(?:skin|scar|body|face) (?:that )?(?:forgets?|remembers?)
        """,
        softened=True,
    ),
    Kind(
        "promises what the reader will see or feel",
        'write "may" or "some people", and say how many it helps',
        r"""
        (?:will|'ll|going to|sure to|bound to) (?:\w+ly |soon |just )?(?:fade|soften|flatten|smooth(?: out| away)?
            |lighten|reduce|shrink|improve|restore|brighten|even out|tighten|plump|refine|blur|minimi[sz]e|diminish
            |firm|renew|regenerate|replace|refresh|lift|fill|revive) (?:{UP_TO}{MARK}|{SKIN})
        (?:dramatically|visibly|significantly|noticeably|drastically|instantly|completely|totally|miraculously
            |magically) (?:fad|soften|flatten|smooth|lighten|reduc|shrink|improv|clear|restor|heal|repair
            |minimi[sz])\w* {UP_TO}(?:{MARK}|skin|appearance)
        you(?:'ll| will)(?: \w+)? (?:see|notice|enjoy|have|get|experience|achieve|feel) (?:(?!final|full
            |end)[\w']+ ){0,3}?(?:difference|results?(?! of)|improvements?|transformation|smoother|clearer|younger
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
        (?:{WOW}|jaw dropping|dramatic) (?:[\w']+ )?(?:before|photos|pictures|makeovers?)|speaks? for (?:itself
            |themselves)|(?:watch|see|feel) (?:it|them|your (?:skin|face|body|scar\w*)|the difference
            |the years) (?:\w+ )?(?:work|transform|melt|bloom|smooth|glow|disappear|come alive|fall away)
        (?:skin|face|complexion|belly|tummy|neck|chest|arms
            |legs) (?:that )?
            (?:is |looks |feels |becomes |turns |stays |emerges |will be |will look |will feel |simply |left |again )+
            (?:\w+ly )?(?:smooth|glowing|renewed|reborn|silky|younger|radiant|brand new|beautiful|unblemished
            |like silk|like new)(?! (?:enough|to touch but|edge))
        we(?:'ll| will| can) (?:give you (?:back|smooth|skin|perfect)|zap|eras\w+|transform|restore|bring back)
            |let us (?:transform|erase|restore|help you (?:look|feel|shine|love))|you won't (?:recogni[sz]e|believe)
            |(?:prepare|get ready|expect) to (?:fall|love|turn heads|shine|say)(?! (?:sore|tired|swollen|asked|told
            |given|seen))
        (?:never|not) (?:have you |has your \w+ |have they )?(?:felt|looked|been) (?:so|better|this|more)|(?:\w+est
            |best|most \w+) (?:[\w']+ ){0,2}?you(?:'ll|'ve| will| have)? ever|like never before|as never before|(?:you
            |they|she|he)(?:'ll| will) (?:thank|kick yourself|wish you|be hooked|be begging|swear)
        (?:smoother|clearer|younger|fresher|firmer|brighter|healthier|tighter|plumper|more radiant|more even
            |more beautiful)(?:,? (?:and )?\w+er){0,2},? (?:looking )?(?:and )?(?:\w+er )?(?:skin|complexion|face|you
            |tone|body)|(?:visibly|dramatically) (?!different|inflamed|infected|red|dirty|swollen|worse)\w+
            |dramatic(?! (?:change in|weight|loss|swelling|reaction))|(?:total|complete|amazing|real|true|skin|your
            |beauty|makeover|her|his|my|our|incredible|body|scar|own) transformations?|(?:completely|totally|literally
            |has|have|been|be|fully|were|was|gently|really|truly|that|skin|body|will|and|laser|cream|to
            |feel) (?:transform|transforms|transformed)(?= (?:your|you|my|her|his|their|skin|scars?|lives|how|even|any
            |the (?:skin|look|way))|[.,!]|$)|wow
        """,
        softened=True,
    ),
)
