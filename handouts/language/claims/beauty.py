"""Beauty: words that promise looks and a new life, or judge how somebody looks."""

from handouts.language.claim_kind import Kind

BEAUTY = (
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
        (?:as )?(?:smooth|soft|clear|fresh|young|pure|even|flawless|silky) as (?:silk|glass|marble|satin|porcelain
            |an? (?!result)\w+|the day|snow|butter|milk|velvet|your)|lit from within|(?:look|feel
            |skin)\w* (?:\w+ ){0,2}?\w+ years younger|(?:look|looks|looked|looking) (?:\w+ )?(?:half (?:your|my
            |her) age|years
            |fresh|stunning|gorgeous|fabulous|amazing|incredible|sensational|ravishing|like a (?:star|goddess|queen
            |million|model))
        (?:silky|luscious|radiant|luminous|sun kissed|photo ready|poreless|pristine|enviable|envied|covetable|glossy
            |picture perfect|drop dead|pearly|blushing) (?:\w+ )?(?:skin|face|body|complexion|cheeks|finish|results?
            |you|bride|legs)|revitali[sz]\w+|(?:beautiful|perfect|gorgeous) (?:from|inside|again|once more|for ever
            |every day)|dream skin|skin (?:to die for|goals|envy)|(?:more|most) beautiful(?! scar)|skin like (?:silk|a
            |glass|satin|porcelain|velvet)|the skin you (?:want|dream\w*|love|remember)|body you (?:want|love|had
            |dream\w*)
        (?:you|your|skin|scar|face|looks?|looking|simply|naturally|truly|so|a|and|feel|more|wake up|leave|forever
            |our|from|with|get|stay) beautiful(?:ly)?
            (?! to some)|beautifully (?!written|explained)\w+|beautiful (?:results?|legs|neckline|future|eyes|lips
            |tummy|face|hands|bride\w*|women|woman|moments?|life|finish|changes?)
            |(?:your|natural|inner|true|timeless|pure|effortless|eternal|lasting|of) beauty(?! (?:salons?|products?
            |treatments?))|beauty (?:is|lies|begins|starts|without|that|secret|from|awaits|dream\w*|you|sleep|fix
            |night)|lovely (?:skin|you|legs|results?)|glamour|(?:eyes|skin|smile|you|and|confidence|to|new) sparkl(?:e
            |es|ing)|stunner
            |hello,? (?:gorgeous|beautiful|lovely)|boost(?:s|ing)? (?:your|collagen|skin|the skin|confidence)
        """,
    ),
    Kind(
        "promises a new life or more confidence",
        "say what may change in the skin, not in the life of the reader",
        r"""
        (?:transform|revolutioni[sz]|chang)\w* (?:your|my|her|his|their|people's|the) (?:\w+ )?(?:life|lives|future
            |world|way you (?:look|feel|live|see))
        transform\w* (?:{SKIN}|{UP_TO}{MARK}|you(?:r|rself)?\b|the (?:skin|look|face|body|way)|skin)|life (?:changing
            |transforming|altering)
            (?! (?:injur\w+|illness|accident|event|condition|burn\w*))|(?:whole |brand )?new you\b|(?:new
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
            |come)|(?:live|love|wear|show|walk|undress)\b(?: [\w']+){0,4}? (?:without (?:shame|embarrassment|fear)
            |with (?:\w+ )?(?:confidence|pride))|(?:beach|pool|party) with (?:\w+ )?confidence|live again
        (?:get|got|have|had|want|give|gave|given|win|won|bring|brings|getting)\w* (?:you |her |him |me |us )?
            (?:back )?(?:her|his|my|your|their) (?:\w+ ){0,2}?(?:body|skin|face|figure|smile|self|confidence|marriage
            |sparkle|looks|youth|legs|freedom)\b(?: back| again)(?! (?:on|to|in) )
        (?:wear|wearing|show|showing|flaunt|rock|bare|baring|slip into|put on)(?: [\w']+){0,4}? (?:bikini|swimsuit
            |shorts|sleeveless|dress|dresses|crop top|skirt|legs|tummy|arms|shoulders|neckline|vest|t shirts?)
            (?: again| with pride| with confidence| proudly)|(?:that|your|the|a) bikini(?! line)
        (?:don't|do not|never|why) let (?:[\w']+ ){1,3}?(?:be (?:the|a)|hold|define|rule|ruin|control|steal|spoil
            |dictate|come between|get in the way|win|write)|(?:can|you|you'll|will|to) finally\b|finally (?:feel|wear
            |love|be free|say|look|live|enjoy|free)|at last,? (?:you|your|a|an|there)
        imagine (?:waking|a life|life|wearing|your|being|never|looking|how|the|skin|walking|if|yourself|no)
            |dreams? (?:come true|is|of smooth)|(?:mirror|camera|selfie)(?:'s| will| is| can)?
            (?: [\w']+){0,3} (?:friend|smile|love|thank|again)|(?:smile|look|love)(?: [\w']+){0,2} (?:at|in|in the
            |the) mirror again|(?:love|believe in|be proud of|proud of|like|love being) (?:yourself|who you are
            |the skin you|your body|your skin|what you see)(?! (?:to|is))
        (?:new|next|happier|brighter|better) (?:chapter|you|life|beginning|start in life|tomorrow|self)\b(?! (?:may
            |can))|(?:freedom|free yourself) (?:from|of)|head held high|hold your head|(?:step|walk
            |stride) (?:\w+ )?into (?:a|the|your) (?:\w+ )?(?:new|light|spotlight|room|life)|blossom|bloom again
            |unleash|empower\w*|unstoppable|shine again|your inner
        got (?:engaged|married|promoted|the job|the ring|a date|asked out)|(?:found|find|met|meet) (?:\w+ )?(?:love
            |mr right|her husband|my husband)\b|met the one\b|(?:wedding|big) (?:day|morning|night) (?:ready|glow|you)
            |ready for (?:your|the) (?:close up|big day|beach|spotlight|cameras?)|readied
        (?:walk|stand|walking|standing|feel) taller?\b|(?:confidence|self esteem|smile|sparkle|happiness|joy|pride
            |self belief)(?: [\w']+)? (?:will (?:soar|return|bloom|grow|be|come)|soars?|returns?|restored|rediscovered
            |comes back|came back|blooms?|skyrockets?)|change[sd]? lives|changing lives|(?:confident|beautiful|sexy
            |proud) (?:again|in your own|in her own|once more)|(?:bride|you) you(?:'ve| have)? (?:always|were meant
            |dream\w*|used to be|long)
        (?:live|living|lead|enjoy|start) (?:the|your|a) (?:best |full |new |whole )?life\b(?! (?:with|as))|(?:nothing
            |never) (?:will )?(?:hold|holds|stop|stops) you|(?:take|get|win|claim) back (?:your|control|the)
            (?! (?:stitches|deposit))|(?:fall|fell|falling) (?:back )?in love|(?:summer|beach|holiday|party|wedding
            |prom|pool)s?(?: \w+){0,4} (?:without (?:a |the )?(?:cover|shame|scar|care|fear|worry|hiding|thinking)
            |with confidence|you deserve)|long lost|second chance|born again|reborn
        """,
        softened=True,
    ),
    Kind(
        "judges how a person looks",
        "say what the scar is like: red, dark, raised, wide or pitted",
        r"""
        (?:ugl(?:y|ier|iest)|unsightly|hideous|horrible|nasty|disgusting|shameful|unattractive|repulsive|grotesque
            |monstrous|pesky|dreaded|horrid|awful|hateful|embarrassing|stubborn old|unflattering
            |offending) (?:[\w']+ ){0,2}?(?:{MARK}|skin|marks?|lines?|spots|patches|lumps?|reminders?)
        ugly|ugliness|unsightly|hideous|unattractive|disfigured faces?|imperfections?|flaws|problem skin|eyesore
        (?:embarrassed|ashamed|self conscious|sick|tired|fed up|embarrassment|shame) (?:of|by|about|with
            |over) (?:how )?{UP_TO}(?:{MARK}|your skin|skin)(?=[?])|(?:embarrassing|shameful) {MARK}
        (?:hide|hiding|cover up|covering up) (?:away|your (?:face|body|skin)|behind)|(?:blighted|ruined|spoilt|spoiled
            |marred|ruining|spoil) (?:your|by)
        (?:dull|lazy|lifeless|saggy|wrecked|ravaged|ruined|imperfect|tired|ugly|crepey|haggard
            |scarred for life),? (?:[\w']+,? )?(?:skin|complexion|cells|face|body|looks)|(?:tired|sick|fed up|weary
            |bored|ashamed|embarrassed) of (?:hiding|being|feeling|covering|looking|living|how|those|your|seeing
            |explaining|stares|it all)
        (?:stop|stopped|no more|end|never|years of|quit) (?:living (?:as|in|with)|hiding|suffering in|wishing
            |apologi[sz]ing|putting up|being (?:ashamed|embarrassed|stared)|covering up|dreading|staring|stares)
            |prisoners? (?:of|in|to)|(?:trapped|imprisoned|captive) (?:in|by|inside|behind) your|slaves? to|(?:cloud
            |shadow|curse|torment|misery|nightmare|stigma) of (?:your|those) (?:\w+ )?{MARK}
        (?:people|everyone|they|men|women|others|boss|world|friends
            |strangers) (?:do |does |will |always |really |secretly |still )*(?:judges?|pity|pities|mocks?|laughs?
            |recoils?) (?:at |you|us|by)|(?:reason|why) (?:he|she|they|people|men|nobody) (?:looks?|turns?|left|leaves
            |stares?|avoids?)|(?:he|she|people|everyone|they|husband) (?:looks?|looked|turns?) away|stopped looking
            |(?:make|makes|making) you look (?:\w+ )?(?:\w+ )?(?:older|old|tired|ugly|ill|cheap)|no exception\b
            |(?:battle|war) (?:scars?|against)|give away your age|(?:horror|freak|monster)\b|shame(?:d|ful)? (?:of
            |about|body)
        first impressions?|nobody wants|no (?:man|woman|bride|girl|mother|teenager) (?:wants|should|deserves|needs)
            |let yourself go|let's face it|admit it|(?:kids|children|people) (?:can be|are) (?:so )?cruel|(?:whisper
            |laugh|giggle|snigger)\w* (?:behind|at) (?:your|you|her|his|my|me)\b|(?:scars?|marks?
            |skin|lines|stripes) (?:that )?(?:say|says|tells?|shouts?|screams?|betrays?|betray) (?:you|your|the world
            |everyone)|damaged goods|(?:spoils?|ruins?|wrecks?|mars|steals?|robs?) (?:your|her|his|every|the
            |a) (?:\w+ )?(?:looks?|beauty|photos?|wedding|summer|confidence|face|life|figure|smile|day)
        (?:don't|do not|why|never) (?:you )?(?:be (?:the|that|a victim|ashamed|a prisoner)|go through life|live in
            |walk around|keep hiding)\b(?! (?:any medicine|the))|(?:ashamed|embarrassed|afraid) to (?:wear|show
            |be seen|undress|look)
        """,
        denied="near",
    ),
)
