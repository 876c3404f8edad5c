"""Promised ease: it suits everybody, and is quick."""

from handouts.language.claim_kind import Kind

EASE = (
    Kind(
        "promises that it suits everybody",
        "say whom it may suit, and who should wait or not have it",
        r"""
        (?:works?|working|suitable|perfect|ideal|right|effective|suits?|designed|proven|brilliant|wonderful|great|fine
            |safe) (?:(?!differently|less|worse|better|best|not)\w+ )?(?:for |on |with |in )?{EVERYBODY}
        (?:works?|results?|suits?|for you|effective|ideal|perfect|safe|skin|have it),? (?:\w+ ){0,3}?(?:whatever
            |no matter) (?:your|how|what|the|who) (?:\w+ ){0,3}?(?:age|skin|scars?|type|size|budget|old|deep|you|bad
            |cause)
        no {MARK} (?:is|are) too|(?:anyone|everyone|everybody) (?:can (?:have|benefit|enjoy|use)|benefits|gets|loves
            |deserves|sees)|one size fits all|treats? (?:all|any|every) (?:\w+ ){0,2}?{MARK}
        (?:works?|working|suitable|perfect|ideal|right|suits?|designed|great|safe|made) (?:for |on |with |in )?
            (?:absolutely |literally |simply |truly |just about |virtually |practically )?{EVERYBODY}
        (?:any|every) (?:scar|size|age|skin|colour|shape|type|tone|depth|stage)\w*(?: \w+)?,? (?:and |or )?(?:any
            |every) (?:size|age|skin|colour|shape|type|tone|depth|place|stage|body|season)
        (?:however|no matter how) (?:old|deep|dark|bad|severe|large|big|stubborn|long ago|raised|red|wide|ugly
            |sensitive|ancient)|(?:no matter|never mind) (?:your|what your|which) (?:\w+ )?(?:age|size|type|scars?
            |shape|budget|depth|background)
        (?:from|for) (?:the )?(?:palest|fairest|lightest|youngest|newborns?)(?: [\w']+){0,2} to (?:the )?\w+|(?:from
            |for) (?:babies|teens|teenagers|toddlers|brides|mums) to (?:\w+)|(?:nobody|no one|no skin
            |no scar) (?:is )?(?:too|is left|gets left|is ever)
        (?:aged?|whether you are|whether you're|be it|at) (?:\d+|eight|eighteen|sixteen|teen\w*) (?:or|to|and) (?:70
            |75|80|85|88|90|95|99|100|eighty|ninety|seventy)|(?:young (?:and|or) old|men and women) alike|(?:nobody
            |no one) is (?:ever )?(?:turned away|refused|excluded|left out)|(?:never|not) turn(?:ed)? (?:anyone
            |anybody|a \w+) away|there is (?:a|one) \w+ for every|(?:all|every) (?:ages|shades?|tones|body|bodies
            |budgets?)(?: \w+)? (?:welcome|love)|all are welcome
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
            |appointment|application)(?= (?:and|you|your(?! skin (?:may|can))|we|is|to)|[.,!]|$)
        all (?:you need|it takes) is (?:one|a single|just)|results? (?:in|within|after) (?:just |only |as little as )?
            (?:\w+ )?(?:minutes|hours|days|one session|a single)|in (?:just|only|mere) (?:\w+ )?(?:minutes|hours|days)
            |from day one|from the (?:very )?first (?:session|treatment|visit|application)
        (?:one|a single|just one|1) (?:\w+ )?(?:session|pass|freeze|zap|visit|shot|jab|dose|go|jar|pot|flash|pulse
            |swipe|touch|application|dab|wave|sweep) (?:is (?:all|enough|plenty)|and (?:you|your|it|it's|they|the|we
            |that)|does (?:it|the (?:trick|job|work))|will do|later)
        (?:by|before) (?:\w+ )?(?:day|morning|evening|breakfast|friday|monday|week) (?:\w+ )?(?:my|her|his|your
            |our) (?:[\w']+ ){1,3}?(?:was|were|is|are|had|has|will be|looked?) (?:\w+ )?(?:gone|history|smooth\w*|flat
            |invisible|clear|perfect|better)
        (?:before your eyes|before your very eyes)(?! dressing)(?! in hospital)|(?:effortless|effortlessly)
        """,
    ),
)
