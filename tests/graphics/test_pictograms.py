import pytest

from handouts.graphics.pictograms import drawn, file_of

HEAD = '<svg xmlns="http://www.w3.org/2000/svg"'
LOOK = 'fill="none" stroke="var(--ink)" stroke-width="16"'


def made(head, inner):
    return drawn(f"{HEAD} {head}>\n{inner}\n</svg>\n".encode())


def test_the_file_of_a_pictogram_is_told_by_its_name():
    assert file_of("cold-pack") == "data/pictograms/cold-pack.svg"


def test_what_is_drawn_becomes_one_group_with_the_look_of_the_file():
    inner = '<g transform="rotate(45 128 128)"><path d="M24 128H232"/></g>'
    assert made(f'viewBox="0 0 256 256" {LOOK}', inner) == f"<g {LOOK}>{inner}</g>"


@pytest.mark.parametrize(
    ("size", "move"),
    [
        ('viewBox="0 0 24 24"', "translate(0 0) scale(10.6667)"),
        ('viewBox="0 0 512 256"', "translate(0 64) scale(0.5)"),
        ('viewBox="-64 -64 128 128"', "translate(128 128) scale(2)"),
        ('width="128" height="128"', "translate(0 0) scale(2)"),
    ],
)
def test_another_grid_is_made_to_fit(size, move):
    assert made(size, '<path d="M1 1h2"/>') == f'<g transform="{move}"><path d="M1 1h2"/></g>'


def test_titles_of_drawing_programs_and_their_marks_say_nothing():
    inner = '<a:note xmlns:a="urn:a">x</a:note><path xmlns:a="urn:a" a:mark="1" d="M1 1h2"/>words'
    assert made('viewBox="0 0 256 256"', inner) == '<g><path d="M1 1h2"/></g>'


def test_signs_with_a_meaning_in_markup_stay_plain():
    assert (
        made('viewBox="0 0 256 256"', '<path id="&lt;&amp;" d="M1 1h2"/>') == '<g><path id="&lt;&amp;" d="M1 1h2"/></g>'
    )
