"""Strengths and doses: numbers that say how strong a product is or how much to take, and count nobody."""

import re

from handouts.language.frequencies import PEOPLE

_PART = r"(?:[0-9]+(?:[.,·][0-9]+)?|[.·][0-9]+)"
_PERCENT = re.compile(
    rf"(?<![\w.,/-])(?:{_PART}\s?(?:%|per\s?cent)?\s?(?:to|or|and|/|[-‐‑–—])\s?)?{_PART}"  # noqa: RUF001
    r"\s?(?:%|per\s?cent\b|percent\b)(?:[ ]?(?:w/w|w/v|v/v))?",
    re.IGNORECASE,
)
# What products are called, and how the names of medicines end.
_PRODUCT = (
    r"(?:creams?|gels?|ointments?|lotions?|solutions?|serums?|drops|sprays?|foams?|pastes?|powders?|sticks?|wash(?:es)?"
    r"|scrubs?|washes|mouth-?wash(?:es)?|soaps?|shampoos?|wipes?|patch(?:es)?|peels?|strengths?|concentrations?|infusions?"
    r"|injections?|drips?|syrups?|dressings?|tinctures?|paints?|emulsions?|varnish(?:es)?|toothpastes?|emollients?"
    r"|alcohol|acids?|bleach|saline|peroxide|retinol|cotton|silicone|urea|oxygen|glucose|dextrose|sucrose|sugar|salt|water"
    r"|vinegar|iodine|phenol|menthol|camphor|zinc|tar|sulphur|sulfur|fluoride|albumin|fat|milk|honey|oil|minoxidil"
    r"|silver|soda|starch|plasma|gelatine?|nitrous|helium|air|nicotine|caffeine|heparin|insulin|warfarin|adrenaline"
    r"|epinephrine|morphine|codeine|calamine|capsaicin|vaseline|paraffin|formalin|betadine|hibiscrub|savlon|dettol|milton"
    r"|emla|ametop|botox|tca|gtn|dmso|edta|hcl|nacl|fucidin|dermovate|hypochlorite|bicarbonate|povidone|chloride|lignocaine|elidel|protopic|efudix|aldara|steroids?)"
)
_ENDING = (
    r"(?:[a-z-]{2,}(?:caine|idine|adine|edine|etine|azine|amine|apine|ipine|odine|oline|tidine|phrine|zoline|lukast"
    r"|sone|olone|onide|solol|betasol|butasol|tasol|azole|zole|afine|ciclin|mycin|micin|cillin|cycline|oxacin|xacin"
    r"|statin|pril|artan|olol|terol|tropium|profen|fenac|oxicam|vir|mab|limus|prost|thrin|thion|oxide|chloride|nitrate"
    r"|citrate|sul(?:f|ph)ate|acetate|lactate|tartrate|phosphate|carbonate|furoate|propionate|valerate|phenicol|ethanol"
    r"|propanol|tinoin|retin|palene|quinone|quine|uracil|quimod|tripan|triptan|semide|thiazide|dronate|diazine|gabalin"
    r"|pentin|zepam|zolam|barbital|tiazem|verapamil|fusidic|pirocin|hypochlorite|povidone|bicarbonate|rubicin|platin"
    r"|cetamol|lactulose|sorbide|nitrite|fluorouracil|lignocaine|allantoin|pramoxine|trolamine|vaniline|cortisol|cort))"
)
_MEDICINE = rf"(?:{_PRODUCT}|{_ENDING}|co-[a-z]{{3,}}|[a-z]+\s+(?:acid|chloride|oxide|nitrate|peroxide))"
_FOLLOWS = re.compile(
    rf"\s*-?(?:(?!(?:the|an?|of|used?|uses|need|needs|gets?|got|had|have|were|was|is|are|and|or|with|in|on|to|who|their|your"
    rf"|our|more|less|fewer|after|from|by|for|took|takes?|chose|felt|said|saw|do|did)\s|[a-z]+ed\s)[\w-]+\s+){{0,2}}?"
    rf"{_MEDICINE}(?![\w-])",
    re.IGNORECASE,
)
_PRECEDES = re.compile(
    rf"\b{_MEDICINE}(?:[\w-]*)(?:\s+(?:at|in|of|strength|only|[0-9]+\s?mg/ml))*\s*[(:]?\s*$",
    re.IGNORECASE,
)
_CONTAINS = re.compile(
    r"\b(?:contain(?:s|ing)?|dilut(?:e|ed)\s+to|strength\s+(?:of|is)|concentration\s+(?:of|is)|made\s+up\s+to)\s+"
    r"(?:up\s+to\s+|at\s+least\s+|about\s+)?$",
    re.IGNORECASE,
)
# A share of people, or of what was treated, whatever stands around it.
_SHARE = re.compile(
    rf"\s*(?:of\s+(?:(?:all|the|our|these|those|their|such|adult|young|older?|most)\s+)*{PEOPLE}\b"
    r"|of\s+(?:them|those|us|treatments?|operations?|procedures?|injuries|burns|eyes|teeth|births|pregnancies|babies"
    r"|implants|grafts|infections|cancers?|tumou?rs?|strokes|fractures|hips|joints|moles|warts|the\s+time)\b"
    r"|(?:more|fewer|less|lower|higher|better|worse|greater|chance|risk|rate|likely|reduction|improvement|increase|drop"
    r"|success|cure|survival|recovery|got|get|gets|had|have|heal|[a-z]{{3,}}ed(?<!medicated)(?<!based)|effective|safe|sure|off|discount|saw|felt|said|were|was|are|do|did|find|found"
    r"|need|feel|say|lost|kept|chose)\b)",
    re.IGNORECASE,
)
_SHARE_BEFORE = re.compile(r"\b(?:in|for|among)\s+(?:about\s+|over\s+|up\s+to\s+)?$", re.IGNORECASE)
_DOSE = re.compile(
    r"""(?:\s?(?:to|or|and|/|[-–])\s?[0-9]+(?:[.,·][0-9]+)?)?[ \u00a0-]?(?:
    (?:mcg|µg|μg|ug|micrograms?|nanograms?|ng|milligrams?|mg|kg|g|grams?|ml|cl|dl|l|millilit(?:re|er)s?|lit(?:re|er)s?|cc
      |mmol|µmol|mol|meq|iu|i\.u\.|units?|mega-?units?|gy|gray|tesla|t|msv|mci|mbq|joules?|j|kcal|mmhg|kpa|cmh2o|cm|mm|km|m|nm
      |inch(?:es)?|stone|lbs?|oz|w|hz|khz|mhz|°|degrees?|c|f)(?:/[a-z0-9]+)*(?![a-z0-9])
    | (?:[a-z-]+\s)?(?:tablets?|capsules?|pills?|spoon(?:ful)?s?|teaspoons?|teaspoonfuls?|tablespoons?|sachets?|drops?
      |puffs?|ampoules?|vials?|patch(?:es)?|suppositor(?:y|ies)|lozenges?|scoops?|doses?|syringes?|cups?|glass(?:es)?
      |bottles?|pints?|pessar(?:y|ies))\b
    | [x×]\s?10(?:\^|\*\*|[⁰¹²³⁴-⁹]|[0-9])
    )""",  # noqa: RUF001 - the signs are typed in copy
    re.IGNORECASE | re.VERBOSE,
)
_LEVEL_BEFORE = re.compile(
    r"\b(?:temperatures?|fevers?|inr|hba1c|ph|potassium|sodium|h(?:a)?emoglobin|creatinine|calcium|psa|tsh|sugars?"
    r"|glucose|ketones?|peak\s+flow|bmi|egfr|levels?|doses?|dosage|strength|take|taking|give|inject|apply"
    r"|vision|sight|eyesight)\b(?:[^.;,]|(?<=[0-9])[.,](?=[0-9])){0,40}$",
    re.IGNORECASE,
)
# What an instrument shows in per cent.
_READING_BEFORE = re.compile(
    r"\b(?:hba1c|saturations?|sats|spo2|oxygen(?:\s+levels?)?|haematocrit|hematocrit|ejection\s+fraction|humidity)\b"
    r"(?:[^.;]|(?<=[0-9])[.](?=[0-9])){0,40}$",
    re.IGNORECASE,
)
_TIME_NEXT = re.compile(
    r"\s?-?(?:seconds?|min(?:ute)?s?|hours?|days?|nights?|weeks?|months?|years?|times)\b", re.IGNORECASE
)
_PAIR_BEFORE = re.compile(rf"(?:\b[Cc]o-[a-z]{{3,}}|{_MEDICINE}|\s[A-Z][a-z]{{3,}})\s+$")


def strengths(sentence: str) -> list[tuple[int, int]]:
    """Return where percentages of a sentence stand that are strengths of products, with the product behind them."""
    spans = []
    for found in _PERCENT.finditer(sentence) if "%" in sentence or "cent" in sentence else ():
        if _SHARE.match(sentence, found.end()):
            continue
        follows = _FOLLOWS.match(sentence, found.end())
        before = sentence[: found.start()]
        is_named = (
            follows or _PRECEDES.search(before[-80:]) or _CONTAINS.search(before) or _READING_BEFORE.search(before)
        )
        if is_named and not (_SHARE_BEFORE.search(before) and not follows):
            spans.append((found.start(), follows.end() if follows else found.end()))
    return spans


def without_strengths(sentence: str) -> str:
    """Return a sentence with blanks in place of the strengths of products."""
    for start, end in strengths(sentence):
        sentence = sentence[:start] + " " * (end - start) + sentence[end:]
    return sentence


def is_dose(sentence: str, start: int, end: int) -> bool:
    """Say whether a number is an amount to take or a reading of an instrument, so that nobody may reword it."""
    if _DOSE.match(sentence, end):
        return True
    return _LEVEL_BEFORE.search(sentence, 0, start) is not None and not _TIME_NEXT.match(sentence, end)


def is_pair_of_doses(sentence: str, start: int, end: int) -> bool:
    """Say whether two numbers with a slash name a product of two medicines (co-codamol 30/500), or are a dose."""
    return is_dose(sentence, start, end) or _PAIR_BEFORE.search(sentence, 0, start) is not None
