"""Selling: words that rank, dazzle and call on authority, and have no place in a leaflet."""

from handouts.language.claim_kind import Kind

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
        fda says|(?:fda|mhra|nhs)(?: has| have)? (?:approve[sd]?|clear(?:s|ed)|agrees?|certified|backs|loves)
        (?:approved|cleared|endorsed|certified) by (?:the )?(?:fda|mhra|nhs|doctors|dermatologists|surgeons|experts
            |scientists)
        (?:recommended|used) by (?:top|leading|the best|celebrit\w+|stars|thousands|millions|models|hundreds)
            |(?:trusted|loved|chosen) by (?:the )?(?:\w+ )?(?:doctors|dermatologists|experts|surgeons
            |celebrities|stars|thousands|millions|models|professionals|women|hundreds)
        (?:medical|clinical|hospital|pharmaceutical|professional) grade|(?:backed|supported|driven
            |powered) by (?:[\w']+ ){0,3}?(?:science|research|scientists|studies)|(?:decades|years) of (?:research
            |science|experience)|science backed|evidence led beauty
        (?:science|studies|research|scientists|tests|trials) (?:has |have |all )?(?:prove|proves|proved|proven|confirm
            |confirms|confirmed)|(?:experts|doctors|dermatologists|surgeons|scientists) (?:all agree|agree(?=[.,:!]
            | (?:on|with) (?:us|our|this))|swear by
            |rave|love|trust)|(?:experts|doctors|dermatologists|surgeons) (?:everywhere|worldwide
            |all over \w+ \w+) \w+
        (?:doctors?|surgeons?|dermatologists?|specialists?|scientists?|hospitals?|experts?|professors?|midwives
            |pharmacists?|professionals)(?: [\w']+){0,4}? (?:swear|swears|endorse|endorses|rave|raves|are amazed
            |are stunned|are baffled|can't believe|cannot believe|refuse to|love it|trust it|trust us|prefer it
            |use it themselves|recommend (?:us|it|our)|(?:has|have) (?:praised|endorsed|hailed)|call it the)
        (?:confirm|confirms|confirmed|proven|proved|prove|proves) (?:its|our|his|her|the) (?:\w+ )?(?:power|effect
            |effects|effectiveness|results?|superiority|strength|benefits)|(?:they|doctors|surgeons|clinics|hospitals
            |industry|companies|it)(?: [\w']+){0,3}? (?:would rather you|don't want you|do not want you|hope you never
            |won't tell you|never tell you|hide from you|keep quiet about)
        (?:lab|laboratory|doctor|science|nasa|swiss|japanese|german|hospital|physician|dermatologist|surgeon
            |pharmacist) (?:\w+ )?(?:formulated|developed|engineered|made|designed|invented|precision|quality)
            |(?:nobel|patent) (?:prize|winning|pending)|the (?:latest|newest) (?:\w+ )?(?:science|technology
            |research (?:proves|shows that our)|generation|laser technology)
        (?:tests?|trials?|studies|research|science|laboratory) (?:[\w']+ ){0,2}?(?:leaves? no doubt|speaks?|speak for
            |is clear: it|puts? it beyond)|(?:dermatologist|doctor|clinic|lab|ophthalmologist) (?:and \w+ )?tested
            |(?:non toxic|toxin free|harsh chemicals)
        (?:trusted|sold|loved|famous|chosen|proven) (?:in|by|across) (?:over |more than |nearly |some )?(?:\d+|\w+
            |\w+ \w+) (?:countries|hospitals|clinics|continents|nations)|(?:big pharma|what (?:doctors|they|clinics
            |hospitals|surgeons|no one|nobody) (?:don't|won't|never|tells)|the truth about|they hide)
            |(?:dermatologists?|doctors?|surgeons?|scientists?) (?:choose|chose|choice|favourite|use at home|love
            |adore|give their own|use on their own)
        """,
    ),
    Kind(
        "claims to be better than all others",
        "take it out, or say what was compared, with the source",
        r"""
        (?:we are|we're|is|are) (?:simply |just )?the best (?:at|in|for)\b|the finest (?:in|around|of)\b|only (?:our
            |at our|we|here at) (?:clinic|team|laser|doctors|centre|experts|offer)
        (?:the|our|your|its|\w+'s) (?:very |single |absolute )?best (?:\w+ ){0,2}?(?:{TREATMENT}|{TEAM}|price|deal
            |value|kept secret|solution|money can buy)(?!.*\b(?:depends?|differs?|varies|may be|is (?:one|the one)
            |one you|for you\b(?! and)))
        (?:simply|quite simply|still|always|nothing but) the best|second to none|bar none|best in (?:class|town
            |the (?:country|world|business|uk|city)|europe|london)|the best of the best|very best in
        (?:number ?(?:one|1)|n[or]\.? ?1|no\. ?one)(?= (?:(?!reason|cause|rule|thing|priority|concern|risk)\w+ )?
            (?:{TREATMENT}|{TEAM}|choice|in|for|rated|brand|destination|solution)\b|[.,!])|\#1
        (?:leading|foremost|top|premier|premium|elite|renowned|celebrated|world class|finest|unrivalled|award winning
            |master) (?:\w+ ){0,3}?(?:{TREATMENT}|{TEAM})
        world (?:leading|class|leader|renowned|famous|beating)|industry leading|market leading|award winning|top rated
            |highest (?:quality|standard\w*) (?:of|in)|best selling
        unrivalled|unmatched|unbeatable|unparalleled|unsurpassed|incomparable|outperforms|out performs|peerless
            |like no other|unlike any other|nothing (?:else )?(?:compares|comes close|beats|works like)
        (?:the )?most (?:advanced|effective|trusted|powerful|sophisticated|luxurious|experienced
            |popular) (?:\w+ ){0,2}?(?:{TREATMENT}|{TEAM}|solution|way)(?! (?:for you|depends))
        (?:world|country|uk|nation|city|region|town)'s (?:\w+ )?(?:most|best|leading|favourite|finest|top|first|number
            |only)
        (?:the|our) only (?:\w+ ){0,2}?(?:{TREATMENT}|product|formula) (?:that|which|to|you|proven|in)
            |the only (?:clinic|place) (?:that|where|in|you)|the only way to (?:truly|really|get rid|erase|get)
        no (?:better|finer|safer|faster|gentler|easier) (?:\w+ )?(?:{TREATMENT}|{TEAM}|way|choice|place)|(?:\w+'s
            |the) favou?rite (?:\w+ )?(?:{TREATMENT}|{TEAM})
        exclusive (?:\w+ )?(?:techni\w+|technolog\w+|method|formula|treatments?|clinic|laser|to us|to our)
            |known only to|state of the art|cutting edge|next generation|the ultimate|superior (?:to|quality|care)
            |(?:exceptional|outstanding|impeccable|unique) (?:\w+ )?(?:results?|care|service|quality|skill|formula\w*
            |technology|system|method|blend|approach|treatment)
        (?:nobody|nowhere|(?<!than )nothing|no other (?:clinic|laser|treatment|cream|team)|no one (?:else|does|has
            |in))(?: (?!knows|known|can say|can tell|found|has been|shows|should|may
            |must)[\w']+){0,5}? (?:more (?:\w+ )?than (?:we|us|our|this)|better|finer|such
            |so well|like (?:us|ours|this)|comes close|compares|matches)
        (?:the|our|simply) finest (?!needles?|tips?|wires?)|money can buy|in (?:the )?(?:safe|best|expert|good) hands
            |gold standard (?:in|of|for) (?:beauty|skin|scar)|better than (?:any|all|every|surgery|ever|laser|other)
        the (?:most (?!common|likely|often)\w+|(?!latest|largest|biggest|highest|lowest|rest|west|test|chest
            |oldest)\w+est|best|only|first|number one|\#1)(?: [\w']+){0,4}? (?:in|on|of
            |this side of) (?:the |all of |all |our )?(?:whole |entire )?(?:world|country|uk|britain|england|scotland
            |wales|ireland|london|europe|america|usa|land|nation|planet|market|business|earth|industry|county|state
            |south\w*|north\w*|midlands|coast|city|region|high street)
        (?:crowned|hailed|dubbed|celebrated|acclaimed|praised) (?:as )?(?:the|our|by|\w+'s|best|number)|(?:voted|named
            |rated|ranked|judged) (?:as )?(?:the )?(?:\w+'s )?(?:best|top|number|no|finest|favourite|leading|five|5
            |excellent|\#)|widely (?:regarded|considered|seen|acclaimed|recognised) as (?:the|one of the)|(?:prize
            |award) (?:winner|winning|winners)|winner of
        (?:nothing|nobody|no one|no other|none)(?: [\w']+){0,3}? (?:comes? (?:anywhere )?(?:close|near)|compares?
            |can match|matches|can touch|rivals?|beats?)|in a (?:league|class) of (?:its|our|their) own
            |head and shoulders above|a cut above|streets ahead|light years|unlike (?:other|ordinary|any|all|those)
            (?: [\w']+)? (?:creams?|lasers?|gels?|salons?|treatments?|products?)
        (?:our|a|the) (?:signature|bespoke|proprietary|secret|legendary|famous|celebrated|luxurious|luxury|exclusive
            |unique|trademarked|gifted|elite) (?:\w+ ){0,2}?(?:{TREATMENT}|{TEAM}|complex|blend|formula|ritual
            |protocol|recipe|touch|balm|oil)|reserved for (?:a|the) (?:\w+ )?(?:few|select)|happy few|discerning|vip\b
        (?:better|safer|faster|gentler|cheaper|stronger|quicker) than (?:any|all|every|anything|surgery|ever|other
            |the rest|your|hospital|a hospital)(?! (?:before|day))|(?:beats|outshines|leaves|puts) (?:[\w']+ ){0,2}?
            (?:all|every|any|others?|competition|rivals|hospital|surgery)\b
        (?:the|our) (?:one|only) (?:and only|gadget|device|product|cream|balm|gel|laser|thing|clinic|place|treatment
            |oil|name)(?: [\w']+)?? (?:that|you|which|to trust|i|they|hollywood)|(?:master|genius|wizard|guru|artist
            |maestro|magician|virtuoso)s? (?:of|in|at|with) (?:\w+ )?(?:skin|lasers?|scars?|light|needles?|beauty)
            |golden hands|(?:gifted|brilliant|legendary|genius|world famous|peerless|visionary|finest) (?:\w+ )?{TEAM}
        (?:{TREATMENT}|{TEAM}|results?|balm|oil|gel) (?:that )?(?:puts?|leaves?) (?:[\w']+ ){0,3}?(?:to shame
            |in the shade|behind|standing)|(?:nothing|couldn't|could not|can't) (?:could )?be (?:simpler|easier|safer
            |quicker|gentler|better|beaten|bettered|matched)|forget (?:what|everything|all the|those|about (?:lasers?
            |surgery|steroids|creams|hospitals))|the (?:rolls royce|ferrari|champagne|holy grail|crown jewel|last word
            |height) of
        (?:our|many|multi\w*|industry|beauty|skin|innovation|several|two|three|four|five|\d+) awards?\b(?! (?:scheme
            |winn))|award winning|(?:our|a|this|truly|quite|wholly) unique|(?:our|most|a
            |this) (?:prestigious|coveted|iconic|hottest)|must have (?:treatment|cream|laser|gel|beauty|skin|for|of)
            |trending|hottest (?:new|treatment|trend)
            |world beater|premium|deluxe|luxur(?:y|ious|iously)|indulgent|bliss\w*|heaven\w*|divine|exquisite|sublime
            |glamorous
            |gorgeous|dazzl\w+|lavish|powerhouse|unstoppable|mastery|supreme|(?:our|so) powerful(?! (?:medicine
            |steroid|acid|drug|painkiller))
            |powerful (?:formula|blend|results|yet|new|serum|complex|ingredients?|actives|antioxidants?|healing)
            |secrets? (?:is (?:out|simple|in)|to|of|behind|ingredient|weapon|formula|recipe)|proven (?!infection|by
            |allerg|in \w+ case)\w+
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
        (?:the|our|my|their|beauty|celebrity|best kept|hollywood's?|ancient) (?:\w+ ){0,2}?secrets?\b|secret (?:to
            |of|behind|weapon|formula|ingredient|recipe|technique)
        patented|chang\w+ everything|like nothing (?:else|you)|(?:high tech|ultra modern|hi tech|innovative
            |intelligent|smart|advanced) (?:\w+ )?(?:technology|laser|system|formula|science|treatment)
        (?:secret|mystery|magic|wonder|alchemy) (?:recipe|cure|remedy|blend|ingredient|formula)|(?:my|our|her
            |his) (?:grandmother|granny|nana|great grandmother|grandfather)(?:'s)?(?: [\w']+){0,3}? (?:mixed|recipe
            |remedy|cure|secret|swore|balm|made|knew)|ancient (?:\w+ )?(?:recipe|remedy|wisdom|art|ritual|formula)
            |(?:defies|rewrites|against) (?:science|nature|the rules|all odds)|too good to be true, but
            |the future of (?:skin|scar|beauty|healing)|future is here|at the touch of a button
        """,
    ),
    Kind(
        "promises that natural means harmless, or that skin needs cleansing of poison",
        "say what is in it, and what it can cause",
        r"""
        de ?tox\w*|purif(?:y|ies|ying) (?:your|the) (?:skin|body|blood|soul)|(?:flush|draw|sweat)\w* (?:out )?
            (?:\w+ )?toxins|toxin free|(?:chemical|chemicals) free|no (?:nasty |harsh )?chemicals
        (?:100%|all|purely|completely|totally|entirely|wholly) natural|natural,? (?:and|so|therefore) (?:\w+ ){0,3}?
            (?:safe|harmless|gentle|cannot|can't)|naturally safe|because (?:it is|it's|they are) (?:\w+ )?natural
        (?:flush|draw|sweat|drain|pull|wash|push|drive)\w* (?:out |away )?(?:[\w']+ ){0,2}?(?:toxins?|poisons?
            |impurities)|(?:nature|natural)(?: \w+)? (?:made|gave|knows|intended|provides|heals|cures)|nature's (?:own
            |answer|gift|cure|secret|remedy|best)|gentle because|(?:mother|pure) nature|(?:is|are|it's|'s) (?:all|only
            |just|nothing but|pure|purely|100%) (?:plants?|herbs?|herbal|organic|botanicals?|nature|natural)
        (?:no|zero|without(?: any)?|free (?:of|from)) (?:\w+ )?(?:chemicals?|toxins?|nasties|additives|parabens)
            |(?:herbal|organic|plant based|natural|vegan|botanical),? (?:and |so |hence |which )(?:\w+ ){0,3}?(?:no
            |safe|gentle|kind|harmless|free)|good for (?:your )?soul|(?:purest|all natural|wholesome|earth's)
        """,
    ),
)
