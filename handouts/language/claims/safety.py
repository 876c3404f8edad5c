"""Promised safety: no pain, no risk, nothing to recover from."""

from handouts.language.claim_kind import Kind

SAFETY = (
    Kind(
        "promises that nothing hurts",
        "say how it may feel, and what can ease it",
        r"""
        (?:quick|easy|fast|simple|gentle),? (?:and |\w+,? and )?comfortable|pain(?:less(?:ly)?| free)
        (?:no|zero|without(?: any)?) (?:pain|discomfort)(?! (?:relief|killers?|medicines?|score|clinic))
        (?:won't|will not|doesn't|does not|don't|never|didn't) (?:even )?(?:feel (?:a|any) ?(?:thing|pain|discomfort)
            |hurts?)
        feels? (?:just )?like a (?:\w+ )?(?:breeze|massage|tickle|hug|kiss|caress|cuddle|stroke|feather|dream)
        nothing hurts|feels? (?:nothing at all|absolutely nothing)
        (?:comfortable|pleasant|relaxing|soothing|pampering) (?:\w+ )?(?:laser|needling|treatment|procedure|session)
        (?:ouch free|no ouch|nothing but a tickle|so (?:gentle|comfortable|mild|relaxing)(?: that)? (?:you|many|most
            |some|it|clients|guests|people))
        (?:won't|will not|don't|hardly|barely|scarcely|can't) (?:even )?(?:notice|feel) (?:the (?:needles?|lasers?
            |treatment|procedure|beam|light|session)|it|anything)
        forget (?:about )?(?:the |your |all )?(?:pain|scars?|stretch marks|surgery|needles|knife|scalpel|creams
            |everything)
        you(?:'ll| will) feel (?:nothing|no (?:pain|sting\w*|discomfort))|no (?:pain|needles?|flaking|redness
            |down ?time|surgery|stitches|fuss|mess|stress|catch|blood|peeling|scalpels?|cuts?|swelling|burning
            |stinging|risks?|side effects|recovery|hiding|filters?|knife|knives
            |bandages?),? (?:and )?no [\w']+
        (?:hurts?|stings?) (?:no more|less|far less) than|no worse than (?:a|an)\b|(?:gentler|milder|softer
            |kinder) than (?:a|an|any|your|other|water)\b
        so (?:mild|gentle|pure|kind|comfortable|safe|soft|light) (?:that |it |even |on |to )?(?:you|no|nobody|it|even
            |your|we|babies|is|can)
        (?:no|zero|without(?: any)?|free of|never a|not a) (?:\w+ )?(?:ouch|sting|stinging|needles|scalpels?|knife
            |fuss|hassle|flaking|hiding)(?! (?:phobia|is|are))
        (?:painless|easy|simple|quick|pain) as (?:pie|a|can be)|(?:easy|simple) as (?:abc|that)|ditch the (?:needles?
            |knife|scalpel)
        no more (?:painful|uncomfortable|harmful|dangerous|risky|unpleasant) than|(?:guests|clients|patients|people
            |most|many|some)(?: [\w']+){0,3} (?:doze|snooze|nod off|nap|giggle)|(?:under|skip|escape|without)
            (?: going)?(?: under)? the (?:knife|scalpel)
        (?:hardly|barely|scarcely) (?:a|any|even) (?:\w+ )?(?:tingle|sensation|pinch|sting|feeling|scratch|mark)
            |(?:just|only|merely|no more than|nothing more than) a (?:\w+ )?(?:tingle|tickle|whisper|breeze|glow|hint
            |caress|cool breeze)|(?:hassle|stress|fuss|ouch|anxiety|fear|tear) free
        """,
        conditional=True,
    ),
    Kind(
        "promises that nothing can go wrong",
        "name the risks, how often each happens, and what to do then",
        r"""
        risk ?(?:free|less)|side effects? free
        (?:no|zero|nil|without(?: any| the)?|free (?:of|from)(?: any| all)?|not a single) (?:\w+ )?(?:risks?
            (?! (?:factors?|assessment|to (?:the|your|a) (?:unborn )?baby))|side effects?|complications?|dangers?
            |downsides?|drawbacks?)(?! (?:beyond|apart|other than|except))
        (?:nothing|not a thing) (?:can|could|will)(?: possibly| ever)? go wrong|what (?:can|could) (?:possibly
            |ever) go wrong
        can't go wrong|never goes wrong|nothing to (?:lose|fear)|worry free|without (?:a )?(?:worry|care
            |second thought)|(?:no|zero) worries|nothing to worry about
        (?:side effects?|risks?|complications?) (?:\w+ )?(?:do not|don't|never|does not|doesn't) (?:\w+ )?(?:occur
            |happen|exist)
        (?:side effects?|risks?|complications?|pain) (?:is|are) (?:\w+ )?(?:non ?existent|unheard of|zero|nil|none
            |a myth)
        (?:completely|totally|perfectly|utterly|entirely|absolutely) harmless|harmless {TREATMENT}
        (?:your|our|this|the) {TREATMENT} (?:is|are) harmless
        (?:can't|cannot|can not|could never|can never|won't|will not|will never|couldn't) (?:possibly |ever )?(?:harm
            |damage|burn|injure|hurt) (?:you|anyone|your skin|the skin)
        (?:can't|cannot|can not|can never|couldn't) (?:possibly |ever )?(?:harm|hurt)
        (?:can't|cannot|can never|never|won't|will not|will never) (?:ever )?(?:leave|leaves|cause
            |causes) (?:a |any |the slightest )?(?:mark|scars?|trace|harm|damage|reactions?|side effects?|irritation)
        no (?:reactions?|harm|damage|danger|complications?|side effects?) (?:is|are) possible|(?:safety|safe) is never
            |beyond (?:doubt|question)|never in (?:doubt|question)
        (?:we|i|clinic|team|we have|i have|we've|i've|surgeons?|has) never (?:\w+ )?(?:had|seen|caused|known|hurt
            |harmed|burned|burnt|lost|received) (?:a|an|any|one|anyone|anybody|so much)\b
        (?:nobody|no one|none|not one)(?:'s| has| have| of our \w+ has)? ever (?:had|got|suffered|complained|been)
            |so much as a (?:\w+ )?(?:bruise|scratch|blister|mark|plaster|sting|bump|flake)
        not (?:one|a single) (?:complaint|complication|problem|bruise|infection|bad)|, so what (?:could
            |can) (?:possibly )?go wrong|what have you got to lose
        (?:complete|total|full|absolute|perfect|with) peace of mind|peace of mind (?:comes|is|guaranteed)|rest easy
            |sleep easy|nothing (?:at all )?to be afraid of
        no need to (?:bother|trouble|consult|involve) (?:your |a |the )?(?:gp|doctors?|dermatologists?|hospital
            |surgeon|specialist)
        (?:is|are|'s) (?:just|only|merely|simply|nothing but|nothing more than) (?:an? )?(?:\w+ )?(?:sugars?|air|light
            |water|vitamins?|plants?|herbs|sunlight|fruit|gas)\b(?! (?:sensitiv|allerg))
        (?:your|the) (?:body|skin|scar) (?:already |will |simply |really )?(?:loves?|craves?|welcomes?|adores?
            |drinks it)
        even (?:on|for) (?:your |a |the |very |most )*(?:newborns?|baby|babies|toddlers?|children|kids|sensitive
            |delicate|expectant|pregnant)|even (?:\w+ ){0,3}?(?:children|babies|kids|pensioners)
            (?: [\w']+){0,5}? can (?:be treated|use|have|enjoy)
        (?:can't|cannot|could not|couldn't|won't) (?:possibly )?(?:be allergic|react|go wrong|overdo|reject|make (?:it
            |things) worse)|your own (?:\w+ )?(?:blood|cells|plasma|body|fat|collagen),? (?:so|and so|which means
            |therefore)|nobody (?:has )?ever (?:came|comes|had|complain\w*|felt|regret\w*)
        (?:gentle|safe|mild|pure|kind|soft) enough (?:for|to)(?! (?:touch|drive))|as (?:safe|harmless|gentle|mild|kind
            |pure|natural) as|harmless as|(?:spotless|perfect|flawless|unblemished|impeccable) (?:\w+ )?(?:record
            |safety)|(?:\d[\d,]*|thousands of|hundreds of|\w+ years)(?: \w+)?(?:,| and| with)? (?:not one|not a single
            |zero) \w+
        (?:in|into) (?:the )?(?:safest|best|safe|expert|good|caring) hands|(?:leave|trust) (?:it|everything|the rest
            |yourself) to (?:us|our)|(?:got|have) you covered|(?:don't|do not) (?:you )?worry,? (?:about|we|our|it
            |because)(?! (?:if|when))
        """,
        conditional=True,
    ),
    Kind(
        "promises safety without its limits",
        "say for whom it is known to be safe, with the source, and name the risks",
        r"""
        (?<!\w )(?<!, )(?:it|this|laser|light) is (?:very |quite |really )?safe(?=[.!]|$)
        (?:completely|totally|100%|perfectly|entirely|absolutely|utterly|extremely|incredibly|wholly|fully|super
            |ultra) safe
        safe,? (?:and |yet |but |& )?(?:\w+ )?(?:effective|painless|gentle|easy|natural|quick|proven|reliable|simple
            |fast|comfortable)
        (?:gentle|natural|effective|quick|proven|simple|fast)(?:,| and|,? yet|,? but| &) (?:\w+ )?safe(?! (?:to
            |for you to)\b)
        safe (?:for|on|with|in) {EVERYBODY}
        {TREATMENT} (?:is|are) (?:also |very |quite |truly |really |so )?safe(?! (?:to|for|if|when|as|only|provided
            |enough|in|while|during|until)\b)
        safest (?:\w+ )?{TREATMENT}
        safe (?:for|in|during) (?:you\b|mothers|babies|children|mums|sensitive|pregnan\w+|breastfeeding|(?:the
            |your) (?:whole|entire) family|even)
        (?:proven|known|guaranteed) (?:to be )?safe|as safe as|safe as houses
        is an? (?:very |truly |really )?safe (?:\w+ )?{TREATMENT}
        safely (?:and|removes?|eras\w+|lifts?|melts?|clears?|banish\w*)|(?:ultra |super |so |extra )?gentle (?:yet
            |but effective|and effective|giant|on (?:your )?(?:skin|nerves))|(?:completely|totally|truly|entirely
            |utterly|absolutely|perfectly) (?:non invasive|gentle|natural|comfortable|normal looking|harmless|worry)
        """,
        softened=True,
    ),
    Kind(
        "promises that there is nothing to recover from",
        "say how healing goes, day by day, and when people go back to work",
        r"""
        (?:recovery|healing) is (?:\w+ )?(?:instant|immediate|effortless)|(?:return|get back|back|go back
            |resume) (?:to )?(?:your )?(?:normal )?(?:life|activities|routine|day|everything) (?:immediately|at once
            |straight away|right away|instantly|the same hour)
        (?:no|zero|without(?: any)?|minimal|little or no|little to no|free of|virtually no
            |hardly any) (?:\w+ )?down ?time|down ?time free
        (?:no|zero|without(?: any)?|little or no) (?:recovery|healing)(?: time| period)?(?: (?:needed|required
            |at all))?
        (?:no|zero) time off(?: work)? (?:needed|required|at all|necessary)
        (?:lunch ?time|lunch (?:hour|break)|walk in walk out|walk in,? walk out) (?:\w+ )?(?:treatment|laser|procedure
            |peel|fix|facial|session|appointment)
        (?:in|during|over) (?:your|a) (?:lunch (?:hour|break)|coffee break)|(?:straight|right) back to (?:work|normal
            (?= life|[.,!]|$)|your (?:normal |busy )?(?:life|day|desk|routine))
        (?:straight|right|directly) back (?:to|at|in|into) (?:the |your |a )?(?:\w+ )?(?:office|desk|gym|party|pool
            |beach|life|meeting|shops|dance floor)
        (?:back|swim|dance|work|party|run|sunbathe)\w*(?: [\w']+){0,4}? (?:that|the very) (?:very )?(?:same )?(?:day
            |week|evening|night|afternoon)
        (?:in|within) (?:a|an|one|a single|your|your own) (?:lunch ?(?:time|hour|break)?|afternoon|weekend|tea break
            |flash|blink|heartbeat|snap)\b
        (?:heals?|healed|recover\w*) (?:overnight|instantly|at once|in (?:minutes|hours|no time|a day))|(?:nobody
            |no one) at work will|between (?:meetings|appointments|school)|no need to (?:rest|recover)
            |carry on as (?:normal|usual) (?:at once|straight|right|immediately)
        (?:back|out|home|ready|done|finished|at your desk)(?: [\w']+){0,4}? (?:by|in time for) (?:lunch|dinner
            |tea ?time|the school run|two o'clock|supper)|on (?:the|your) way (?:to|home from) (?:work|school|the)
            |in and out (?:in|within)|(?:nobody|no one) (?:at|in) (?:the|your) (?:office|work) will
        (?:skip|forget|miss out) (?:the )?(?:recovery|healing|downtime|down time)|(?:carry|get
            |go) (?:straight )?on with (?:your|life)(?: \w+)? (?:as if|at once|immediately|straight away|the same day)
            |(?:put|wear) (?:on )?make up (?:straight away|at once|immediately|right away|on the way)
        """,
        conditional=True,
    ),
)
