from xml.etree import ElementTree as ET

from handouts.graphics.drawing_parts import declarations, parts


def held(body):
    root = ET.fromstring(f'<svg xmlns="http://www.w3.org/2000/svg">{body}</svg>')
    return list(parts(root))[-1].held


def test_a_style_wins_over_an_attribute_and_a_rule_over_what_is_handed_down():
    assert held('<g fill="red"><path fill="blue" style="fill: green"/></g>')["fill"] == "green"
    assert held('<style>.a { fill: blue }</style><g fill="red"><path class="a"/></g>')["fill"] == "blue"


def test_opacity_is_not_handed_down():
    assert "opacity" not in held('<g opacity="0"><path/></g>')


def test_declarations_are_read_one_by_one():
    assert declarations("fill: red; /* no */ Stroke:none !important") == {"fill": "red", "stroke": "none"}


def test_other_vocabularies_are_left_out():
    assert held('<path/><x:view xmlns:x="urn:x" fill="red"/>') == {}
