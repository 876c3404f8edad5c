"""A placeholder is still in the copy.

A new treatment begins with texts such as "[to write: one sentence]", and a draft that was sent round says "Take XX
mg" or "[insert dose]". A patient who takes one home has no advice at this point, or a wrong one. What the brand prints
is read too.

Limit: none; each placeholder is an error. Only what a writer leaves on purpose ("[to write", TODO, FIXME) is a
warning, so that you can print the leaflet and look at it while you write; nobody can approve it.

To mend it: write the text, or take the field out. Before: "Take [insert dose] at night." After: "Take 2 tablets at
night."

It cannot tell: a wrong name or dose that looks like a right one. Lines of three or more underscores are taken for
blanks to write on. It knows words in brackets, braces and pointed brackets that ask for something ([name of drug],
{{drug}}, <name>), XX before a unit, TBC, TBA, N/A, "to be confirmed", ???, $NAME, %s, #REF!, lorem ipsum, "click
here", "insert date", "delete as appropriate", DD/MM/YYYY, and fields that hold nothing but dots or dashes.

Source: our own rule. An unfinished sentence has no meaning that a clinician could approve.
"""

import re
from collections.abc import Iterator
from datetime import date

from handouts.model.finding import Finding
from handouts.model.leaflet import Leaflet
from handouts.model.passage import Passage, Role, texts
from handouts.model.treatment import CITATION
from handouts.problem import Severity, quoted

FIRM = True

_TO_WRITE = re.compile(r"\[(?i:to write)\b[^\]]*\]?|\b(?:TODO|FIXME|fixme)\b|\btodo\b(?=:)|^todo\b", re.MULTILINE)
_UNIT = (
    r"(?:mg|mcg|µg|ml|g|kg|cm|mm|m|litres?|liters?|%|°|hours?|hrs?|days?|nights?|weeks?|months?|years?|min(?:ute)?s?"
    r"|seconds?|tablets?|capsules?|pills?|puffs?|drops?|doses?|times|units?|visits?|sessions?|stitches|people|patients"
    r"|in\s+(?:[0-9]+|X+)|out\s+of|per\s?cent|am|pm)(?!\w)"
)
_ASKED = (
    r"(?:names?|dates?|times?|doses?|dosage|numbers?|texts?|drugs?|medicines?|phone|telephone|tel|clinics?|hospitals?"
    r"|trusts?|wards?|details|logo|pictures?|images?|photos?|drawings?|figures?|address|links?|url|e-?mail|consultants?"
    r"|surgeons?|doctors?|nurses?|titles?|amounts?|strengths?|days|weeks|hours|units?|procedures?|treatments?"
    r"|conditions?|patients?|contacts?|extensions?|departments?|sites?|sides?|left/right|body\s+part|here|xx+|tbc"
    r"|local)"
)
_TAGS = (
    r"(?:/|!--|(?:a|abbr|b|big|blockquote|br|center|code|del|div|em|font|h[1-6]|hr|i|img|ins|kbd|li|mark|ol|p|pre|q|s"
    r"|small|span|strike|strong|sub|sup|table|tbody|td|th|thead|tr|tt|u|ul)\b)"
)
# Words in square brackets that ask for something; a link and a source mark are none.
_BRACKETS = rf"""\[(?!to\ write\b|(?:or|and|if|not|sic)\b)(?:
      [^\[\]\n]*\b{_ASKED}\b[^\[\]\n]*
      | \s*(?:insert|enter|add|type|choose|select|delete|fill|confirm|check|replace|complete|specify|state|describe
        |e\.?g\.?)\b[^\[\]\n]*
      | [\s.…?_*-]* | [Xx]+ | [A-Z][A-Z0-9 _/-]{{2,}} | [a-z]+_[a-z_]+
    )\](?!\()
    | \[\s*(?i:insert|enter|add|type|choose|select|name\ of|your)\b[^\[\]\n]*$"""
# What a program should have filled in.
_UNFILLED = rf"""
    \{{\{{[^{{}}\n]*(?:\}}\}}?)? | \{{%[^\n]*?%\}} | \{{\#[^\n]*?\#\}} | \$?\{{\s?[\w.:|-]{{1,40}}\s?\}}
    | \{{[^{{}}\n]*\b{_ASKED}\b[^{{}}\n]*\}}
    | \$[A-Z][A-Z_]{{3,}}\b | \$[a-z_]{{3,}}\b | (?<![\w%])%(?:\([a-z_]+\))?[sd](?!\w) | %[A-Za-z_]{{2,}}%
    | @@\w+@@ | \#\#\w+\#\# | __[A-Z][A-Z_]+__
    | <<[^<>\n]*>> | <(?!{_TAGS})(?!https?:|mailto:|tel:|[^\s<>]+@)[A-Za-z_][^<>\n@]{{0,40}}>
    | «\s?(?:\w*_\w*|\w*[a-z][A-Z]\w*|[A-Z]{{3,}})\s?»
    | \#(?:REF!|N/A|VALUE!|NAME\?|DIV/0!|NULL!|NUM!|SPILL!) | Error!\ (?:Reference|Bookmark|No\ )[^.]*"""
# XX for a number; XX and XXX are chromosomes too, XXL a size, and X is a ray, a factor and a name.
_CROSSES = rf"""
    (?<![\w,+])(?:[0-9]*X{{3,}}[0-9X]*)\b(?![ -](?:syndrome|chromosomes?|females?|girls?|women)\b|[LS]\b) | \bx{{3,}}\b
    | (?<![\w-])(?<![0-9]\ )(?<![0-9][\u00d7x])[Xx]{{1,2}}(?:\s?(?:-|–|to|or)\s?[Xx]{{1,2}})?[ \u00a0-]?{_UNIT}
    | (?<![\w/])[Xx]{{2}}(?:[/.:-][Xx]{{2,4}})+(?![\w/]) | (?<![\w-])xx\b(?![ ]chromosomes?)
    | \b(?:take|give|use|inject|apply|call|ring|ward|room|extension|ext\.?|bleep|every|for|after|on|at|dr\.?|mrs?\.?
      |ms\.?|nurse|sister|drug)\ XX\b(?![ -]chromosomes?)
    | \b(?:Dr|Mrs?|Ms|Sister|Nurse|[Dd]rug|[Mm]edicine)\.?\ X{{1,2}}\b(?!-)"""
_WORDS = rf"""
    \b(?:TBC|TBA|TBD|CHANGEME|CHANGE\ ME|PLACEHOLDER|LOREM|tbc|tba|tbd)\b
    | (?<![\w/])[Nn]/[Aa](?![\w/])
    | (?<!needs\ )(?<!need\ )(?<!has\ )(?<!have\ )(?<!had\ )(?<!waiting\ )(?<!ought\ )(?<!going\ )(?<!likely\ )
      \bto\ be\ (?:confirmed|agreed|decided|determined|announced|added|completed|written|inserted|supplied|advised)
      (?=[.,;:)\]]|\s*$)
    | \?{{3,}} | (?<!\S)\?\?(?!\S) | \?{{1,2}}\ ?{_UNIT} | (?:…|\.{{3}})\s?{_UNIT}
    | \b(?i:lorem\ ipsum|(?<!ipsum\ )dolor\ sit\ amet|as[d]f\w*|qwert[yz]\w*|blah(?:[ ,]+blah)+|foo\ ?bar|dummy\ text
      |sample\ text)
    | (?<!may\ )(?<!can\ )(?<!will\ )(?<!might\ )(?<!could\ )
      \b(?i:click(?:\ or\ tap)?\ here(?:\ to\ enter\ text)?|tap\ here|your\ (?:text|logo|name|words)\ here
      |(?:text|details|picture|photo|image|more)\ (?:to\ follow|follows)\b|text\ goes\ here|delete\ this
      |delete\ (?:as|if|where|whichever)\ (?:is\ )?(?:not\ )?
        (?:appropriate|applicable|necessary|needed|required|relevant)
      |(?:please\ )?insert\ (?:(?:your|local|clinic|hospital|drug|trust|ward|contact|appropriate|relevant|correct)\ )*
        {_ASKED}\b)
    | \b(?:[Dd]{{2}}[/.-][Mm]{{2}}[/.-][Yy]{{2,4}}|[Mm]{{2}}[/.-][Dd]{{2}}[/.-][Yy]{{2,4}}|YYYY(?:-MM-DD)?|HH:MM
      |hh:mm)\b"""
_PLACEHOLDER = re.compile(f"{_BRACKETS}|{_UNFILLED}|{_CROSSES}|{_WORDS}", re.VERBOSE | re.MULTILINE)
_NOTHING = re.compile(r"\s*(?:[.…?*–—_/\\-]{1,9}|[Xx]{1,3})\s*")
_NO_WORDS = re.compile(
    r"\s*(?:na|n\.a\.|nil|null|none|nan|undefined|not applicable|insert|test|testing|text|(?:as|see) above"
    r"|ditto)\.?\s*",
    re.IGNORECASE,
)
# Whether any of the above can stand in a text at all: most texts have none of these signs.
_SIGNS = re.compile(
    r"[\[{<$%@#«?…]|__|\.\.\.|[Xx]{2}|\b[Xx]\b|(?i:\b(?:tb[acd]\b|todo\b|fixme|n/a\b|to be [acdsiw]|lorem|dolor|asd?f"
    r"|qwert|blah|foo|dummy|sample text|tap here|to follow|text (?:goes|follows)|delete|insert|changeme|change me"
    r"|placeholder|dd[/.-]|mm[/.-]|yyyy|hh:)|click |your \w+ here|error!|follows)"
)
_ADDRESS = re.compile(r"(?<=\]\()[^()\s]*|https?://\S+|www\.\S+")


def check(leaflet: Leaflet, today: date) -> Iterator[Finding]:
    """Yield a finding for each placeholder: in the copy, in its sources, and in what the brand prints."""
    for passage in leaflet.passages():
        for words, severity in placeholders(passage.text, *_empty(passage)):
            message, hint = f"{quoted(words)} is a placeholder", "write the text, or take it out"
            place = "" if words == passage.text.strip() else words  # a whole field is named by its own place
            yield Finding(passage.at, message, severity, hint, words=place)
    for source in leaflet.texts(Role.SOURCE):
        for words, severity in placeholders(source.text, _NOTHING):
            message = f"{quoted(words)} is a placeholder"
            yield Finding(source.at, message, severity, hint="name the source", words=words)
    for line in texts(leaflet.brand):
        for words, severity in placeholders(line.text, _NOTHING):
            message, hint = f"{quoted(words)} is a placeholder", "write what the clinic has, or take the field out"
            yield Finding(line.at, message, severity, hint, part="brand", words=words)


def _empty(passage: Passage) -> tuple[re.Pattern[str], ...]:
    """Return what says nothing where it stands alone; a cell of the comparison may be without words."""
    if passage.block == "comparison":
        return ()
    return (_NOTHING,) if passage.role is Role.IMPRINT else (_NOTHING, _NO_WORDS)


def placeholders(text: str, *empty: re.Pattern[str]) -> Iterator[tuple[str, Severity]]:
    """Yield each placeholder of a text, and how much it matters; `empty` are texts that say nothing as a whole."""
    if any(one.fullmatch(text) for one in empty):
        yield text.strip(), Severity.ERROR
        return
    said = CITATION.sub("", text)
    if not _SIGNS.search(said):
        return
    said = _ADDRESS.sub(lambda found: " " * len(found[0]), said)
    for found in _TO_WRITE.finditer(said):
        yield found[0], Severity.WARNING
    for found in _PLACEHOLDER.finditer(_TO_WRITE.sub(" ", said)):
        yield found[0].strip(), Severity.ERROR
