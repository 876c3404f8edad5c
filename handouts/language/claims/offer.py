"""Offers: customers who persuade, prices as bait, and hurry."""

from handouts.language.claim_kind import Kind

OFFERS = (
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
            |hundreds|millions|many|our (?:happy|club|family|\w+ club))|friends will (?:\w+ )?(?:ask|notice|envy|be)
            |envy of
        (?:our|amazing|stunning|these|incredible|own) (?:\w+ )?before (?:and|&|/) after|before (?:and|&) (?:after
            |afters?) (?:\w+ )?(?:photos|pictures|gallery|shots|images) (?:\w+ )?(?:prove|proves|speak|show|tell|say)
            |before and afters
        ["“][^"”]*\b(?:i|my|me)\b[^"”]*["”],? (?:says?|said|wrote|writes|raves?|raved|gushes|gushed|smiles|laughs
            |beams)|(?:says|said|writes|wrote|raves|beams|gushes|smiles) (?!that|if|how|what|when|no|yes|so|it|to|the
            |on|in|here|something|whether|one|each|all|most|some|about|nine|wait|\d)[\w']+,? (?:from|of|aged|who
            |mother|mum)\b
        (?:buyers?|clients?|customers?|mums?|moms|mamas|brides?|fans|guests|another|reviewers?|followers|girls)
            (?: [\w']+){0,3}? (?:wrote|told us|tells us|writes?|raved|raves?|emailed|posted|cried|wept|agree|swears?
            |confess\w*|report(?:s|ed)? (?:smooth|amaz|glow)\w*)
        (?:saved|changed|cured|healed|transformed|gave up on|fixed|rescued|worked for) (?:me|my|us)\b|(?:happy
            |joyful) tears|tears of joy|(?:went|go|gone|going) (?:wild|viral|crazy)|i (?:cried|wept|woke|wore|posted
            |swear|couldn't|could not (?:even )?(?:look|believe)|can't (?:believe|stop|live)|finally|adore|love|got my
            |looked|feel like|felt like|lost all|gave up|tried (?:everything|it all)|now (?:wear|love|have|feel|look)
            |no longer|never (?:thought|looked|dreamed|wear)|was (?:amazed|stunned|speechless|thrilled|sceptical)
            |used to (?:hide|cover|hate|cry))
        my (?:[\w']+ ){0,2}?(?:husband|date|boyfriend|girlfriends?|wife|boss|mates|ex|hairdresser|sister|daughter
            |mother|mum|friends?|colleagues|scars?|skin|face|belly|stripes|stretch marks|confidence|life)
            (?: [\w']+){0,3}? (?:thought|asked|noticed|can't|couldn't|loves?|stopped|was gone|is gone|are gone
            |were gone|had gone|disappeared|vanished|looks? (?:amaz|great|smooth|new|so)\w*|is (?:back|so|now|like)
            |has never|have never|changed|said)
        (?:her|his|their|our) (?:[\w']+ ){0,2}?(?:line|lines|marks?|lumps?|stripes?|spots?|bumps?|scars?|keloids?|acne
            |belly|neck|face|skin) (?:had |have |has |'s |are |were |is |was |now )+(?:\w+ )?(?:disappeared|vanished
            |gone|history|invisible|smooth|flawless|perfect|speaks?|glowing|like new|clear|flat)
        (?:everybody|everyone|every (?:mum|mom|mother|woman|friend)|all (?:my|our) (?:friends|clients|mums|girls)
            |(?:my|your) (?:\w+ )?(?:mates|friends)) (?:[\w']+ ){0,8}?(?:tried|wants|asks?|asked|got|swears?
            |is talking|raves?|loves?|uses)\b(?! (?:differ\w*|a (?:bruise|infection)))
        (?:friends|strangers|colleagues|people|mates|neighbours|everyone|everybody|heads|nobody|no one) (?:will|would
            |won't|has to|have to|needs to|need) (?:all |soon |ever |even |always )?(?:ask (?:your|what you|how you
            |where you)|notice (?:how|the|your)|envy|be jealous|stop you|turn(?!ed)|wonder|gasp|think you|read|guess
            |recogni[sz]e)|(?:green with envy|jealous (?:of your|friends))|(?:turn|turning|turns) heads
            |your secret\b(?! is (?:safe|kept))|(?:get|getting|receive|so many|lots of|all the|constant
            |expect) compliments
        (?:duchess|princess|actress\w*|actors?|singers?|models?|footballers?|captain|presenters?|hosts?|stars?
            |influencers?|make up artists?|stylists|ballerinas?|olympi\w+|weather girl|bloggers?|pop idol|politicians?
            |champions?|players?|vloggers?|athletes?|ceos?)(?: [\w']+){0,7}? (?:chose|chooses?|trusts?|trusted|swears?
            |loves?|uses?|refuses?|rely|relies|came to|come to|comes to|flies|flew|visits?|wears|never leaves?)\b
            (?! (?:guideline|a form))
        (?:duchess|premier league|film stars?|movie stars?|supermodels?|royalty|catwalks?|pop stars?|royal family
            |vogue|reality (?:tv|star)|the rich and famous|jet set)|trusts? no ?(?:one|body) else|(?:chose|choose
            |chooses|trust|trusts|love|loves) us\b|(?:refuse|refuses|never|don't|won't) (?:to )?(?:travel|leave home
            |leave the house|live|fly) without|word of mouth|(?:four|4|five|5) stars? (?:on|from|rating|out)
            |(?:\d+,?\d*|hundreds of|thousands of) (?:jaw dropping|happy|stunning|glowing|transformations|reviews
            |followers|smiles|five star)
        (?:have|has|had|'ve) (?:already )?(?:grabbed|snapped up|claimed|switched to|discovered|joined|fallen in love
            |converted|made the switch)|(?:women|people|clients|customers|patients|mums|moms|couples|men)
            (?: [\w']+){0,2} (?:travel|fly|flock|come|queue)(?: [\w']+){0,2} (?:from|to us|across|miles|all over)
            (?= (?:us|all|over|across|every|around|the world|\d)| ?[.,!]|$)
        (?:google|trustpilot|instagram|facebook|tiktok) (?:reviews?|rat\w+|stars?|followers)
            |\d\.\d (?:out of (?:five|5)|stars?)|(?:featured|talked about|raved about) (?:in|on|by)|hashtag|fan club
            |(?:read|see|watch|look at|scroll|swipe)(?: \w+)? (?:our|the|her|their
            |these) (?:\w+ )?(?:reviews|stories|testimonials|transformations|befores?|gallery|photos of)
        (?:she|he|they|clients?|customers?|brides?|mums?|women|men|teens?|people|guests)(?: [\w']+){0,3} (?:cry with
            |cries with|in tears|over the moon|couldn't believe|could not believe|can't believe|cannot believe
            |walks? out|walk away|leave smiling|never looked back|wept|thank us|hug us|come back for more|flock
            |queue up|are hooked|is hooked|was hooked|can't get enough)
        (?:one|another|a) (?:happy |grateful |delighted |recent )?(?:client|customer|bride|mum|mom|mother|user|buyer
            |guest|reader|follower|regular|lady)(?: [\w']+){0,4}? (?:says?|said|wrote|writes|told|tells|calls?|called
            |swears?|cried|gushed|admits?|now wears)|["“][^"”]*\b(?:i|my|me)\b[^"”]*[!.,]["”] (?:-|–|—)? ?(?!i\b)\w+
            (?:,| \w+,|$| from| in| of)|i(?:'m| am) (?:so |absolutely |a |now )?(?:amazed|delighted|thrilled|stunned
            |new|obsessed|free|hooked|proof|living proof|confident|over the moon)|i(?:'d| would) recommend|(?:best
            |worth) (?:thing|money|decision|penny)
        (?:our|my) (?:clients|customers|guests|brides|members|fans|followers|mums|moms|regulars)(?: (?:love|rave|say
            |agree|tell)\w*)?|(?:ladies|gents),|(?:hey|hello|hi|girl|okay|dear),? (?:girls?|guys|mamas?|babes?|hun
            |darlings?|lovelies|ladies|mums|moms|sis|bestie|queen|folks)\b|(?:you guys|lovelies|besties)
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
            |before it's|while (?:places|stocks?|you|it)|early|fast|quickly)(?! (?:if|and tell|for advice))|book now
            |book your (?:free|place|spot|slot|transformation|journey|consultation)|act (?:now|fast|today)|(?:call
            |ring|phone|message|text|dm|contact|visit) (?:us |our \w+ )?(?:now|today) (?:to (?:book|claim|reserve
            |start|begin|find out how)|for (?:a|your) (?:free|complimentary|no obligation)|and (?:start|begin|discover
            |see|get|let|say|take|claim|enjoy))
        hurry|don't miss|do not miss (?:out|this|our|the chance)|miss out|why wait|wait no (?:longer|more)
            |what are you waiting for|before it's too late|last chance|time is running out|(?:now|today
            |this) is (?:the|your) (?:\w+ )?(?:time|chance|moment|day) to (?:book|act|treat|start|invest|shine|say)
        limited (?:time|offer|places|spaces|slots|availability|edition|number|period|only)|(?:special|exclusive
            |limited|introductory|unmissable|spring|summer|autumn|winter|christmas|new year|opening|launch|amazing
            |great|free|unbeatable|today's|seasonal|flash|half price) (?:\w+ )?(?:offers?|deals?|promotions?|sale)
            |offer (?:ends|expires|is|valid|lasts)|(?:spaces|places|slots|spots|appointments|dates) (?:are |is )?
            (?:\w+ )?(?:limited|going fast|filling|selling out|running out|left)|(?:few|only \w+) (?:places|slots
            |spaces|spots) (?:left|remain\w*)
        half price|\d+ ?% (?:off|discount|less|saving)|\d+ per ?cent off|discount\w*|sav(?:e
            |ing) (?:up to |over |a huge )?(?:£|\$|€|\d+ ?%)|(?:only|just|from just|now only|from only|was) [£$€] ?\d+
            |(?:two|three|2|3) for (?:one|two|1|2|the price)|buy (?:one|two|three|2|3|1)|bargain|(?:gift|treatment
            |beauty|laser|our|a \w+) vouchers?(?! (?:for|at) (?:parking|travel))|gift cards?
            |(?:session|area|visit) free(?! of)|(?:get|and|with) (?:the |your )?(?:\w+ )?one free(?! of charge)|(?:get
            |have|receive) (?:\w+ ){0,4}?(?:half price|for free|absolutely free
            |free of charge today)
        free (?:no obligation )?(?:consultation|skin analysis|gift|patch|session|trial|treatment)|complimentary
            |no obligation|lowest prices?|affordable|(?:special|crazy|unbeatable|rock bottom|sale|amazing|bargain
            |introductory) prices?|finance available|pay (?:later|monthly|in instalments)|spread the cost
            |interest free|refer a friend|bring a friend,? (?:and (?:get|save|both|you\b(?! (?:can|may))|pay)
            |for (?:free|half|nothing))
            |loyalty (?:card|points?|club|scheme|programme)|today only|(?:this|the) (?:week|month|weekend)(?: only
            |'s (?:offer|special|deal))|black friday|while stocks last|invest in yourself|best investment
            |worth every penny|sale now on|first \w+ (?:clients|callers|bookings|people to)
        instead of [£$€] ?\d[\d,.]*|(?:from|starting at|start at) (?:as little as |only |just |a )?[£$€] ?\d[\d,.]*
            (?! ?(?:to|–|and|or)\b)(?:,? (?:a|per) month)?|[£$€] ?\d[\d,.]* (?:a|per|each) (?:month|week|day)\b
            |prices? (?:starts?|starting|begins?)|(?:for|from|at|only|just) (?:only |just )?a (?:tenner|fiver)|sav(?:e
            |es|ing) (?:up to |over |a huge |yourself )?[£$€] ?\d[\d,.]*
        (?:cheaper|less) than (?:a|your) (?:\w+ )?(?:coffee|haircut|holiday|manicure|phone|night out|meal|cup)
            |for the price of|(?:pennies|pence|p|cents) a day|(?:deal|offer|bargain|steal|treat) of the (?:day|week
            |month|year|century)|(?:promo|discount|coupon|voucher|gift) (?:codes?|cards?)|coupons?|(?:use|enter|quote
            |with|type) (?:the )?code\b|no (?:credit checks?|deposit|strings|catch|hidden (?:fees|costs))
        free (?:\w+ )?(?:syringes?|peels?|jars?|tubes?|samples?|products?|serums?|kits?|upgrades?|facials?|delivery
            |shipping|massage|makeover|vial|sessions?|treatments?|consultations?)(?= (?:when|if you book|with
            |for (?:the first|every|new|you)|to|worth|on|and|today)|[.,!]|$)|free (?:this|for (?:the first|new|one
            |a limited)|when you|with (?:every|each|your|any)|until|today|gifts?)|(?:is|are|comes?) (?:on us
            |on the house|free with)|on the house|(?:as )?our (?:gift|treat|thank you)(?: to you)?
            |first (?:\w+ ){1,2}?(?:costs nothing|is free(?! of)|half|for free)|get (?:one|the second|another
            |a second) free|(?:second|third|next|extra) \w+ (?:free|half|as our|on us|for nothing)
        (?:book|order|subscribe|sign up|pay|paid|claim|buy|reserve|enrol|code|register)(?: [\w']+){0,4}? (?:by|before
            |until|till|within) (?:midnight|noon|tonight|\w+day|\d+|the (?:end|weekend|month)|christmas|easter|summer
            |january|june|july)(?! (?:hours?|days?|weeks?|months?|minutes?))|(?:subscribe|sign up|order|enrol
            |join) (?:now|today|here)\b|(?:countdown|clock|timer)(?: is)? (?:is )?ticking|countdown|(?:before|until
            |ends?|ending|expires?) (?:at )?(?:midnight|tonight|soon)(?= [a-z]*(?:because|and|or)|[.,!]|$)
        prices? (?:will |is about to |are about to |is |are |go |is going |soon )*(?:doubles?|rises?|go(?:es|ing)? up
            |jumps?|slashed|cut|increases?|drops?|tumbles?)|(?:sells?|selling|sold) (?:out|fast|like)|almost gone
            |flying off|(?:last|final) (?:few )?(?:chance|call|places?|slots?|jars?|remaining|drop)|(?:hurry|rush|race
            |run), |stocks? (?:is|are) (?:\w+ )?(?:low|limited|running)|(?:just|only|last|a few|few|\d+|two|three|four
            |five|six|ten) (?:\w+ )?(?:places?|slots?|appointments?|spaces?|vouchers?|jars?
            |dates?) (?:are |is |still |now )*(?:left|remain\w*|available|free)
        (?:mad|crazy|silly|foolish|fool|insane) (?:not )?to (?:miss|wait|pass|pay|ignore|say no)|too good to (?:miss
            |pass|ignore)|not to be missed|(?:can't|cannot) afford (?:not )?to|what's stopping|what is stopping
            |(?:start|begin) your (?:\w+ )?(?:journey|transformation|new life|story)|your (?:\w+ )?(?:journey
            |transformation) (?:starts|begins|awaits)|(?:throw|bin|ditch|chuck|toss|thrown|threw|throwing|burn|cancel)
            (?: away| out| all| every)* (?:your|her|my|his|those) (?:\w+ ){0,2}?(?:concealers?|make up|foundation
            |filters?|polo necks?|sleeves|scarf|scarves
            |steroid needles)
        (?:concealer|make up|foundation|scarf|polo neck)s? (?:in|into) the bin|why (?:pay|spend|risk|queue|travel
            |endure|suffer|go under)(?: [\w']+){1,7}? when\b|(?:clinic|doctor|spa|salon|surgeon) (?:in|at) (?:your
            |the) (?:palm|hand|pocket|fingertips|own home|handbag|comfort)|(?:it's|it is) time (?:to (?:shine|say|love
            |treat|put|feel|be|live|stop|let)|you)|make (?:this|today|\d+) (?:the|your)|(?:you owe it|owe it) to
            |go on,|(?:treat|gift|spoil) (?:someone|her|your(?:self)?|mum|a friend)|perfect gift|ideal gift|(?:last
            |worth) (?:every (?:cent|pound|penny|dollar)|it)(?=[.!]|$)
        [£$€] ?\d[\d,.]* (?:off|discount|voucher|credit)|(?:worth|rrp|regularly|reduced to|reduced from|down from
            |slashed to|now just|was) [£$€] ?\d|(?:text|quote|mention|dm|type|tap|click|swipe)(?: (?:us|the|word|up
            |below|on|here|link|code))* (?:[\w]+ )?(?:to (?:book|claim|win|get|save|order)|for (?:\d+|a|your|free)
            |at (?:the )?checkout|below|the link|in bio)|link in (?:bio|our)|(?:add|pop) (?:to|it in
            (?:to)?) (?:your )?(?:basket|cart|bag)|checkout|free (?:post|p and p|delivery|shipping|returns)
        (?:first|next) (?:\d+|five|ten|twenty|thirty|fifty|hundred) (?:\w+ )?(?:callers?|clients?|customers?|brides
            |bookings?|orders?|readers?|mums|women|visitors)|(?:offer|deal|sale|price|promotion|discount)
            s? (?:only |is |are |will |must )*(?:ends?|closes?|lasts?|runs?|applies|stops?|finish\w*)|(?:0|zero|nought
            |interest) ?(?:%|per ?cent|percent)? (?:finance|interest|apr|credit)|(?:don't|do not) (?:delay|hang about
            |dither|think twice|leave it|sit on)\b(?! (?:for|if|to (?:call|ask|contact|ring|phone|tell|seek|get|go|see
            |until)|in ))|(?:spaces|slots|places|dates) (?:go|fill|are going|vanish|disappear)|(?:today|tonight|now)
            (?:'s| is) (?:the|your) (?:day|night|chance|moment)
        (?:what|who) (?:are you|is there to|wouldn't|would not|could resist|doesn't) (?:waiting|lose|love|want|say)
            |(?:pay|spread|split) (?:nothing|later|it over|in \w+ (?:easy|small))|easy (?:payments?|terms|instalments)
            |per month|(?:less|cheaper) than (?:you think|the price)|(?:bundle|package|combo|starter|value
            |family) (?:deal|offer|price|pack)|members?(?:hip)? (?:only|price|club)|vip|exclusive(?:ly)? (?:to|for
            |offer|online|access)|early bird|(?:mother's|father's|valentine's|singles?|cyber|prime) (?:day|monday)
            |new year,? new|(?:unlock|claim|grab|snap up|snag|bag|secure) (?:your|a|yours|this|these|the|one|an?)\b
            (?! (?:doctor|clinic|bag|plaster|dressing))
        bonus|freebies?|(?:a|your|our) (?:free |welcome |special )?(?:perk|reward|goodie bag|gift bag)|cheapest
            |bargains?|(?:summer|winter|spring|january|flash|big|our|the) sale\b|(?:no )?wonder (?:it|so many|everyone
            |women)|lucky (?:you|winners?|few|clients?|readers?)|now or never|once in a lifetime|what a (?:deal
            |bargain|difference|steal)|snap (?:it|one
            |them) up|for a song
        """,
        denied="near",
    ),
)
