"""Selling: words that rank, dazzle, shame or press, and have no place in a leaflet."""

from handouts.claim.kind import MARK, SKIN, TEAM, TREATMENT, UP_TO, Kind

SELLING = (
    Kind(
        "calls on science or an office instead of showing the proof",
        "give the number of people it helped, and its source",
        r"""
        (?:clinically|scientifically|medically|dermatologically|laboratory|lab) (?:and \w+ )?(?:proven|tested|shown
            |validated|backed|approved|formulated)
        (?:proven|shown by science) (?:to \w+|results?|technology|track record|formula|method|treatment|science
            |effective\w*|success)
        (?:fda|ce|mhra|nhs|government|doctor|dermatologist|surgeon|physician) (?:approved|cleared|approval|recommended
            |certified|endorsed)
        (?:fda|mhra|nhs)(?: has| have)? (?:says?|approve[sd]?|clear(?:s|ed)|agrees?|trusts?|certified|backs|loves)
        (?:approved|cleared|endorsed|certified) by (?:the )?(?:fda|mhra|nhs|doctors|dermatologists|surgeons|experts
            |scientists)
        (?:recommended|trusted|loved|used|chosen) by (?:the )?(?:\w+ )?(?:doctors|dermatologists|experts|surgeons
            |celebrities|stars|thousands|millions|models|professionals|women|hundreds)
        (?:medical|clinical|hospital|pharmaceutical|professional) grade|(?:backed|supported|driven
            |powered) by (?:[\w']+ ){0,3}?(?:science|research|scientists|studies)|(?:decades|years) of (?:research
            |science|experience)|science backed|evidence led beauty
        (?:science|studies|research|scientists|tests|trials) (?:has |have |all )?(?:prove|proves|proved|proven|confirm
            |confirms|confirmed)|(?:experts|doctors|dermatologists|surgeons|scientists) (?:all )?(?:agree|swear by
            |rave|love|trust)|(?:experts|doctors|dermatologists|surgeons) (?:everywhere|worldwide
            |all over \w+ \w+) \w+
        """,
    ),
    Kind(
        "claims to be better than all others",
        "take it out, or say what was compared, with the source",
        rf"""
        (?:we are|we're|is|are) (?:simply |just )?the best (?:at|in|for)\b|the finest (?:in|around|of)\b|only (?:our
            |at our|we|here at) (?:clinic|team|laser|doctors|centre|experts|offer)
        (?:the|our|your|its|\w+'s) (?:very |single |absolute )?best (?:\w+ ){{0,2}}?(?:{TREATMENT}|{TEAM}|price|deal
            |value|kept secret|solution|money can buy)(?!.*\b(?:depends?|differs?|varies|may be|for you\b(?! and)))
        (?:simply|quite simply|still|always|nothing but) the best|second to none|bar none|best in (?:class|town
            |the (?:country|world|business|uk|city)|europe|london)|the best of the best|very best in
        (?:number|no\.?|nr\.?) ?(?:one|1)(?= (?:(?!reason|cause|rule|thing|priority|concern|risk)\w+ )?(?:{TREATMENT}
            |{TEAM}|choice|in|for|rated|brand|destination|solution)\b|[.,!])|\#1
        (?:leading|foremost|top|premier|premium|elite|renowned|celebrated|world class|finest|unrivalled|award winning
            |master) (?:\w+ ){{0,3}}?(?:{TREATMENT}|{TEAM})
        world (?:leading|class|leader|renowned|famous|beating)|industry leading|market leading|award winning|top rated
            |highest (?:quality|standard\w*) (?:of|in)|best selling
        unrivalled|unmatched|unbeatable|unparalleled|unsurpassed|incomparable|outperforms|out performs|peerless
            |like no other|unlike any other|nothing (?:else )?(?:compares|comes close|beats|works like)
        (?:the )?most (?:advanced|effective|trusted|powerful|sophisticated|luxurious|experienced
            |popular) (?:\w+ ){{0,2}}?(?:{TREATMENT}|{TEAM}|solution|way)(?! (?:for you|depends))
        (?:world|country|uk|nation|city|region|town)'s (?:\w+ )?(?:most|best|leading|favourite|finest|top|first|number
            |only)
        (?:the|our) only (?:\w+ ){{0,2}}?(?:{TREATMENT}|product|formula) (?:that|which|to|you|proven|in)
            |the only (?:clinic|place) (?:that|where|in|you)|the only way to (?:truly|really|get rid|erase|get)
        no (?:better|finer|safer|faster|gentler|easier) (?:\w+ )?(?:{TREATMENT}|{TEAM}|way|choice|place)|(?:\w+'s
            |the) favou?rite (?:\w+ )?(?:{TREATMENT}|{TEAM})
        exclusive (?:\w+ )?(?:techni\w+|technolog\w+|method|formula|treatments?|clinic|laser|to us|to our)
            |known only to|state of the art|cutting edge|next generation|the ultimate|superior (?:to|quality|care)
            |(?:exceptional|outstanding|impeccable|unique) (?:\w+ )?(?:results?|care|service|quality|skill|formula\w*
            |technology|system|method|blend|approach|treatment)
        (?:nobody|nowhere|nothing|no other (?:clinic|laser|treatment|cream|team)|no one (?:else|does|has
            |in))(?: (?!knows|known|can say|can tell|found|has been|shows)[\w']+){{0,5}}? (?:more|better|finer|such
            |so well|like (?:us|ours|this)|comes close|compares|matches)
        (?:the|our|simply) finest (?!needles?|tips?|wires?)|money can buy|in (?:the )?(?:safe|best|expert|good) hands
            |gold standard (?:in|of|for) (?:beauty|skin|scar)|better than (?:any|all|every|surgery|ever|laser|other)
        """,
    ),
    Kind(
        "promises a wonder",
        "say in plain words what it does, and how well that is known",
        r"""
        miracles?(?: (?:cream|cure|treatment|worker|laser))?|miraculous(?:ly)?
        magic(?:al|ally)?(?: (?:wand|cream|eraser|touch|bullet|laser|results?|trick))?
        revolution(?:ary|ise[sd]?|ize[sd]?|ising|izing)?(?:\b)
        break ?throughs?(?! (?:pain|bleed\w*|infections?|seizures?))|ground ?breaking|game chang(?:er|ers|ing)
            |trail ?blazing|pioneering|futuristic|ahead of its time|quantum leap
        (?:wonder|dream|super|hero) (?:treatment|cream|cure|drug|laser|product|skin)|holy grail|fountain of youth
            |elixir|silver bullet|fairy tale
        (?:the|our|a|my|their|beauty|celebrity|best kept|hollywood's?|ancient) (?:\w+ ){0,2}?secrets?\b|secret (?:to
            |of|behind|weapon|formula|ingredient|recipe|technique)
        patented|chang\w+ everything|like nothing (?:else|you)|(?:high tech|ultra modern|hi tech|innovative
            |intelligent|smart|advanced) (?:\w+ )?(?:technology|laser|system|formula|science|treatment)
        """,
    ),
    Kind(
        "promises that natural means harmless, or that skin needs cleansing of poison",
        "say what is in it, and what it can cause",
        r"""
        de ?tox\w*|purif(?:y|ies|ying) (?:your|the) (?:skin|body|blood|soul)|(?:flush|draw
            |sweat)\w* (?:out )?(?:\w+ )?toxins|toxin free|(?:chemical|chemicals) free|no (?:nasty |harsh )?chemicals
        (?:100%|all|purely|completely|totally|entirely|wholly) natural|natural,? (?:and|so
            |therefore) (?:\w+ ){0,3}?(?:safe|harmless|gentle|cannot|can't)|naturally safe|because (?:it is|it's
            |they are) (?:\w+ )?natural
        """,
    ),
    Kind(
        "promises beauty",
        "say what may change in the scar: its colour, height or itch",
        r"""
        look and feel (?:\w+ )?(?:your )?(?:best|amazing|great|wonderful|beautiful|younger)
        flawless(?:ly)?|immaculate|(?:silky|baby|velvet\w*|satin|glass) (?:smooth|soft|skin)|velvety|porcelain
            |airbrushed|luminous|dewy|unblemished|irresistible|spotless (?:skin|complexion|face)|(?:skin|complexion
            |face) (?:\w+ ){0,3}?spotless|always (?:beautiful|stunning|gorgeous)|head turning|crystal clear skin
        radian(?:t|ce|tly)|glow(?:ing)? (?:skin|complexion|from|again|with|like)|(?:natural|youthful|healthy|inner|new
            |fresh|beautiful|lit) (?:\w+ )?glow|glowing|your glow
        youthful\w*|(?:look|looks|looking|feel|feels|feeling) (?:\w+ ){0,3}?younger|younger looking|years younger
            |years off|(?:turn|turns|turning) back (?:the )?(?:clock|time)|(?:fresh|young|beautiful|gorgeous
            |healthy) looking skin
        rejuvenat\w+|anti ?age?ing|age defying|ageless|beautiful (?:new )?(?:skin|you|body|smile)|gorgeous
            |dream (?:body|look|complexion)|skin of your dreams|dreamed of|dreamt of|always wanted
        (?:camera|bikini|beach|summer|party|selfie|red carpet|wedding) ready|look(?:ing)? (?:\w+ )?your (?:very )?best
            |feel (?:\w+ )?(?:beautiful|gorgeous|sexy|fabulous)|best version of (?:you\w*|me)|your best self
        """,
    ),
    Kind(
        "promises a new life or more confidence",
        "say what may change in the skin, not in the life of the reader",
        rf"""
        (?:transform|revolutioni[sz]|chang)\w* (?:your|my|her|his|their|people's|the) (?:\w+ )?(?:life|lives|future
            |world|way you (?:look|feel|live|see))
        transform\w* (?:{SKIN}|{UP_TO}{MARK}|you(?:r|rself)?\b|the|skin)|life (?:changing|transforming
            |altering)(?! (?:injur\w+|illness|accident|event|condition|burn\w*))|(?:whole |brand )?new you\b|(?:new
            |different) (?:person|woman|man)\b|new lease of life|total transformation
        (?:restor|boost|regain|reclaim|rediscover|unlock|win|gain|build|renew|give|get|find|lift
            |gave)\w* (?:you |me |her |back |your |my |new |the |her )*(?:back )?(?:self )?(?:confidence|self esteem
            |sparkle|smile|life)(?: back)?
        (?:confidence|sparkle) (?:you deserve|back|boost|is back|will soar|soars)|(?:new found|newfound|unshakeable
            |instant) confidence|feel (?:\w+ )?(?:like )?yourself again|feel (?:\w+ )?confident (?:again|in your)
        you deserve(?! (?:an? (?:clear|honest|full|straight|good)|to (?:know|be (?:heard|told|safe))))|deserve (?:to
            |it|smooth|clear|better)|you're worth it|you are worth it|treat yourself|reward yourself|spoil yourself
            |(?:skin|body|life|you) (?:is waiting|awaits)|awaits you|pamper\w*|indulg\w+|embrace (?:a|the) new
            |new chapter|start living|(?:let|letting) {UP_TO}{MARK} (?:hold|stop|rule|define|control|ruin|get|steal
            |come)|(?:live|love|wear|show|walk|undress)\b(?: [\w']+){{0,4}}? (?:without (?:shame|embarrassment|fear)
            |with (?:\w+ )?(?:confidence|pride))|(?:beach|pool|party) with (?:\w+ )?confidence|live again
        """,
        softened=True,
    ),
    Kind(
        "judges how a person looks",
        "say what the scar is like: red, dark, raised, wide or pitted",
        rf"""
        (?:ugl(?:y|ier|iest)|unsightly|hideous|horrible|nasty|disgusting|shameful|unattractive|repulsive|grotesque
            |monstrous|pesky|dreaded|horrid|awful|hateful|embarrassing|stubborn old|unflattering
            |offending) (?:[\w']+ ){{0,2}}?(?:{MARK}|skin|marks?|lines?|spots|patches|lumps?|reminders?)
        ugly|ugliness|unsightly|hideous|unattractive|disfigured faces?|imperfections?|flaws|problem skin|eyesore
        (?:embarrassed|ashamed|self conscious|sick|tired|fed up|embarrassment|shame) (?:of|by|about|with
            |over) (?:how )?{UP_TO}(?:{MARK}|your skin|skin)(?=[?])|(?:embarrassing|shameful) {MARK}
        (?:hide|hiding|cover up|covering up) (?:away|your (?:face|body|skin)|behind)|(?:blighted|ruined|spoilt|spoiled
            |marred|ruining|spoil) (?:your|by)
        """,
        denied="near",
    ),
    Kind(
        "lets other customers persuade",
        "take it out; give figures from studies, with their source",
        r"""
        (?:thousands|hundreds|millions|countless|so many) (?:of )?(?:\w+ )?(?:happy|satisfied|delighted|clients?
            |customers?|women|five star|reviews|success stories|faces|lives)
        (?:happy|satisfied|delighted|thrilled|loyal|celebrity|grateful|glowing) (?:clients?|customers?|patients?
            |faces)|(?:clients?|customers?|patients?|everyone|women|users) (?:\w+ )?(?:love|loves|rave|raves|swear by
            |swears by|adore|adores|can't stop|are (?:thrilled|delighted|amazed|over the moon|raving)|keep coming back
            |tell us how)
        rave reviews|(?:five|5) star (?:reviews?|rat\w+|service|treatments?|clinic|experience|care)|testimonials?
            |success stor(?:y|ies)|celebrit(?:y|ies)|a listers?|hollywood|as seen (?:on|in)|join (?:the )?(?:thousands
            |hundreds|millions|many|our)|friends will (?:\w+ )?(?:ask|notice|envy|be)|envy of
        (?:our|amazing|stunning|these|incredible|own) (?:\w+ )?before (?:and|&|/) after|before (?:and|&) (?:after
            |afters?) (?:\w+ )?(?:photos|pictures|gallery|shots|images) (?:\w+ )?(?:prove|proves|speak|show|tell|say)
            |before and afters
        """,
        denied="near",
    ),
    Kind(
        "presses the reader to buy",
        "take it out: the reader needs facts, and time to think",
        r"""
        (?:don't|do not|why) (?:suffer|put up with|live with (?:it|them)|settle for)(?: any| another|$| it| your| a
            | less)
        (?:book|order|buy|enrol|sign up|reserve|claim|secure|grab|snap up) (?:\w+ ){0,4}?(?:now|today|tonight
            |before it's|while|early|fast|quickly)(?! (?:if|and tell|for advice))|book now|book your (?:free|place
            |spot|slot|transformation|journey|consultation)|act (?:now|fast|today)|(?:call|ring|phone|message|text|dm
            |contact|visit) (?:us |our \w+ )?(?:now|today) (?:to (?:book|claim|reserve|start|begin|find out how)
            |for (?:a|your) (?:free|complimentary|no obligation)|and (?:start|begin|discover|see|get|let|say|take
            |claim|enjoy))
        hurry|don't miss|do not miss (?:out|this|our|the chance)|miss out|why wait|wait no (?:longer|more)
            |what are you waiting for|before it's too late|last chance|time is running out|(?:now|today
            |this) is (?:the|your) (?:\w+ )?(?:time|chance|moment|day) to (?:book|act|treat|start|invest|shine|say)
        limited (?:time|offer|places|spaces|slots|availability|edition|number|period|only)|(?:special|exclusive
            |limited|introductory|unmissable|spring|summer|autumn|winter|christmas|new year|opening|launch|amazing
            |great|free|unbeatable|today's|seasonal|flash|half price) (?:\w+ )?(?:offers?|deals?|promotions?|sale)
            |offer (?:ends|expires|is|valid|lasts)|(?:spaces|places|slots|spots|appointments
            |dates) (?:are |is )?(?:\w+ )?(?:limited|going fast|filling|selling out|running out|left)|(?:few
            |only \w+) (?:places|slots|spaces|spots) (?:left|remain\w*)
        half price|\d+ ?% (?:off|discount|less|saving)|\d+ per ?cent off|discount\w*|sav(?:e
            |ing) (?:up to |over |a huge )?(?:£|\$|€|\d+ ?%)|(?:only|just|from just|now only|from only|was) [£$€] ?\d+
            |(?:two|three|2|3) for (?:one|two|1|2|the price)|buy (?:one|two|three|2|3|1)|bargain|voucher|gift cards?
            |(?:one|session|area|visit) free|(?:get|have|receive) (?:\w+ ){0,4}?(?:half price|for free|absolutely free
            |free of charge today)
        free (?:no obligation )?(?:consultation|skin analysis|gift|patch|session|trial|treatment)|complimentary
            |no obligation|lowest prices?|affordable|(?:special|crazy|unbeatable|rock bottom|sale|amazing|bargain
            |introductory) prices?|finance available|pay (?:later|monthly|in instalments)|spread the cost
            |interest free|(?:refer|bring) a friend|loyalty|today only|(?:this|the) (?:week|month|weekend)(?: only
            |'s (?:offer|special|deal))|black friday|while stocks last|invest in yourself|best investment
            |worth every penny|sale now on|first \w+ (?:clients|callers|bookings|people to)
        """,
        denied="near",
    ),
)
