import pytest

from handouts.language.telephones import (
    Number,
    emergency_numbers,
    has_letters_for_digits,
    is_same,
    numbers_in,
    own_numbers,
)
from handouts.model.brand import OtherNumber


@pytest.mark.parametrize(
    "text",
    [
        "Ring 01632 960 777 and ask for the nurse.",
        "Call 911 now.",
        "Call +44 1632 960777.",
        "Call +44 (0)1632 960 777.",
        "Ring (01632) 960777 at any time.",
        "Our number is 01632-960-777.",
        "Helpline: 01632.960.777",
        "Phone 0044 1632 960 777.",
        "Childline is free on 0800 1111.",
        "Samaritans are there day and night: 116 123.",
        "Text SHOUT to 85258.",
        "Text 85258 at any time.",
        "Call us on 4521.",
        "Ring the ward on extension 4521.",
        "Ask the switchboard for bleep 3312.",
        "[Call us](tel:+441632960777) at once.",
        "[Call us](tel:01632960777) at once.",
        "Dial nine-nine-nine.",
        "Dial nine one one.",
        "Ring triple nine.",
        "Call 9-1-1.",
        "Call 9 1 1 at once.",
        "Call (555) 123-4567.",
        "Call 555-123-4567.",
        "Call 1-800-222-1222 for poison advice.",
        "Poison control: 1 800 222 1222",
        "Call 1-800-FLOWERS.",
        "Call 101 for the police.",
        "Dial 112.",
        "In an emergency dial 000.",
        "If it is an emergency (911), do not wait.",
        "Call an ambulance on 112 at once.",
        "Ring NHS 111.",
        "Call NHS 24 on 111.",
        "Phone 111 if you feel unwell.",
        "Call 13 11 14 for Lifeline.",
        "Call 1300 22 4636.",
        "WhatsApp 07700 900 123.",
        "Mobile: 07700900123",
        "Fax 01632 960999",
        "Tel: 020 7946 0123",
        "tel 02079460123 ext. 45",
        "Ring 01632 960 777 24 hours a day.",
        "Ring 01632 960 201 or 01632 960 778.",
        "Ring 01632 960 201 / 960 778.",
        "Call 15.",
        "Call 18 now.",
        "Dial 144 in the mountains.",
        "Since 2024 01632 960777 is our line.",
        "Ring the kidney unit's nurse on 01632 960 555 ext 12.",
        "Please telephone 960777.",
        "Ring 960 777 and ask.",
        "Call the Samaritans 116123.",
        "You can reach us at 555 0123.",
        "Call 119 at once.",
        "Dial 110.",
        "Phone the poison line on 13 11 26.",
        "Call 1122.",
        "Ring treble nine for an ambulance.",
        "Call one-one-two.",
        "The crisis line is open all night: 0800 11 11 22.",
        "Call 01 23 45 67 89.",
        "Call 030 1234567.",
        "Call 999.",
        "If you cannot breathe, ring 999 or go to the emergency department.",
        "Call 988 to speak to someone.",
        "Dial zero one six three two nine six zero seven seven seven.",
    ],
)
def test_a_number_to_call_is_found_however_it_is_written(text):
    assert any(numbers_in(text))


@pytest.mark.parametrize(
    "text",
    [
        "Take 2 tablets at night.",
        "Call us after 24 hours.",
        "Call us within 48 hours if it bleeds.",
        "Call us if your temperature is above 38.",
        "Call us if it is 38.5 °C or more.",
        "Ring us between 9 and 5.",
        "Ring us before 10 am.",
        "Ring the ward on day 3.",
        "Call us if you take 4000 mg by mistake.",
        "Call ward 12 first.",
        "Come to room 123.",
        "It was studied in 2024.",
        "About 1 in 10 000 people have it.",
        "1 in 10,000 people get it.",
        "About 10 000 people call us each year.",
        "Call us if your heart beats over 112 times a minute.",
        "Call an ambulance if your pulse is over 112.",
        "Call us before 2027-04-03.",
        "Call us by 03/04/2027.",
        "Call us before 3.4.27.",
        "We are open 08:30-17:00; call us then.",
        "We are open 0830-1700; call us then.",
        "Ring at 0830.",
        "Call us from 0900 to 1700.",
        "Walk for 12 to 24 hours.",
        "Use SPF 50 sun cream.",
        "We use 5-0 stitches.",
        "Help is there 24/7: call us.",
        "Call us day or night, 24/7.",
        "Our address is 7 River Road, RV1 1RV. Call first.",
        "Leaflet KN-01, PL1385, WHC/0123/2 and 01188.",
        "ISBN 978-0-19-852663-6. Call us to order it.",
        "doi:10.1002/14651858.CD003680",
        "Your NHS number has 10 digits.",
        "Your NHS number is 943 476 5919. Have it ready when you ring.",
        "Have your hospital number 01234567 ready when you call.",
        "The normal number is 150 to 400.",
        "Platelets of 150-400 are normal. Call us if yours are lower.",
        "Inject 5000-10000 units; call us if unsure.",
        "Take 0.05 mg.",
        "Take 0.125 mg. Call us if you feel sick.",
        "1:1000 adrenaline.",
        "Press the call button 2 times.",
        "Call us if you need more than 100 ml.",
        "A blood pressure of 120/80 is fine.",
        "Call us if it is over 180/110.",
        "Call 2 days before your visit.",
        "Ring us 48 hours before.",
        "Call us at 10.",
        "Use a 120 mm ring.",
        "Do this 10 times, 4 times a day.",
        "Text us 2 days before.",
        "This text has 100 words.",
        "Page 123 tells you more.",
        "Line 100 of the form.",
        "Read about it at https://example.org/01632960777.",
        "See www.example.org/12345678 or mail a12345678@example.org.",
        "Call us. 999 people took part.",
        "One, two, three: breathe out.",
        "Count one two three, then stand.",
        "Registered charity 1234567. Call us to give.",
        "It costs 1200 pounds; call us about help.",
        "Take 1 000 000 units.",
        "Call us if your sugar is 4.0 or lower, or 15 or more.",
        "Phone us if your peak flow is below 200.",
        "Keep your phone 15 cm from the device.",
        "Mobile phones: keep them 15 cm away.",
        "Call us if you weigh more than 120 kg.",
        "In 2019, 2020 and 2021 nobody called.",
        "Cut 10 10 cm squares.",
        "We have parking for 400 cars; call for a place.",
        "Eat 2000 calories a day.",
        "Ring the bell 3 times.",
        "Do 3 sets of 10.",
        "CO2, H2O2, vitamin B12, E104 and NCT01234567.",
        "Bus 112 stops outside. Call us if you get lost.",
        "Take zero one or two tablets.",
        "Call our team if you have had 2 or 3 fits.",
        "Call us on 3 April 2027.",
        "Call us on 30 November.",
        "Call us on Monday 14 December.",
        "Your appointment line is open 9 to 5.",
        "Stay on the line 10 minutes.",
        "Ring us if you need 10 or more puffs.",
        "Call us if you lose 500 ml of blood.",
        "Text 2 friends.",
        "Call at 1600 if you feel worse.",
        "Call us at 0900 on the day.",
        "Ask for extension leads to be kept away.",
        "Your number in the queue is 12.",
        "The number is 1 in 100.",
        "The number of people is 450.",
        "We rang 112 patients.",
        "Call us if you have passed 1500 ml.",
        "Contact lenses: 30 days at most.",
        "Contact us 10 days before.",
        "Signal words: 112 of them.",
        "Take 999 mg.",
        "Type 1 and type 2.",
    ],
)
def test_another_number_is_not_taken_for_one_to_call(text):
    assert list(numbers_in(text)) == []


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("Ring 01632 960 777, 24 hours a day.", ["01632960777"]),
        ("Ring 01632 960 777 24 hours a day.", ["01632960777"]),
        ("Ring 01632 960 201 or 960 778.", ["01632960201", "960778"]),
        ("Call +44 (0)1632 960 777.", ["+441632960777"]),
        ("Call 0044 1632 960 777.", ["+441632960777"]),
        ("In 2024 01632 960777 was ours.", ["01632960777"]),
        ("Dial nine-one-one.", ["911"]),
        ("Dial triple zero.", ["000"]),
        ("Dial 1-800-FLOWERS.", ["18003569377"]),
        ("Call us on 01632 960 777\nand 01632 960 778.", ["01632960777", "01632960778"]),
        ("Call us. [S1] Or ring 4521. [S2]", ["4521"]),
    ],
)
def test_the_digits_of_a_number_are_read(text, numbers):
    assert sorted(one.digits for one in numbers_in(text)) == sorted(numbers)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("01632960201", "01632960201", True),
        ("01632960201", "+441632960201", True),
        ("01632960201", "960201", True),
        ("01632960201", "01632960202", False),
        ("999", "999", True),
        ("9990", "999", False),
        ("01632960201", "201", False),
        ("5551234567", "15551234567", True),
    ],
)
def test_two_numbers_are_the_same_with_or_without_the_codes_of_country_and_town(one, other, same):
    assert is_same(Number(one, one), Number(other, other)) is same


def test_the_numbers_of_a_brand_are_those_that_it_gives(leaflet):
    others = (OtherNumber(name="NHS 111", number="111"), OtherNumber(name="Samaritans", number="116 123"))
    fields = {"other_numbers": others, "emergency_number": "999 or 112", "out_of_hours": None}
    brand = leaflet.brand.model_copy(update=fields)
    assert [one.digits for one in own_numbers(brand)] == [
        *("01632960201", "111", "116123", "01632960209", "01632960210"),  # the clinic, others, department and line
        *("999", "112"),
    ]
    assert [one.digits for one in emergency_numbers(brand)] == ["999", "112"]


@pytest.mark.parametrize(
    ("text", "digits"),
    [
        ("Get help: 911.", ["911"]),
        ("Get help: **911**.", ["911"]),
        ("Bleeding? **911**", ["911"]),
        ("911!", ["911"]),
        ("Call 911/112.", ["911", "112"]),
        ("Call 999 / 911 at once.", ["999", "911"]),
        ("Call 0800 numbers free from a mobile.", []),
        ("Call 0300 numbers at the usual price.", []),
        ("Ring 15 or 20 minutes early.", []),
        ("Call 15 or go to hospital.", ["15"]),
        ("Our surgeon's GMC number 1234567 can be looked up.", []),
        ("It may help: 911 people took part.", []),
        ("Room 911.", []),
        ("The score is 111/112.", []),
    ],
)
def test_numbers_after_a_label_or_with_a_slash_are_found_and_counts_are_not(text, digits):
    assert [one.digits for one in numbers_in(text)] == digits


@pytest.mark.parametrize(
    ("text", "has"),
    [
        ("01632 96O 001", True),
        ("O1632 960 001", True),
        ("9l1", True),
        ("01632 960 001 or 960 002", False),
        ("NHS 111, option 2", False),
        ("0800 CHILDREN", False),
        ("", False),
    ],
)
def test_letters_in_place_of_digits_are_seen(text, has):
    assert has_letters_for_digits(text) is has
