import pytest

from handouts.sources.typed_numbers import day, decimal, frequency, whole


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("1 in 50", "{n: 1, of: 50}"),
        ("1:50", "{n: 1, of: 50}"),
        ("1/50", "{n: 1, of: 50}"),
        ("2%", "{n: 2, of: 100}"),
        ("0.5%", "{n: 5, of: 1000}"),
        ("0,1 %", "{n: 1, of: 1000}"),
        ("1 in 10,000", "{n: 1, of: 10000}"),
        ("1 in 10.000", "{n: 1, of: 10000}"),
        ("1 in 10 000 people", "{n: 1, of: 10000}"),
        ("one in ten", "{n: 1, of: 10}"),
        ("1 to 5 in 100", "{n: 1, to: 5, of: 100}"),
        ("1-5%", "{n: 1, to: 5, of: 100}"),
        ("1% to 5%", "{n: 1, to: 5, of: 100}"),
        ("1.5 in 100", "{n: 15, of: 1000}"),
        ("up to 5 in 100", "{to: 5, of: 100}"),
        ("less than 1%", "{to: 1, of: 100}"),
        ("<1 in 1000", "{to: 1, of: 1000}"),
        ("51 in 50", ""),
        ("5 to 1 in 50", ""),
        ("rare", ""),
        ("1 in", ""),
    ],
)
def test_a_frequency_in_words_has_a_form(text, written):
    assert frequency(text) == written


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("10,000", "10000"),
        ("1.000", "1000"),
        ("10 000", "10000"),
        ("1,234,567", "1234567"),
        ("1'000", "1000"),
        ("1e4", "10000"),
        ("1.00E+04", "10000"),
        ("3.0", "3"),
        ("03", "3"),
        ("1.5", ""),
        ("10k", ""),
        ("1,50", ""),
    ],
)
def test_a_whole_number_is_digits_alone(text, written):
    assert whole(text) == written


@pytest.mark.parametrize(("text", "written"), [("1,5", "1.5"), ("16,25", "16.25"), ("10,000", "10000"), ("x", "")])
def test_a_number_has_a_point(text, written):
    assert decimal(text) == written


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("30/11/2027", "write 2027-11-30"),
        ("30.11.2027", "write 2027-11-30"),
        ("03/04/2027", "write 2027-03-04 or 2027-04-03"),
        ("30 November 2027", "write 2027-11-30"),
        ("30-Nov-2027", "write 2027-11-30"),
        ("Nov 30, 2027", "write 2027-11-30"),
        ("2027/11/30", "write 2027-11-30"),
        ("2027-1-5", "write 2027-01-05"),
        ("20271130", "write 2027-11-30"),
        ("2027-11-30 00:00:00", "write 2027-11-30"),
        ("46356", "write 2026-11-30"),
        ("31/02/2027", ""),
        ("November 2027", ""),
        ("30 Nomvember 27", ""),
    ],
)
def test_a_date_in_another_form_is_told_in_ours(text, hint):
    assert day(text) == hint
