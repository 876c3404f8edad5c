import pytest

from handouts.model.composition import Composition
from handouts.outputs.plain_text import as_text


def text_of(words):
    return as_text(Composition("templates/leaflet.txt", words, (), {}))


def test_a_text_is_utf_8_with_line_feeds_and_ends_with_one():
    assert text_of("Zoë’s knee\n\n\nrest\n\n").data == "Zoë’s knee\n\nrest\n".encode()


def test_a_text_is_one_page_of_words():
    (page,) = text_of("One.\nTwo.").pages
    assert (page.body, page.margins) == ("One.\nTwo.\n", "")


@pytest.mark.parametrize("address", ["https://a.example/x?y=(1)", "http://a.example/" + "b" * 100])
def test_the_web_addresses_of_a_text_are_its_links(address):
    assert text_of(f"- A title.\n  {address}\n").links == {address}
