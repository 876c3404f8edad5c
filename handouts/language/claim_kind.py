"""A kind of claim, and the words that several kinds share."""

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True)
class Kind:
    """One kind of claim: what it promises, what to write instead, and its patterns.

    Each line holds patterns; a line set further in goes on with the line above. They see lower and upper case
    alike, straight apostrophes, and a space for the hyphen inside a word.
    `denied` tells how far before the words a "not" takes them back: in the same clause, close by, or nowhere.
    `softened` is for words that "may" turns into honest hope, `conditional` for those that "if" turns into a case.
    """

    says: str
    hint: str
    patterns: str
    denied: Literal["clause", "near", "never"] = "clause"
    softened: bool = False
    conditional: bool = False

    def rows(self) -> list[str]:
        """Return its patterns, each on one line."""
        return [row.strip() for row in self.patterns.replace("\n            ", "").strip().splitlines()]


# What a patient wants to be rid of.
MARK = (
    r"(?:scars?|scarring|keloids?|stretch ?marks?|(?:acne|burn|birth|pock|pit|brown|dark) ?(?:marks?|spots?)"
    r"|(?:age|sun) spots|acne|breakouts?|wrinkles?|(?:fine|deep|frown|laughter) lines|blemish(?:es)?|imperfections?"
    r"|flaws?|cellulite|pigmentation|melasma|dark circles|crow's feet|(?:thread|spider) veins|rosacea|tattoos?"
    r"|sun ?damage|discolou?ration)\b"
)
# Up to four words before it: "your old"; not "the top layer of", which is how a treatment works.
UP_TO = (
    r"(?:(?!(?:layers?|dead|cells?|skin|stitch\w*|sutures?|crusts?|scabs?|hair|dressing|tape|gel|sheet|plaster|parts?"
    r"|from|around|for|if|when|risks?|chance|itch|pain|fluid|blood|may|can|and)\b)[\w']+,? ){0,4}?"
)
SKIN = r"(?:your|clear|smooth\w*|perfect|beautiful|new) (?:\w+ )?(?:skin|complexion|texture|face|body|tone)"
TREATMENT = (
    r"(?:(?:micro)?needling|treatments?|lasers?|procedures?|therapy|therapies|peels?|methods?|techniques?|technology"
    r"|technologies|devices?|fillers?|creams?|serums?|clinics?|programmes?|systems?)"
)
TEAM = (
    r"(?:clinics?|experts?|specialists?|doctors?|surgeons?|therapists?|practitioners?|dermatologists?|nurses|hands|team"
    r"|centres?|salons?|spas?|providers?|aestheticians?)"
)
EVERYBODY = (
    r"(?:everyone|everybody|anyone|anybody|(?:all|every|any|each)(?: and every| single)? "
    r"(?:skins?|ages?|people|patients?|clients?|women|men|person|body|bodies|scars?|complexions?|types?|kinds?|tones?"
    r"|budgets?|\w+ scars?)(?: (?:types?|tones?|colou?rs?))?)\b(?!'s)"
)
WOW = (
    r"(?:amazing|incredible|incredibly|astonishing|astounding|unbelievable|spectacular|remarkable|extraordinary"
    r"|fantastic|phenomenal|sensational|stunning|breathtaking|jaw dropping|fabulous|mind blowing|superb|awesome"
    r"|marvellous|unforgettable|fabulously|stunningly|amazingly)"
)
FOREVER = r"(?:for ?ever|for good|for life|a lifetime|permanently|once and for all|for ?ever more)\b"

# The names that stand in patterns, such as {MARK}.
SHARED = {
    "UP_TO": UP_TO,
    "MARK": MARK,
    "SKIN": SKIN,
    "TREATMENT": TREATMENT,
    "TEAM": TEAM,
    "EVERYBODY": EVERYBODY,
    "WOW": WOW,
    "FOREVER": FOREVER,
}


def filled(pattern: str) -> str:
    """Return a pattern with the shared patterns in the place of their names."""
    for name, shared in SHARED.items():
        pattern = pattern.replace(f"{{{name}}}", shared)
    return pattern
