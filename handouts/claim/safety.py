"""Promised safety: no pain, no risk, nothing to recover from."""

from handouts.claim.kind import EVERYBODY, TREATMENT, Kind

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
        """,
        conditional=True,
    ),
    Kind(
        "promises that nothing can go wrong",
        "name the risks, how often each happens, and what to do then",
        rf"""
        risk ?(?:free|less)|side effects? free
        (?:no|zero|nil|without(?: any| the)?|free (?:of|from)(?: any| all)?
            |not a single) (?:\w+ )?(?:risks?(?! (?:factors?|assessment|to (?:the|your|a) (?:unborn )?baby))
            |side effects?|complications?|dangers?|downsides?|drawbacks?)(?! (?:beyond|apart|other than|except))
        (?:nothing|what|not a thing) (?:can|could|will)(?: possibly| ever)? go wrong
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
        """,
        conditional=True,
    ),
    Kind(
        "promises safety without its limits",
        "say for whom it is known to be safe, with the source, and name the risks",
        rf"""
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
        (?:in|during|over) (?:your|a) (?:lunch (?:hour|break)|coffee break)|(?:straight|right) back to (?:work
            |normal(?= life|[.,!]|$)|your (?:normal |busy )?(?:life|day|desk|routine))
        """,
        conditional=True,
    ),
)
