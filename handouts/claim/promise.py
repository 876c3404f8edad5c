"""The promises in one sentence, read in its context: what is denied, asked or warned of is no promise."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from handouts.claim.kind import Kind
from handouts.claim.result import RESULTS
from handouts.claim.safety import SAFETY
from handouts.claim.selling import SELLING


@dataclass(frozen=True)
class Promise:
    """Words that promise too much, what they promise, and what to write instead."""

    words: str
    says: str
    hint: str


def _compiled(*rows: str) -> re.Pattern[str]:
    return re.compile("|".join(rows), re.IGNORECASE)


def _any_of(kind: Kind) -> re.Pattern[str]:
    rows = kind.patterns.replace("\n            ", "").strip().splitlines()
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(str.strip, rows))})(?!\w)", re.IGNORECASE)


_PATTERNS = tuple((kind, _any_of(kind)) for kind in (*SAFETY, *RESULTS, *SELLING))
_NEARBY = 400  # characters on either side that can take a promise back
_MOST = 50  # of one sentence: more would flood the screen
_TYPED = str.maketrans("’‘\u2011\u00a0\u202f", "''-  ")
_SUBJECT = (
    r"(?:it|it's|its|we|we'll|our|you|you'll|you're|your|they|this|these|that's|there's|the (?:laser|treatment"
    r"|result)s?|just"
    r"|only|simply|so|then)\b"
)
_BREAK = _compiled(
    r"[;:–—]",
    r"(?<=\s)-(?=\s)",
    r"\b(?:but|yet|however|because|until|thanks to|whereas|while|plus)\b",
    rf",\s*(?:and |so |then |now |or )?{_SUBJECT}",
    r",\s*(?:which|leaving|giving|making|with|for)\b",
    rf"\band {_SUBJECT}",
    r"\band (?:leaves|gives|makes|removes|restores|erases|clears|delivers|works|gets|is|has|transforms|smooths)\b",
)
# A "not" that denies nothing: it presses, comforts or heaps up.
_IDLE = _compiled(
    r"\bnot (?:only|just|simply|merely|to mention|to be missed|to worry)\b",
    r"(?:\bnot|n't) (?:have to|need(?! (?:a |any )?(?:detox|perfect|miracle))|worry|wait|miss|let|suffer|settle"
    r"|hesitate|believe (?:how|your|the)|hide|live|look back"
    r"|regret|just|only|simply|get (?:any )?better|be more|be shy|put up)\b",
    r"\bnothing (?:but|else|like|short of|beats|compares|works|less)\b",
    r"\bwhy not\b",
    r"\bno (?:wonder|other|more|longer|need|doubt)\b",
    r"\bnever (?:again|before|been|look|have|need|had|worry|fails?|let|so|hide|too late|settle)\b",
)
_AGENT = (
    r"(?:one|body|treatments?|creams?|lasers?|clinics?|doctors?|surgeons?|nurses?|therap\w+|products?|methods?"
    r"|dressings?"
    r"|operations?|surgery|gels?|oils?|honest|reputable|good|medicines?|procedures?|scars?|study|studies|trials?"
    r"|skin|evidence|proof|research|experts?)"
)
_DENIED = _compiled(
    r"\b(?:not|\w+n't|cannot|never|nobody|none|nothing|neither|nor|hardly|rarely|seldom|scarcely|unable)\b",
    rf"\bno {_AGENT}\b(?!,)",
    r"(?<!a )\bfew\b",
    r"\b(?:unlikely|impossible|unrealistic|doubtful|unproven|stop short|too good|myth|there is no|there's no"
    r"|there are no)\b",
)
_NEAR = _compiled(
    r"\b(?:no|not|\w+n't|never|cannot|rather than|instead of|far from|less than|without|nor|neither)"
    r"(?: (?!just|only)[\w']+){0,2} ?[\"“']?$"
)
_NOT = (
    r"(?:(?:is|are|was|can|does|do|will|would|should|could) not|cannot|can never|never|can't|isn't|aren't|don't"
    r"|doesn't|won't)"
)
_UNDONE = _compiled(
    r"""^["”']?(?: (?!but|and|you)[\w']+){0,8}? """
    rf"(?:{_NOT} (?:possible|realistic|likely|true|exist|mean|something|always|what (?:we|you)|the aim|our aim"
    rf"|a promise|expected"
    r"|proof|proven|known|certain|be (?:promised|guaranteed|expected|ruled out))"
    r"|(?:is|are|would be) (?:very )?(?:unlikely|rare|rarely|seldom|impossible|unrealistic|misleading|untrue|false"
    r"|a myth"
    r"|a warning|warning signs?|a red flag|red flags|too good|wrong|uncertain|unproven|hardly ever))\b"
)
_TELLERS = (
    r"(?:adverts?|advertise\w+|advertising|ads|web ?sites?|sellers?|(?:some|other|many|most|if a|any|a) (?:clinics?"
    r"|people|makers|shops"
    r"|companies|creams|products|sites|firms|salons)|anyone|anybody|someone|somebody|social media|influencers|labels?"
    r"|companies|leaflets from|videos|people online|products|headlines|posts|friends may|those)"
)
_WARNED = _compiled(
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
_ASKED = _compiled(
    r"\bask(?:ed|ing)?(?: (?:us|your|the|a|them|for)(?: \w+)?)? (?:if|whether|what|which|how|why|who)\b",
    r"\b(?:whether|not (?:yet )?know if|unsure if|nobody knows if|ask to see|ask about(?! our))\b",
    r"\b(?:we|researchers|studies|trials|doctors) (?:\w+ )?(?:looked|hope\w*|hoping|aim\w*|test\w*|studied) (?:for"
    r"|at|to|if|into)\b",
)
_FRAME_BREAK = _compiled(r"[;]", r"\b(?:but|yet|however|whereas)\b", r"[,.–—] (?:and )?(?:we|our|here|at)\b")
_HOPED = _compiled(
    r"\b(?:may|might|could|some people|sometimes|usually|generally|hopes?|tries|try|aims?|less likely|less chance"
    r"|thought to|considered|seems|as far as)\b"
)
_CASE = _compiled(r"\b(?:if|until|once|when|unless|as soon as|should (?:feel|have|cause))\b")
_WITHOUT = _compiled(
    r"\b(?:no treatment|doing nothing|waiting|wait|leav(?:e|ing) (?:it|the|your)|untreated|camouflage|make up|numb"
    r"|anaesthetic|(?<!fall )asleep)\b"
)
_CUT_OUT = _compiled(
    r"(?<!no )(?<!without )(?<!need )\b(?:surgery|surgical\w*|surgeon|operations?|cuts?|cut out|excision"
    r"|excise\w*)\b(?! free)"
)
_SELLERS_QUESTION = _compiled(
    r"^\W*(?:(?:so|and|hey|now|well),? )?(?:want|ready|tired|fed up|sick of|looking|dream\w*|why (?:wait|not|live"
    r"|hide|suffer|put up|settle)"
    r"|what (?:scars?|marks?|wrinkles)(?=\?)|embarrassed|ashamed|ever|imagine|struggling|hiding|worried about|hate"
    r"|isn't it|don't you|who (?:doesn't|wouldn't|says)|what if you|what are you"
    r"|(?:do|did|would|could|have|are|aren't|haven't|wouldn't|can) you (?:\w+ )?(?:want|love|like|ready|tired|fed"
    r"|sick|dream\w*|wish\w*|hate|deserve"
    r"|embarrassed|ashamed|long\w*|always|imagine|hiding|hide|struggl\w+|know that|looking|suffer\w*))\b"
)
_YES = _compiled(
    r"^\W*(?:yes|absolutely|of course|definitely|certainly|totally|completely|100|you bet|it is|indeed)\b(?! not)"
)
_NO = _compiled(r"^\W*(?:no(?! (?:one|body|treatment))|not at all|none|never|zero|nothing|not a bit|not in the)\b")
_HARM = _compiled(r"\b(?:hurt\w*|pain\w*|risks?|risky|side effects?|down ?time|danger\w*|scar me|complications?)\b")
_FIGURE = _compiled(
    r"\d+(?:[.,]\d+)? ?(?:%|per ?cent)",
    r"\d+ (?:out of|in) (?:every )?\d+",
    r"\b(?:nine|eight|seven) (?:out of"
    r"|in) ten",
)
_SUCCESS = _compiled(
    r"\b(?:clients?|customers?|success\w*|satisf\w+|happy|recommend\w*|agree[ds]?|results|improv\w*|better|smooth\w*"
    r"|effective\w*|love[ds]?|delighted|thrilled|women|users|clear\w*|fewer|reduction|less visible|difference"
    r"|flatter|softer)\b"
)
_TROUBLE = _compiled(
    r"\b(?:infect\w*|risks?|side effects?|bleed\w*|worse|complication\w*|rash|burns?|blister\w*|darker|lighter"
    r"|not improve)\b"
)


def promises(sentence: str, answer: str = "") -> list[Promise]:
    """Return the promises of a sentence in reading order, longest first and none inside another.

    A question promises nothing, unless it is a seller's ("Tired of your scars?") or its answer is a plain yes or no.
    """
    text = re.sub(r"(?<=\w)-(?=\w)", " ", sentence.translate(_TYPED))
    if text.rstrip("\"')” ").endswith("?") and not _SELLERS_QUESTION.search(text):
        if _NO.search(answer) and _HARM.search(text):
            return [Promise(sentence, SAFETY[1].says, SAFETY[1].hint)]
        if not _YES.search(answer):
            return []
    found = [(match, kind) for kind, pattern in _PATTERNS for match in pattern.finditer(text)]
    result: list[Promise] = []
    end = 0
    for match, kind in sorted(found, key=lambda one: (one[0].start(), -one[0].end())):
        if len(result) < _MOST and match.start() >= end and not _is_innocent(text, match, kind):
            result.append(Promise(sentence[match.start() : match.end()].strip(), kind.says, kind.hint))
            end = match.end()
    return result


def success_figures(sentence: str) -> Iterator[str]:
    """Yield each percentage or share that tells of success, and not of harm."""
    if _SUCCESS.search(sentence) and not _TROUBLE.search(sentence):
        for match in _FIGURE.finditer(sentence):
            yield match[0]


def _is_innocent(text: str, match: re.Match[str], kind: Kind) -> bool:
    """Say whether the words around it take a promise back."""
    start = max(match.start() - _NEARBY, 0)
    text = text[start : match.end() + _NEARBY]
    before, after = _IDLE.sub(_blank, text)[: match.start() - start], text[match.end() - start :]
    clause = _last(_BREAK, before)
    frame = _last(_FRAME_BREAK, before)
    return (
        bool(_WARNED.search(frame) or _ASKED.search(frame))
        or (kind.denied == "clause" and bool(_DENIED.search(clause)))
        or (kind.denied != "never" and bool(_NEAR.search(clause) or _UNDONE.search(after)))
        or (kind.softened and bool(_HOPED.search(clause)))
        or (kind.conditional and bool(_CASE.search(clause) or _WITHOUT.search(text)))
        or (match[0].lower().startswith("remov") and bool(_CUT_OUT.search(f"{clause} {after}")))
    )


def _blank(match: re.Match[str]) -> str:
    return "_" * len(match[0])


def _last(pattern: re.Pattern[str], text: str) -> str:
    """Return what follows the last match, or the whole text; the match itself stays when it is a word."""
    start = max((match.start() for match in pattern.finditer(text)), default=0)
    return text[start:]
