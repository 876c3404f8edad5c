"""A telephone number stands in the copy.

The copy is printed for every clinic, with the numbers of that clinic around it. A number in the text is the wrong
one for the next clinic, and it stays when the clinic's number changes: a patient who bleeds rings somebody else.

Limit: a number that is neither the clinic's (`phone`, `out_of_hours`, `emergency_number`) nor in its list
`other_numbers` is an error, and so are numbers of the brand that nobody can dial: no digits, or a letter for one
(01632 96O 001). A number that is the clinic's own is a notice. Those of helplines in the list are fine.

To mend it: name whom to call, and leave the number to the brand. Before: "Ring 01632 960 777 and ask for the nurse."
After: "Ring us and ask for the nurse." A helpline that the text must name goes into the file of each brand:

    other_numbers:
      - name: NHS 111
        number: "111"

It cannot tell: whether a number still works, or whose it is. It knows numbers by their form and by words such as
call, ring, text, on and extension before them. Short numbers without such a word are missed. So are numbers in
drawings.

Source: our own rule. A number belongs in one place, where it can be checked and changed.
"""

from collections.abc import Iterator
from datetime import date

from handouts.checks.copy.emergency_number import belongs_elsewhere
from handouts.language.telephones import has_letters_for_digits, is_same, numbers_in, own_numbers
from handouts.model.brand import Brand
from handouts.model.finding import Finding
from handouts.model.leaflet import Leaflet
from handouts.problem import FieldPath, Severity, quoted

SHORTEST_DIALLED = 3  # digits
HINT = "say whom to call and leave the number to the brand, or list it under other_numbers in the brand's file"


def check(leaflet: Leaflet, today: date) -> Iterator[Finding]:
    """Yield a finding for each telephone number of the copy but those that the brand lists, and for its own faults."""
    yield from _own(leaflet.brand)
    own = own_numbers(leaflet.brand)
    clinics = own_numbers(leaflet.brand.model_copy(update={"other_numbers": ()}))
    for passage in leaflet.passages():
        for number in numbers_in(passage.text):
            said = quoted(number.words)
            if belongs_elsewhere(number, leaflet.brand):
                continue  # the check of emergency numbers tells it
            if not any(is_same(number, one) for one in own):
                message = f"the telephone number {said} is neither this clinic's nor in its list other_numbers"
                yield Finding(passage.at, message, hint=HINT, words=number.words)
            elif any(is_same(number, one) for one in clinics):
                message = f"{said} is a telephone number of this clinic"
                hint = "say whom to call instead: the numbers stand on every page, and another clinic has others"
                yield Finding(passage.at, message, Severity.NOTICE, hint, words=number.words)


def _own(brand: Brand) -> Iterator[Finding]:
    """Yield a finding for each number that the brand gives and nobody can dial."""
    typed: list[tuple[FieldPath, str]] = [(("phone",), brand.phone)]
    typed += [(("other_numbers", place, "number"), one.number) for place, one in enumerate(brand.other_numbers)]
    for at, text in typed:
        if sum(sign.isdigit() for sign in text) < SHORTEST_DIALLED:
            message, hint = f"{quoted(text)} is no number to dial", "write the number as it is dialled, in digits"
            yield Finding(at, message, hint=hint, part="brand")
    for at, text in [*typed, (("out_of_hours",), brand.out_of_hours or "")]:
        if has_letters_for_digits(text):
            message, hint = f"a letter stands in place of a digit in {quoted(text)}", "write 0 for O, and 1 for l or I"
            yield Finding(at, message, hint=hint, part="brand")
