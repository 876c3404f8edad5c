"""The copy names the emergency number of another country.

The page says "Emergency: call 999 now", and the text below it "Call 911". A patient who cannot breathe has no time
to find out which of the two is answered here.

Limit: none; each one is an error, and no list of the brand allows it. 112 may stand in a text where the clinic's
number is 999 or 000 and its list `other_numbers` names it, as it works there too. An `emergency_number` of the brand
that holds no number is an error; one that we know from no country is a warning, as it is printed on every page.

To mend it: leave the number out; it comes from `emergency_number` of the brand. Before: "Call 911 now." After: "Call
the emergency number now."

It cannot tell: a number of the police or the fire service from that of an ambulance, nor what holds on a journey
abroad. It knows the numbers of about forty countries, in figures and in words (nine-one-one, triple zero), where the
sentence speaks of calling or of an emergency.

Source: International Telecommunication Union, ITU-T E.161.1 (2008), guidelines to select emergency numbers: 112 or
911. The table of countries is our own.
"""

from collections.abc import Iterator
from datetime import date

from handouts.language.telephones import (
    KNOWN,
    Number,
    emergency_numbers,
    has_letters_for_digits,
    numbers_in,
    own_numbers,
)
from handouts.model.brand import Brand
from handouts.model.finding import Finding
from handouts.model.leaflet import Leaflet
from handouts.problem import Severity, quoted

FIRM = True

COUNTRIES = {
    "911": "the United States and Canada",
    "999": "the United Kingdom and Ireland",
    "112": "most of Europe",
    "000": "Australia",
    "111": "New Zealand",
    "110": "China and Japan",
    "119": "Japan and Korea",
    "120": "China",
    "102": "India",
    "108": "India",
    "995": "Singapore",
    "997": "Saudi Arabia",
    "998": "the Emirates",
    "100": "Israel",
    "101": "Israel",
    "103": "Russia and Ukraine",
    "104": "Hungary",
    "106": "Australia",
    "107": "Argentina and Hungary",
    "113": "Norway",
    "115": "Iran and Pakistan",
    "118": "Italy",
    "122": "Egypt",
    "123": "Egypt and Colombia",
    "131": "Chile",
    "144": "Austria and Switzerland",
    "155": "Czechia and Turkey",
    "190": "Brazil",
    "192": "Brazil",
    "193": "Brazil",
    "061": "Spain",
    "15": "France",
    "17": "France",
    "18": "France",
    "1122": "Pakistan",
    "1669": "Thailand",
    "10177": "South Africa",
}
# Numbers of further countries, which would be taken for figures in a text.
_ALSO = {
    "10",
    "14",
    "16",
    "19",
    "109",
    "114",
    "116",
    "117",
    "130",
    "132",
    "140",
    "150",
    "160",
    "166",
    "191",
    "194",
    "195",
    "197",
    "198",
    "199",
    "907",
    "990",
    "991",
    "992",
    "993",
    "994",
    "996",
    "1155",
    "1414",
    "1515",
    "1990",
}
# Where a clinic has this number, those are answered too, or are lines of another kind.
ANSWERED = {
    "999": {"100", "101", "102", "103", "104", "106", "111", "112", "113", "115", "118", "119", "123", "990", "1122"},
    "112": {"999", "061"} | {name for name in COUNTRIES if name.startswith("1")},
    "911": {"113", "115", "118"},
    "000": {"106", "112", "131"},
    "111": {"112"},
}


def check(leaflet: Leaflet, today: date) -> Iterator[Finding]:
    """Yield a finding for each emergency number of another country, and for one of the brand that is none."""
    yield from _own(leaflet.brand)
    ours = " or ".join(dict.fromkeys(one.words for one in emergency_numbers(leaflet.brand))) or "another"
    for passage in leaflet.passages():
        for number in numbers_in(passage.text):
            if belongs_elsewhere(number, leaflet.brand):
                country = COUNTRIES[number.digits]
                message = f"{quoted(number.words)} is the emergency number of {country}; this clinic's is {ours}"
                hint = "leave it out, and write: the emergency number"
                yield Finding(passage.at, message, hint=hint, words=number.words)


def belongs_elsewhere(number: Number, brand: Brand) -> bool:
    """Say whether a number calls an ambulance elsewhere, and not where the brand's clinic is."""
    ours = {one.digits for one in emergency_numbers(brand)}
    if number.digits not in COUNTRIES or number.digits in ours:
        return False
    is_listed = any(one.digits == number.digits for one in own_numbers(brand))
    is_answered = any(number.digits in ANSWERED.get(one, ()) for one in ours)
    if number.digits in KNOWN:
        return not (is_listed and is_answered)
    return not (is_listed or is_answered)


def _own(brand: Brand) -> Iterator[Finding]:
    """Yield what is wrong with the number that the brand gives for an ambulance."""
    numbers, typed = emergency_numbers(brand), quoted(brand.emergency_number)
    if not numbers or has_letters_for_digits(brand.emergency_number):
        hint = 'write the number as it is dialled, in digits and in quotes, such as "999"'
        yield Finding(("emergency_number",), f"{typed} is no number to dial", hint=hint, part="brand")
    for number in numbers:
        if number.digits not in COUNTRIES and number.digits not in _ALSO:
            message = f"we know {quoted(number.words)} from no country as the number for an ambulance"
            hint = "it stands on every page: dial it in your mind, and correct it"
            yield Finding(("emergency_number",), message, Severity.WARNING, hint, part="brand")
