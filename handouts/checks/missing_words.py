"""The language of a leaflet lacks words that some checks need, so they were not made.

A check of promises knows the promises of a language by its file `claims.yaml`; without one, "guaranteed painless" in
that language stands in the leaflet and nothing is found. Who reads "no problems" must know what nobody looked for.

Limit: none; a leaflet has one warning with the names of all checks that were not made.

To mend it: write the files that it names into the folder of the language, as `data/locales/en` has them, or let a
clinician who speaks the language look for what `handouts check --explain CODE` says of each check. A language whose
words are those of another (en-gb of en) says so in its `words.yaml`:

    rules: en

It cannot tell: whether the files that are there know enough words of the language.

Source: our own rule. What was not looked at is not in order.
"""

from collections.abc import Mapping, Sequence

from handouts.model.finding import Finding
from handouts.model.language import Language
from handouts.problem import Severity

CODE = "not-checked"


def not_checked(lacking: Mapping[str, Sequence[str]], language: Language) -> Finding:
    """Return the warning that checks (by their codes) were not made, for what the language lacks."""
    codes, files = sorted(lacking), sorted({f"{name}.yaml" for names in lacking.values() for name in names})
    count = "1 check was" if len(codes) == 1 else f"{len(codes)} checks were"
    message = f"{count} not made, for want of words of this language: {', '.join(codes)}"
    hint = f"write {', '.join(files)} in data/locales/{language.locale}, or let a clinician look for what they look for"
    return Finding(("language",), message, Severity.WARNING, hint, part="locale", code=CODE)
