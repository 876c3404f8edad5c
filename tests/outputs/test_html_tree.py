import time

import pytest

from handouts.outputs.html_tree import Tree


def test_elements_lie_in_one_another_as_they_are_written():
    tree = Tree("<main><p>One <b>two</b> three</p><br><p>four</main>five")
    (main,) = tree.root
    assert [one.tag for one in main] == ["p", "br", "p"]
    assert "".join(main.itertext()) == "One two threefour"
    assert main.tail == "five"
    assert tree.above[main] is tree.root


def test_the_attributes_of_each_element_are_found_in_the_text():
    html = "<p\n id=a>x</p>\n<p>é</p><IMG src='b'/>"
    tree = Tree(html)
    assert [html[place - len(one.tag) : place].lower() for one, place in tree.places.items()] == ["p", "p", "img"]
    assert tree.attributes == [("p", "id", "a"), ("img", "src", "b")]


def test_of_two_attributes_of_one_name_the_first_counts_as_in_a_browser():
    tree = Tree("<a href=one href=two>x</a>")
    assert tree.root[0].get("href") == "one"
    assert [value for _, _, value in tree.attributes] == ["one", "two"]


def test_style_sheets_inside_the_page_are_given_back():
    assert Tree("<style>p { a: b }</style><p>x</p><style media='x'>q{}</style>").styles == ["p { a: b }", "q{}"]


@pytest.mark.parametrize(
    ("html", "depth"),
    [("<div><b>x</b><br><img></div><p>", 2), ("<li>a" * 500, 0), ("<div>" * 300, 300), ("<p>x</p>" * 500, 0)],
)
def test_how_deep_a_page_is(html, depth):
    assert Tree(html).depth == depth


def test_a_page_of_many_tags_is_read_in_a_moment():
    before = time.thread_time()
    assert Tree("<b>" * 40_000 + "</i>" * 40_000).depth == 40_000
    assert time.thread_time() - before < 5
