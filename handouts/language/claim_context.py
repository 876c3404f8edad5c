"""The context of a claim: a sentence that denies, asks or warns takes it back."""

import re
from functools import cache

from handouts.language.claim_kind import Kind

_NEARBY = 400  # characters on either side that can take a promise back


@cache
def compiled(pattern: str) -> re.Pattern[str]:
    """Return a pattern that sees lower and upper case alike; each is compiled when it is first needed."""
    return re.compile(pattern, re.IGNORECASE)


def _any(*rows: str) -> str:
    return "|".join(rows)


_SUBJECT = (
    r"(?:it|it's|its|we|we'll|our|you|you'll|you're|your|they|this|these|that's|there's|the (?:laser|treatment"
    r"|result)s?|just"
    r"|only|simply|so|then)\b"
)
_BREAK = _any(
    r"[;:–—]",
    r"(?<=\s)-(?=\s)",
    r"\b(?:but|yet|however|because|until|thanks to|whereas|while|plus)\b",
    rf",\s*(?:and |so |then |now |or )?{_SUBJECT}",
    r"(?<=\w),\s*(?!(?:or|nor|and|any|much|clear|smooth|perfect|flawless|safe|[\w -]{2,30} or)\b)",
    r",\s*(?:which|leaving|giving|making|with|for)\b",
    rf"\band {_SUBJECT}",
    r"\band (?:leaves|gives|makes|removes|restores|erases|clears|delivers|works|gets|is|has|transforms|smooths)\b",
)
# A "not" that denies nothing: it presses, comforts or heaps up.
_IDLE = _any(
    r"\bnot (?:only|just|simply|merely|to mention|to be missed|to worry)\b",
    r"(?:\bnot|n't) (?:have to|need(?! (?:a |any )?(?:detox|perfect|miracle))|worry|wait|miss|let|suffer|settle"
    r"|hesitate|believe (?:how|your|the)|hide|live|look back"
    r"|regret|just|only|simply|get (?:any )?better|be more|be shy|put up)\b",
    r"\bnothing (?:but|else|like|short of|beats|compares|works (?:like|better|as|quite)|less)\b",
    r"\bwhy not\b",
    r"\bno (?:wonder|other|more|longer|need|doubt)\b",
    r"\bnever (?:again|before|been|look|have|need|had|worry|fails?|let|so|hide|too late|settle)\b",
)
_AGENT = (
    r"(?:one|body|devices?|machines?|pills?|injections?|fillers?|peels?|treatments?|creams?|lasers?|clinics?"
    r"|doctors?|surgeons?|nurses?|therap\w+|products?|methods?"
    r"|dressings?"
    r"|operations?|surgery|gels?|oils?|honest|reputable|good|medicines?|procedures?|scars?|study|studies|trials?"
    r"|skin|evidence|proof|research|experts?)"
)
_DENIED = _any(
    r"\b(?:not|\w+n't|cannot|never|nobody|none|nothing|neither|nor|hardly|rarely|seldom|scarcely|unable)\b",
    rf"\bno {_AGENT}\b(?!,)",
    r"(?<!a )\bfew\b",
    r"\b(?:unlikely|impossible|unrealistic|doubtful|unproven|stop short|too good|myth|there is no|there's no"
    r"|there are no)\b",
)
_NEAR = _any(
    r"\b(?:no|not|\w+n't|never|cannot|rather than|instead of|far from|less than|without|nor|neither)"
    r"(?: (?!just|only)[\w']+){0,2} ?[\"“']?$"
)
_NOT = (
    r"(?:(?:is|are|was|can|does|do|will|would|should|could) not|cannot|can never|never|can't|isn't|aren't|don't"
    r"|doesn't|won't)"
)
_UNDONE = _any(
    r"^.{0,80}?\b(?:is|are) (?:only |just |mere |all )?(?:sales |selling )?tricks?\b",
    r"""^["”']?(?: (?!but|and|you)[\w']+){0,8}? """
    rf"(?:proves? nothing|prove very little|{_NOT} (?:possible|realistic|likely|true|exist|mean|something"
    rf"|always|what (?:we|you)|the aim|our aim"
    rf"|a promise|expected"
    r"|proof|proven|known|certain|be (?:promised|guaranteed|expected|ruled out))"
    r"|(?:is|are|would be) (?:very |often |only )?(?:unlikely|rare|rarely|seldom|impossible|unrealistic"
    r"|misleading|untrue|false"
    r"|a myth"
    r"|made up|fake|a warning|warning signs?|a red flag|red flags|too good|wrong"
    r"|uncertain|unproven|hardly ever))\b",
)
_TELLERS = (
    r"(?:adverts?|advertise\w+|advertising|ads|web ?sites?|sellers?|(?:(?:some|other|many|most|any)(?: \w+)?"
    r"|if a|a(?: private)?)"
    r" (?:clinics?|people|makers|shops|companies|creams|products|sites|firms|salons|providers?|websites|spas)"
    r"|anyone|anybody|someone|somebody|social media|influencers|labels?"
    r"|companies|leaflets from|videos|people online|products|headlines|posts|friends may|those)"
)
_WARNED = _any(
    r"\b(?:beware|be wary|be careful|be cautious|be sceptical|be suspicious|watch out|wary of|steer clear|walk away"
    r"|stay away)\b",
    r"\b(?:do not|don't|never|not|please don't) (?:\w+ )?(?:trust|believe|be (?:taken in|fooled|swayed)|fall for"
    r"|rely on|buy (?:a|any)"
    r"|hope for|expect)\b(?! (?:your|how|the (?:results|difference)))",
    rf"\b{_TELLERS}\b.{{0,40}}?\b(?:claim\w*|says?|said|saying|promis\w+|offer\w*|call\w*|describ\w+|sell\w*|sold"
    rf"|market\w*|tell\w*|use)\b",
    r"\b(?:avoid|question|doubt|distrust) (?:any |all )?(?:clinics?|people|adverts?|claims?|promises?|anyone"
    r"|sellers?|products? that)\b",
    r"\b(?:you may|you might|you will|people|often|sometimes|is|are) (?:\w+ )?(?:hear|read|see it|sold as|advertised"
    r"|marketed|called|described) "
    r"(?!the difference)",
    r"\b(?:not|never|\w+n't|nobody|no one) (?:\w+ )?calls?\b",
    r"\b(?:wrong|dishonest|unfair|unwise|misleading|(?:do|does|should|must|will|can)(?: not|n't) (?:press|push|rush"
    r"|pressure|tempt|offer))\b",
    r"\b(?:so called|myths?|words? (?:such as|like)|claims? (?:of|that|to|such|like)|warning signs?|red flags?|false"
    r"|misleading)\b",
    r"\b(?:feel|feels|felt|think|thinks|find|finds|worry|afraid|call) (?:that )?(?:it|they|them|a|the|their|your|his"
    r"|her)(?: scars?)?(?: (?:is|are|looks?))?"
    r"(?: too| very)? $",
)
_ASKED = _any(
    r"(?<!keep )(?<!keeps )(?<!kept )\bask(?:ed|ing)?(?: (?:us|your|the|a|them|for)(?: \w+)?)? (?:if|whether|what"
    r"|which|how|why|who)\b",
    r"\b(?:whether|not (?:yet )?know if|unsure if|nobody knows if|ask to see|ask about(?! our))\b",
    r"\b(?:we|researchers|studies|trials|doctors) (?:\w+ )?(?:looked|hope\w*|hoping|aim\w*|test\w*|studied) (?:for"
    r"|at|to|if|into)\b",
)
_FRAME_BREAK = _any(r"[;]", r"\b(?:but|yet|however|whereas)\b", r"[,.–—] (?:and )?(?:we|our|here|at)\b")
_HOPED = _any(
    r"\b(?:may|might|could|some people|sometimes|usually|generally|hopes?|tries|try|aims?|less likely|less chance"
    r"|thought to|considered|seems|as far as)\b"
)
_CASE = _any(r"\b(?:if|until|once|when|unless|as soon as|should (?:feel|have|cause))\b")
_WITHOUT = _any(
    r"\b(?:no treatment|doing nothing|waiting|wait|leav(?:e|ing) (?:it|the|your)|untreated|camouflage|make up|numb"
    r"|anaesthetic|(?<!fall )asleep)\b"
)
_CUT_OUT = _any(
    r"(?<!no )(?<!without )(?<!need )\b(?:surgery|surgical\w*|surgeon|operations?|cuts?|cut out|excision"
    r"|excise\w*)\b(?! free)"
)


def is_innocent(text: str, match: re.Match[str], kind: Kind) -> bool:
    """Say whether the words around it take a promise back."""
    start = max(match.start() - _NEARBY, 0)
    text = text[start : match.end() + _NEARBY]
    before, after = compiled(_IDLE).sub(_blank, text)[: match.start() - start], text[match.end() - start :]
    clause = _last(_BREAK, before)
    frame = _last(_FRAME_BREAK, before)
    return (
        bool(compiled(_WARNED).search(frame) or compiled(_ASKED).search(frame))
        or (kind.denied == "clause" and bool(compiled(_DENIED).search(clause)))
        or (kind.denied != "never" and bool(compiled(_NEAR).search(clause) or compiled(_UNDONE).search(after)))
        or (kind.softened and bool(compiled(_HOPED).search(clause)))
        or (kind.conditional and bool(compiled(_CASE).search(clause) or compiled(_WITHOUT).search(text)))
        or (match[0].lower().startswith("remov") and bool(compiled(_CUT_OUT).search(f"{clause} {after}")))
    )


def _blank(match: re.Match[str]) -> str:
    return "_" * len(match[0])


def _last(pattern: str, text: str) -> str:
    """Return what follows the last match, or the whole text; the match itself stays when it is a word."""
    start = max((match.start() for match in compiled(pattern).finditer(text)), default=0)
    return text[start:]
