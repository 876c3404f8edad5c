import pytest

from handouts.compose.contact_links import dial, mail, site


@pytest.mark.parametrize(
    ("typed", "dialled"),
    [
        ("01632 960 001", ["01632960001"]),
        ("(01632) 960-001", ["01632960001"]),
        ("+44 (0)1632 960 001", ["+441632960001"]),
        ("(0)1632 960 001", ["01632960001"]),
        ("999", ["999"]),
        ("999 or 112", ["999", "112"]),
        ("01632 960 001, ext. 12", ["01632960001"]),
        ("NHS 111", ["111"]),
        ("NHS 111 (24 hours)", ["111"]),
        ("NHS 111, 24/7", ["111"]),
        ("111 24/7", ["111"]),
        ("NHS 24 on 111", ["111"]),
        ("01632 960 002 24 hours a day", ["01632960002"]),
        ("the nearest hospital, 100 High Street", []),
        ("A&E at Riverton Hospital", []),
        ("Ring the bell", []),
        ("Ward A12", []),
        ("24", []),
    ],
)
def test_a_telephone_number_can_be_touched(typed, dialled):
    made = dial(typed)
    assert [piece.split('"')[0] for piece in made.split('href="tel:')[1:]] == dialled
    assert made.striptags() == typed


@pytest.mark.parametrize(
    ("typed", "link"),
    [
        ("ask@clinic.example", "mailto:ask@clinic.example"),
        ("a.b+c@clinic.example", "mailto:a.b+c@clinic.example"),
        ("ask us", None),
        ("a@b@c", None),
    ],
)
def test_an_e_mail_address_can_be_touched(typed, link):
    assert mail(typed) == (f'<a href="{link}">{typed}</a>' if link else typed)


@pytest.mark.parametrize(
    ("typed", "link"),
    [
        ("www.clinic.example", "https://www.clinic.example"),
        ("clinic.example/scars", "https://clinic.example/scars"),
        ("http://clinic.example", "http://clinic.example"),
        ("ask us", None),
        ("javascript:alert(1)", None),
    ],
)
def test_a_web_address_can_be_touched(typed, link):
    assert site(typed) == (f'<a href="{link}">{typed}</a>' if link else typed)


@pytest.mark.parametrize("filled", [dial, mail, site])
@pytest.mark.parametrize("typed", ['<b>"01632 960 001"</b>', '"><script>@x.y', "a&b.example"])
def test_what_was_typed_is_escaped(filled, typed):
    made = filled(typed)
    assert "<script" not in made
    assert "<b>" not in made
    assert "&b" not in made.replace("&amp;b", "")
