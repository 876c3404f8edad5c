from xml.etree import ElementTree as ET

import pytest

from handouts.graphics.drawing_geometry import broken_numbers, marked_points
from handouts.graphics.drawing_parts import parts


def all_parts(body):
    return list(parts(ET.fromstring(f'<svg xmlns="http://www.w3.org/2000/svg">{body}</svg>')))


def test_what_is_broken_is_shown_with_its_part_and_not_in_full():
    (told,) = broken_numbers(all_parts(f'<path d="M{"1 " * 99}"/>')[-1])
    assert told.startswith('d="M1 1 1')
    assert told.endswith(' ..." in <path>: the path cannot be read to its end')


@pytest.mark.parametrize(("marker", "points"), [("", 0), ('marker-mid="url(#a)"', 3)])
def test_points_count_where_a_marker_is_drawn(marker, points):
    assert marked_points(all_parts(f'<path {marker} d="M0 0 1 1 2 2"/>')[-1]) == points
