"""Stories: customers who tell of love and luck, scars that bring shame, and the fame of clinic or product."""

from handouts.language.claim_kind import Kind

STORIES = (
    Kind(
        "tells a customer's story",
        "take it out; give figures from studies, with their source",
        r"""
        (?<!or )(?:she|he) (?:[\w']+ ){0,2}?(?:noticed before|looks at me|landed|smiled|cried|danced|proposed
            |now (?:wears?|reads?|swims?|smiles?|dances?|loves?)|never (?:hides?|covers?)|dared|glows?|whispered
            |didn't recogni\w+|did not recogni\w+)
        (?:i|i've|i'd|i'm) (?:avoided|owe|couldn't|can't (?:pass|stop|wait)|walked|woke|threw|danced|finally
            |tried (?:everything|this)|(?:felt|feel) (?:so beautiful|beautiful|free|young\w*|confident|sexy)
            |had given up|discovered|barely|dared|used to avoid)\b
        (?:looks? at|compliment\w*|recogni[sz]ed|mistook) me\b|it took me (?:[\w']+ )+to (?:get|lose|find|see)
            |my (?:\w+ )?(?:boyfriend|girlfriend|fianc\w+|hairdresser|secret|reflection|selfies?|jeans|self esteem)\b
            |my (?:\w+ )?(?:{MARK}) went
        (?:everyone|everybody|people|friends|strangers|colleagues|neighbours)(?: [\w']+){0,2} (?:keeps?|kept
            |constantly|can't stop) (?:asking|telling|complimenting|saying|noticing|wondering|admiring|commenting
            |guessing)|strangers (?:\w+ )*compliment\w*|compliment your
        (?:land|landed|lands|bag|bagged|nail|nailed) (?:the |a |that |her |his |your )?(?:dream |new )?(?:job
            |promotion|date|man|guy|girl|flat|role)\b|get the (?:promotion|guy|girl|man)\b(?! of)
            |makes? you (?:more )?(?:successful|desirable|attractive|lovable)|(?:at work|in life|in business
            |in the office),? and in (?:love|bed|life)|jawline|that leaders have|(?:lose|find|found
            |rediscover) your (?:happiness|sparkle|spark|mojo)
        (?:ex|husband|boyfriend|boss|rivals?|bridesmaids?|friends?|mother in law|date|wife) (?:will|would
            |is going to) (?:regret|envy|drool|swoon|adore|beg)\b|(?:ex|husband|boyfriend|boss|friends?
            |mother in law) (?:won't|can't|couldn't|didn't|could not|cannot|did not) (?:guess|recogni\w+|find the
            |believe (?:it|his|her|my|your|the))
        (?:everyone|everybody|men|women|the world)(?:'ll| will)? (?:admires?|adores?|envies|envy|desires?|covets?)\b
            |admiring your|(?:what's|what is|guess\w*|wonder) (?:\w+ )?(?:your|my|her) secret|without (?:grinning
            |beaming)|shirt off (?:at|on|by) the (?:pool|beach)|old photos and|(?:hugs|kisses|cuddles) (?:her
            |his) (?:friends|children|kids) again
        (?:clients|customers|guests|members|owners)(?: [\w']+){0,5}? (?:coming back|come back for|are addicted
            |are obsessed|can't wait|beg|leave (?:glowing|smiling|happy))|(?:patients|clients|customers|guests) (?:say
            |tell us) (?:that )?(?:it|they) (?:feels? like|is like|was like|changed)|(?:loved|adored|worshipped
            |beloved|sworn by|trusted|treasured|cherished|licen[cs]ed|blessed|admired) by (?!heart|(?:his|her
            |their) (?:family|parents))[\w']+|(?:recommended|chosen|preferred|endorsed) by (?:\w+ )?(?:mums|moms
            |models|brides|stylists|editors|athletes|champions|beauticians|pharmacists[.!])
        """,
        denied="near",
    ),
    Kind(
        "plays on shame",
        "say what the scar is like, and that not treating it is a good choice too",
        r"""
        hold(?:ing)? (?:you|your (?:\w+ )?(?:teenager|child|daughter|son|life|career)|her|him) back\b(?=.*\?)
            |(?:people|everyone|strangers|colleagues|men|others) (?:staring|stare|whisper\w*|pointing|judging|laugh\w*
            |looking away)\b(?=.*\?)|(?:wear|wearing) (?:a )?(?:stained|spoilt|dirty) (?:blouse|dress|shirt|complexion
            |skin)
        follow (?:you|your \w+|her|him|them) into|(?:haunt|betray|shame|embarrass|dominate)(?:s|es|ed|ing)? (?:your
            |her|his) (?:\w+ )?(?:life|age|youth|summer|wedding|confidence|looks?|career|smile)|mistakes of (?:your
            |the|my) (?:youth|past)|scars should not follow|(?:another|every|each|one more) [\w']+ in (?:fear|shame)\b
            |live in shame|isn't (?:charming|cute|pretty|sexy)|(?:warts?|scars?|spots|acne|teeth|veins|stretch marks
            |wrinkles|moles?) (?:is|are) (?:so |really |just |simply )?(?:embarrassing|shameful|unattractive|gross
            |optional|disgusting|so last|so over)\b(?! (?:for|to))
        (?:avoiding|dodg\w+|cringe\w* at) (?:\w+ )?(?:mirrors?|cameras?|selfies|your reflection)\b(?=.*\?)
            |carry away the|(?:souvenirs?|baggage) of (?:your|those|motherhood|pregnan\w+)\b|how old you really (?:are
            |look)|confident (?:woman|man|bride|girl)|(?:never|why) wear a stained|stained complexion
        """,
        denied="never",
    ),
    Kind(
        "boasts of fame, genius or science",
        "take it out, or say what was compared, with the source",
        r"""
        quantum|space age|nasa|nano ?(?:needle|technology|gold|tech|peptide|fusion|drops)\w*|stem cells? from (?:rare
            |alpine|apples?|swiss|plants?|roses?)|(?:gold|golden|diamond|caviar|platinum|pearl|24 ?k|24 carat|silk
            |oxygen|crystal|snail|alpine|vampire|bee venom|dragon|vitamin) (?:infused|plasma|serum|facial|peptides?
            |dust|extract|complex|infusion|cocktail)|feeds? your skin|(?:ai|nature|plant|star) (?:powered|infused
            |activated|charged|driven)|(?:ritual|clay|crystals?|oils?|mud) (?:\w+ )?draws? out
        (?:powered|inspired|infused|driven|perfected|crafted|engineered|fuelled) (?:by|with|from
            |in) (?:\w+ ){0,2}?(?:science|nature|stem|plants|gold|love|passion|space|ai|ancient|crystals?|diamonds?
            |rare|alpine|the sea|the ocean|swiss|japanese|french|korean|scientists|nobel|precious|botanicals?)
            |(?:clinically|scientifically|medically|naturally) (?:inspired|powered|perfected|superior|engineered)
            |(?:made|born|sourced|distilled|drawn|pressed|blended) (?:only )?(?:from|of|with) (?:the )?(?:purest
            |pure (?:alpine|plants?|gold|nature)|rare|finest|alpine|precious|sacred)|kind to your skin as
        (?:rare|precious|ancient|sacred|finest|purest|hand picked|himalayan|bulgarian|amazonian|alpine|arctic|moroccan
            |tahitian) (?:\w+ )?(?:apples?|plants?|oils?|herbs?|roses?|rose oil|clay|salts?|minerals?|flowers?
            |orchids?|extracts?|botanicals?|algae|berries|honey|pearls?)|(?:\d+|ten|hundred|hundreds of|thousand
            |twenty|fifty) times (?:deeper|smoother|brighter|younger|finer|softer|gentler|cleaner|clearer
            |more (?:collagen|hydrat\w+|radian\w+|potent))
        most (?:loved|sought after|wanted|talked about|famous|awarded|luxurious|gifted|admired|desired|photographed
            |requested|celebrated|exclusive|innovative) (?:\w+ )?(?:scar|skin|treatment|expert|surgeon|laser|clinic
            |doctor|cream|method|brand|peel|team|name|beauty|technolog|procedure|injector|way)\w*
        (?:(?:number|no\.?) ?(?:one|1)|\#1|original) (?:\w+ )?(?:scar|skin|beauty|laser|stretch ?mark
            |anti) (?:\w+ )?(?:gel|cream|clinic|treatment|brand|care|serum|oil|expert|doctor|solution|team|laser
            |specialist|choice|kit)s?\b|gold standard in (?!care|evidence)\w+|the (?:smartest|cleverest|loveliest
            |sweetest|hottest|coolest|prettiest) (?:thing|way|[£$€] ?\d|{TREATMENT})
        the last (?:\w+ ){0,3}?you(?:'ll| will)? ever(?: need)?|(?:wizard|genius|magician|guru|maestro|virtuoso
            |rock ?stars?|picasso|michelangelo|queen|king|godfather|superheroes|sculptors?|alchem\w+) (?:of|behind)
            |(?:medical|surgical|true|artistic|scientific|sheer|our|his|her|cosmetic) (?:genius|artistry|mastery
            |wizardry|alchemy|brilliance)|are the artists|artist's eye|magic touch|(?:famous|renowned|celebrated
            |legendary|famed) (?:across|throughout|around|all over|worldwide|for (?:his|her|our|their))|(?:perfected
            |transformed|restored|reshaped|rejuvenated) (?:more than |over |nearly |almost )?[\d,]+ (?:faces|lives
            |smiles|bodies|noses|patients|clients)|perfecting (?:a|the|our|this|his|her) (?:\w+ )?(?:formula|technique
            |art|recipe|method|blend)
        (?:unlike|not like|forget) (?:other|ordinary|most|those|the other|normal|rival|lesser|cheap
            |all) (?:\w+ )?(?:clinics?(?!, we get)|brands?|salons?|doctors?|spas)|we actually (?:care|listen|deliver)
            |(?:nothing|nobody|no one|no other \w+) (?:erases?|works?|melts?|smooths?|beats?|fades?|heals?|restores?
            |does it|removes?|lifts?|matches|touches)(?: [\w']+){0,4}? like\b|(?:is|are) nothing special here
            |(?:choose|pick|use|try|get|want|buy) the (?:one|ones|only one|brand|clinic|cream) (?:that
            |which) (?:\w+ )?works?\b(?! (?:for|best))
        (?:doctors?|dermatologists?|experts?|scientists?|surgeons?|hospitals?|industry
            |professors?)(?: [\w']+){0,2} (?:were|was|are|is|left) (?:\w+ )?(?:stunned|amazed|speechless|baffled
            |shocked|astonished|furious|jealous)|(?:don't|do not|doesn't|hates?) want you to (?:know|discover|find
            |see)|(?:professors?|experts?|scientists?|doctors|dermatologists?|surgeons?
            |specialists)(?: [\w']+){0,2} (?:agree|agrees|insist|swear|confirm) (?:that )?(?:our|we|us)\b
            |brings? (?:the|you the) (?:\w+ )?(?:power|magic|spa|luxury|science|glow)|our (?:founder|formula|alchemist
            |secret|wizard)s?\b|that's a fact|pressure free
        """,
        denied="never",
    ),
)
