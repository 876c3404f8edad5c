from datetime import date

import pytest

from handouts.checks.copy.numeric_date import check
from handouts.problem import Severity

TODAY = date(2026, 11, 21)


def found(leaflet):
    return [one.words for one in check(leaflet, TODAY)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Come back on 03/04/2027.", "03/04/2027"),
        ("Come back on 3.4.27.", "3.4.27"),
        ("Come back on 04-03-2027.", "04-03-2027"),
        ("Come back on 3/4/27", "3/4/27"),
        ("Come back on 3.4.2027, please.", "3.4.2027"),
        ("Come back on 03 / 04 / 2027.", "03 / 04 / 2027"),
        ("Reviewed 12.11.2026", "12.11.2026"),
        ("(10-12-26)", "10-12-26"),
        ("Open until 04/05.", "04/05"),
        ("Take it from 1/12/2026 until Monday.", "1/12/2026"),
        ("Date: 01.02.2027", "01.02.2027"),
        ("Your stitches come out on **07/08/2027**.", "07/08/2027"),
    ],
)
def test_a_date_that_two_countries_read_differently_is_found(leaflet_saying, text, words):
    assert found(leaflet_saying(text)) == [words]


@pytest.mark.parametrize(
    "text",
    [
        "Come back on 2027-04-03.",
        "Come back on 3 April 2027.",
        "Come back on April 3, 2027.",
        "Come back on 30/11/2027.",
        "Come back on 11/30/2027.",
        "Come back on 05/05/2027.",
        "We are here 24/7.",
        "Eat and/or drink.",
        "Take 1/2 tablet.",
        "A pressure of 120/80.",
        "A pressure of 90/60 to 120/80.",
        "Your pain is 3/10.",
        "Use 3-4 drops.",
        "Wait 4-6 weeks, then 2-3 months.",
        "Version 1.2.10 of the form.",
        "Section 3.4.27 of the law.",
        "See https://clinic.example/03/04/2027.",
        "Call 01.02.03.04.05.",
        "Call 01-02-03-04-05.",
        "Ring 03/04/2027/1.",
        "It takes 2 to 3 hours.",
        "Use 5-0 or 4-0 stitches.",
        "Come at 10.11.",
        "Open 9-5.",
        "Mix 1:1000.",
        "Vision 6/12.",
        "On 3/10 people it fails.",
        "Read 10/12 pages.",
        "Leaflet WHC/0123/2.",
        "Co-codamol 8/500.",
        "Use 1.5 to 2.5 ml.",
        "IP 10.1.12.7",
        "Doses of 2/3/4 mg.",
        "Week 3/4 and week 5/6.",
        "Between 4/5 and 5/5 power.",
        "In 2019/20 and 2020/21.",
        "For 10-12 days.",
        "Levels 1-2-3 of care.",
        "It is 1.2 cm by 3.4 cm.",
        "The year 2027.",
    ],
)
def test_another_number_is_no_such_date(leaflet_saying, text):
    assert found(leaflet_saying(text)) == []


def test_both_days_are_named(leaflet_saying):
    (finding,) = check(leaflet_saying("Come back on 03/04/2027."), TODAY)
    assert finding.severity is Severity.WARNING
    assert finding.message == '"03/04/2027" is another day where the month comes first'
    assert finding.hint == "write 3 April 2027, or 4 March 2027, whichever is meant"


def test_the_example_has_none(leaflet):
    assert found(leaflet) == []
