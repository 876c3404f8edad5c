"""Questions: which of them promise, by the way they are asked or answered."""

from typing import Literal

from handouts.language.claim_context import compiled

_SELLERS_QUESTION = (
    r"^\W*(?:(?:so|and|hey|now|well),? )?(?:want|remember (?:when|how)|ready|tired|fed up|sick of|looking"
    r"|dream\w*|why (?:wait|pay"
    r"|spend|risk|queue|travel|endure|go under|not|live"
    r"|hide|suffer|put up|settle|be|keep|carry|struggle|let|look|stay|waste|spend|hesitate|accept)"
    r"|what (?:\w+ )?(?:scars?|marks?|wrinkles)(?=\?)|what would you (?:do|give|wear|say|look) if"
    r"|would you rather|could you be|are you (?:really|still)|have you had enough"
    r"|how (?:about|would you (?:feel|like|love)|long will you)|is (?:your|a|an|that"
    r"|this) (?:[\w']+ ){1,3}?(?:holding|stopping|ruining|keeping|costing|stealing|ageing|spoiling|getting)"
    r"|who (?:else|needs|says)|when (?:did you last|was the last time)|wouldn't it be|won't you|what if (?:your"
    r"|you|we|there|the|it)|embarrassed|ashamed|ever|imagine|struggling|hiding|worried about|hate"
    r"|isn't it|don't you|who (?:doesn't|wouldn't|says)|what if you|what are you"
    r"|(?:do|did|would|could|have|are|aren't|haven't|wouldn't|can) you (?:\w+ )?(?:want|love|like|ready|tired|fed"
    r"|sick|dream\w*|wish\w*|hate|deserve"
    r"|embarrassed|ashamed|long\w*|always|imagine|hiding|hide|struggl\w+|know that|looking|suffer\w*))\b"
    r"|(?:, so|, but|[.,!?] and) (?:what|why|who|when|are you|isn't|will you)\b[^?]*\?$"
)
_YES = r"^\W*(?:yes|absolutely|of course|definitely|certainly|totally|completely|100|you bet|it is|indeed)\b(?! not)"
_NO = r"^\W*(?:no(?! (?:one|body|treatment))|not at all|none|never|zero|nothing|not a bit|not in the)\b"
_HARM = r"\b(?:hurt\w*|pain\w*|risks?|risky|side effects?|down ?time|danger\w*|scar me|complications?)\b"


def read(text: str, answer: str) -> Literal["none", "words", "all"]:
    """Say what of a text can promise: its words, nothing as it asks, or all of it by its answer."""
    if not text.rstrip("\"')” ").endswith("?") or compiled(_SELLERS_QUESTION).search(text):
        return "words"
    if compiled(_NO).search(answer) and compiled(_HARM).search(text):
        return "all"
    return "words" if compiled(_YES).search(answer) else "none"
