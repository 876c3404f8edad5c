from xml.etree import ElementTree as ET

import pytest

from handouts.graphics.drawing_labels import labels


def found(body):
    root = ET.fromstring(f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 90">{body}</svg>')
    return [(one.words, one.fault) for one in labels(root)]


@pytest.mark.parametrize(
    "body",
    [
        "<text>Hello <tspan>you</tspan></text>",
        '<rect width="9" height="9"/><text fill="white">Hello you</text>',
        "<text><title>never mind</title>Hello you</text>",
        '<defs><g id="a"><text>Hello you</text></g></defs><use href="#a"/>',
    ],
)
def test_plain_words_have_no_fault(body):
    assert found(body) == [("Hello you", "")]


@pytest.mark.parametrize(
    "body",
    [
        '<text><textPath href="#c">Hello</textPath></text>',
        "<flowRoot><flowPara>Hello</flowPara></flowRoot>",
        '<text style="inline-size: 90px">Hello</text>',
        '<switch><text systemLanguage="fr">Hello</text></switch>',
        '<g display="none"><text>Hello</text></g>',
        '<text visibility="hidden">Hello</text>',
        '<g opacity="0"><text>Hello</text></g>',
        '<text fill="#fff">Hello</text>',
        '<text fill="none">Hello</text>',
        "<defs><text>Hello</text></defs>",
        '<pattern id="a"><text>Hello</text></pattern>',
        '<text><tref href="#a"/>Hello</text>',
    ],
)
def test_words_that_nobody_sees_have_a_fault(body):
    ((words, fault),) = found(body)
    assert words == "Hello"
    assert fault


@pytest.mark.parametrize(
    ("body", "size"),
    [
        ('<text font-size="12">a</text>', 12),
        ('<g transform="scale(.5)"><text font-size="12">a</text></g>', 6),
        ('<text font-size="12">a<tspan font-size="50%">b</tspan></text>', 6),
        ('<text style="font-size: 9pt">a</text>', 12),
    ],
)
def test_the_size_is_that_of_the_smallest_letters_as_they_are_scaled(body, size):
    root = ET.fromstring(f'<svg xmlns="http://www.w3.org/2000/svg">{body}</svg>')
    assert [round(one.size, 3) for one in labels(root)] == [size]
