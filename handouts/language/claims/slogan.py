"""Slogans: pictures and jingles in the place of facts."""

from handouts.language.claim_kind import Kind

SLOGANS = (
    Kind(
        "sells with a picture in the place of a fact",
        "say in plain words what happens, to how many people, and how well that is known",
        r"""
        (?:fad|melt|drop|fall|slip|vanish|disappear|wash|crumble|float|glid|dissolv|fill|smooth|bloom|burst
            |lift)\w* (?:off |away |back |out )?(?:as fast as|like) (?:a (?:bad )?(?:dream|memory)|autumn|morning
            |fresh|footprints|petals|mist|snow\w*|butter|ice|leaves|magic|rain|dust|wax|sugar|chocolate|stars|silk
            |velvet|the (?:memory|night|morning|tide|snow))
        (?:works?|feels?|looks?|acts?|it's|is) like (?:a |an |having )?(?:\w+ )?(?:magic|photoshop|eraser|time machine
            |holiday|spa day|dream|hug|velvet|warm (?:summer|bath|hug|breeze|blanket)|spring|reset|personal
            |facelift|sunshine|lullaby|whisper|butterfl\w+)
        (?:photoshop|eraser|time machine|airbrush|undo button|delete key|reset button|magic carpet) (?:for|of|in|to|on
            |without|your|that|effect)|(?:is|are|becomes?|as) (?:a|your|the|our) (?:\w+ )?(?:canvas|masterpiece
            |work of art|superpower|eraser|soulmate|bodyguard|cheerleader|happy place|secret weapon|calling card)
        (?:{MARK}|pimples?|warts?|spots|years|fat|pounds|cells|pits?|craters?|lines|stress|eczema|psoriasis|cataracts
            |ink|feet)(?: (?!never|not|rarely|hardly|seldom|may|can|might|cannot|to)[\w']+,?){0,3}? (?:packs?(?: their
            | its)? bags?|melts?|surrenders?|runs? for|waves?|vanish(?:es|ed)?(?! (?:by|on|in (?:most|some|many|about
            |\d)))|never stood|evaporates?|retreats?|bows? out|meets? (?:its|their)|be gone|begone|don't stand
            |won't know|just go(?:es)?|gives? up|says? goodnight)
        (?:{MARK}|pimples?|feet|lines),? (?:be gone|begone)
        (?:melt|shed|shav|burn|blast)(?:s|es|e|ing)?(?: away
            | off)? (?:your |the |those )?(?:body |belly |stubborn )?(?:fat|belly|inches|pounds|kilos)(?! (?:layer
            |cells|under))|(?:los|drop|shed|eras|lift|knock|subtract)(?:e|es|s|ing|ped)?(?: off| away)? (?:ten|five
            |twenty|fifteen|\d+|two|three) (?:years|dress sizes|inches|kilos|pounds)|lose your (?:belly|tummy
            |wobbly bits)|(?:years|decade) of damage (?:melt|vanish|disappear|fall)
        burst(?:s|ing)? (?:with|into|back) (?:into )?(?:life|youth|colour|radiance|health)
            |flood\w* your (?:\w+ )?(?:skin|cells|face|body)|collagen (?:explosion|boom|party|factory|revolution
            |miracle|storm|avalanche|overdrive)|(?:whisper|talk|speak|persuade)(?:s|ing)? (?:to|directly to) (?:your
            |the) (?:cells?|skin|scars?|body|genes|dna)\b|to be young again
        (?:opens?|opening|unlocks?) (?:every|all|any|many) doors?\b|opens doors|heal your (?:skin, heal|soul|heart
            |life|spirit)|(?:leap|boost|gift|treat|tonic|food|holiday|win|wonders) for your (?:\w+ )?(?:soul|spirit
            |confidence|ego|self esteem|happiness|love life)
        giant leap|happy ending|(?:new|next|whole) (?:\w+ )?(?:chapter|you) (?:starts?|begins?|awaits?)|(?:summer|glow
            |adventure|transformation|dream\w*|best \w+|of your life) (?:starts?|begins?) (?:here|now|today|with
            |in our|at our|when)
        \w+ (?:minutes?|hours?|days?|seconds?|weeks?|visits?|sessions?|steps?|clicks?|drops?|appointments?) (?:is|are
            |was|were) all (?:it|you|we)\b|(?:is|are) (?:just |only |now |but )?\w+ (?:\w+ )?(?:visits?|sessions?
            |clicks?|steps?|treatments?|drops?) away
        (?:plump|lift|tighten|brighten|firm|soften)\w*(?: [\w']+){1,5}? instantly|nothing but a smile|(?:seconds?
            |minutes?|days?|hours?) flat\b|(?:again|gone|smooth\w*|free|clear|dancing|running) within (?:days|hours
            |minutes)(?=[.!]$)|from (?:\w+ ){0,3}?(?:shy|spotty|dull|scarred|drab|frump\w*|hidden|tired|sad|scared
            |zero) (?:[\w']+ ){0,3}?to [\w' ]+|(?:in|within|after) (?:only|just|as few as|less than|under
            |a mere) (?:\w+ )?(?:days?|weeks?|sessions?|visits?|minutes?|hours?|months?|treatments?),? (?:my|her|his
            |she|he|i)\b|in \w+ days, or\b
        pop in(?: [\w']+)*? (?:and )?pop out|(?:big|huge|real|maximum|serious|major|great) results?(?:,| and| with
            | for) (?:\w+ )?(?:tiny|small|little|low|zero|no|minimum|minimal|mini|less)\b|zero (?:stress|effort|guilt
            |regrets?|compromise|hassle|excuses|judgement|fear)|no (?:diet|effort|excuses|surprises|stress|judgement
            |catch|knives|sweat|pills|razors?|limits|compromises?),? (?:and )?no [\w']+|forget (?:\w+ )?(?:surgery
            |needles|waiting)
        (?:goes|go|keeps|keep) on (?:working|giving|glowing|improving|getting better)|(?:lasts?|glows?
            |gives?) and (?:lasts?|glows?|gives?)\b|so (?:safe|gentle|natural|smooth|soft|good|subtle|pure|discreet
            |relaxing|invisible)(?: that)? (?:a (?:baby|child)|our own|even|your (?:best|own|friends?|mother|husband
            |ex|boss|scars?)|nobody|no one|only you|you won't)|so strong your
        (?:whisper|feather|cloud|baby|petal|silk|butter|velvet|kitten|angel) (?:soft|light|smooth|fresh|gentle)
            |(?:wonderfully|marvellously|beautifully|brilliantly|deliciously|blissfully|gloriously|magically
            |delightfully|outrageously|ridiculously|insanely|irresistibly) (?:effective|gentle|smooth|soft|simple
            |natural|comfortable|powerful|good|light|clear|you|radiant|easy)|naturally (?:powered|radiant|gorgeous
            |you)\b
        peachy|kissable|dewy|goddess\w*|prom queen|superstar|show stopp\w+|bombshell|sexy|sexier|seductive
            |irresistible|razor sharp (?!edges?|blades?)\w+|breathtaking\w*|to die for|picture perfect|head spin\w*
            |heads spin|va va voom|swoon\w*|mesmeri[sz]\w+|enchant\w*|bewitch\w*|(?:oscar|red carpet|hollywood
            |party) (?:\w+ )?glow|dream (?:face|skin|smile|nose)
        outsmarts?|(?:defies|defy|defying|cheats?|cheating) (?:age|time|gravity)|(?:freeze|turn|beat
            |rewind)\w* (?:time|the clock|the years|father time)\b|(?:cracked|cracks|unlocked|rewritten
            |rewrites?) the (?:[\w']+ )?(?:code|mystery|puzzle|rules|rulebook|riddle|book)|rewrites? (?:your |stories
            |history)|(?:look|looked|looking) as (?:young|good|fresh|beautiful) as (?:you|they)|feels? (?:twenty
            |thirty|sixteen|eighteen|young) again|age is just
        """,
        denied="near",
    ),
    Kind(
        "sells with a slogan",
        "take it out: the reader needs facts, and time to think",
        r"""
        (?:we|our \w+) (?:are |is |do |does )*(?:not|don't|doesn't|aren't|isn't|never) (?:just
            |merely) [\w' ]+[,;:–—] ?(?:we|it|our|they)\b|(?:more than|isn't just|is not just|not just) (?:a|an
            |another) (?:\w+ )?(?:treatment|clinic|cream|laser|peel|facial|product|brand|salon|serum|procedure)[,;:]
            |(?:it is|it's|this is|that's) not (?:vanity|a luxury|luck|selfish|a dream|a treat|science fiction
            |cheating)|(?:it's|it is|this is) (?:self love|you time|me time|your moment)
        (?:self love|me time|you time|self care) (?:moment|ritual)|(?:you are|you're|she's
            |because you're) (?:so )?worth (?:it|more|every|the)\b|(?:settle|settles|settling|settled) for (?:less
            |uneven|second|anything|dull|ordinary|scars)\b|only the (?:best|finest|purest)(?: [\w']+){0,4}? (?:for
            |good enough)
        let (?:your |the )(?:[\w']+ ){1,3}?(?:do the talking|shine|sparkle|sing|dance|begin|open (?:every|all|doors)
            |speak for|be your|steal the|turn heads)\b|let us (?:carry|wipe|rewrite|pamper|spoil|work our|be your
            |give you (?:back|the))|(?:swap|trade|exchange|ditch|kick) (?:your |the |those |that )?(?:shame|worry
            |insecurit\w+|doubts?|embarrassment|excuses|concealer|filters?|specs|past|diet|hiding|long sleeves|stares?)
        (?:no more|goodbye|never again) (?:[\w']+ )*?(?:excuses|hiding|long sleeves|stares?|tears|embarrassment|shame
            |compromis\w*)|never (?:shave|wax|diet|hide) again|throw away your (?:glasses|razors?|concealer|filters?
            |long sleeves)|(?:stop|quit) (?:wasting|dreaming|wishing|apologising)|(?:tired|sick
            |weary) of (?:people )?(?:staring|being|settling|pretending|wasting|the stares)
        (?:own|command|light up|rule|brighten) (?:the|every|any) (?:room|boardroom|stage|beach|catwalk|runway
            |red carpet|dance ?floor|party)|(?:step|walk|stride|come) (?:\w+ )?(?:out of|from) the shadows?|(?:in
            |into) (?:the|your|our) (?:spotlight|limelight|oasis|sanctuary|paradise)|oasis of|(?:dare|born|meant
            |destined|ready|time) to (?:be (?:seen|bold|noticed|beautiful|adored|admired)|shine|stand out|sparkle
            |dazzle|strut|bloom)\b
        (?:season|summer|life|love|youth|beauty|party) (?:will not|won't|doesn't|does not|can't|cannot) wait
            |every (?:day|minute|hour|week|moment) (?:that )?you (?:wait|delay|hide|lose|waste)(?! for)|(?:wedding
            |prom|festival|party|bikini|swimsuit|beach) season (?:is|are|will|has)|(?:bikini|sleeveless) (?:season
            |bod\w+|ready|dress\w*)|(?:is|are) (?:waiting|calling) for you\b(?=.*(?:today|now|tomorrow|[!]))|(?:this
            |that|the) (?:festival|party|wedding|bikini) season|don't wait until the damage|has arrived in
        (?:experience|discover|taste|unlock|awaken|unleash|harness|celebrate|release|ignite|unveil|rediscover) (?:the
            |your|our|a|true|real|pure) (?:[\w']+ ){0,3}?(?:difference|artistry|power|powers|magic|beauty|glow|luxury
            |youth|radiance|wonder|revolution|real you|new you|skin you|goddess|bliss)\b(?! (?:of attorney|between))
            |(?:healing|regenerative|transforming|curative|golden) powers? of|power of (?:nature|plants|gold|touch)\b
        (?:reclaim|rediscover|flaunt|show off|celebrate|adore|rock|unveil|win back) (?:your|those|that
            |every) (?:\w+ )?(?:skin|cleavage|body|legs?|arms?|smile|face|summer|shoulders|life|neckline|youth|curves
            |profile|tummy|waist|figure|glow|lips|décolletage|jawline)\b|nothing to hide(?=[.!,]|$)
            |never needs? (?:an )?(?:introduction|filter|retouch\w*)|your (?:skin|body|face|best self|smile), (?:only
            |but|just) \w+|your best (?:skin|face|self|smile|asset|accessory)
        why (?:be|live|struggle|carry|keep|stay|look|walk|hold|go|accept) (?:ordinary|with|on|your|living|hiding|older
            |another|back|through life|less|dull)(?: [\w']+){0,4}? (?:when|if|scars?|marks?|acne|skin|tone)
            |was never your style|the next (?:face|big thing|star)|be the (?:envy|talk|star|belle) (?:of|at)
            |by invitation only|invitation only|(?:among the first|first) to (?:try|own|enjoy|shine)|(?:tried|seen
            |tested) the rest|(?:try|choose|expect|want|method is|clinic is|simply) the best(?=[.!]$)|join (?:the|our
            |us|now|a) (?:\w+ )?(?:club|movement|revolution|tribe|waitlist|elite|sisterhood|squad)
        (?:consider|call) it (?:booked|done|gone|sorted|erased|history)\b|full stop\.|pay (?:just |only )?once and\b
            |so last (?:year|season|century|decade)|(?:yesterday|tomorrow)'s (?:skin|news|technology|treatment|beauty
            |face|problem|medicine|science|look)|(?:treatments?|skin|beauty|technology|face|clinic
            |science) of tomorrow\b|just got (?:even )?(?:better|easier|smarter|faster|cheaper|simpler)
            |now in your (?:neighbou?rhood|town|area|city)|your new face|(?:good|lasting) impression|story, but
            |keep telling it
        (?:unlimited|platinum|vip|glow|diamond) (?:\w+ )?(?:club|member\w*|peels?|package|treatments|bundle|pass
            |sessions?)|(?:brilliance|bride to be|bridal|radiance|beauty) (?:\w+ )?(?:bundle|package|club|pass
            |subscription)|down to our last|last (?:\w+ )?(?:hundred|dozen) (?:jars?|boxes|bottles|tubes)|(?:paid
            |pays) for itself|(?:one|visit|session|treatment|peel|it|them) (?:is |are )?on us[.!]|(?:or
            |and) your (?:\w+ ){0,2}(?:is|are) free[.!]|tiny price|[£$€] ?\d[\d.,]* you(?:'ll| will)
            |your (?:[\w']+, )+[\w']+ or (?:budget|wallet|lifestyle)
        works (?:for|on) (?:you[.,!]|everything|old and new)|old scars, new scars|(?:stay|stays|keep|keeps
            |hold\w*) (?:the )?(?:filters|wrinkles|years|ageing) (?:away|at bay)|\w+ a (?:day|month|week) keeps
            |(?:leave|leaving) (?:the|your|those) (?:[\w']+ ){1,4}to (?:the (?:mountain\w*|past|others)|history)\b
            |leave (?:as )?(?:a goddess|a new (?:you|person|woman|man)|feeling (?:like|fresh|beautiful|pampered)
            |glowing)|(?:the mirror|mirror that) (?:\w+ )?loves you|filter your
        """,
        denied="never",
    ),
)
