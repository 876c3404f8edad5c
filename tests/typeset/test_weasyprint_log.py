import logging

import pytest

from handouts.model.composition import Composition, Stylesheet
from handouts.model.pages import Complaint
from handouts.typeset import typeset
from handouts.typeset.weasyprint_log import listening

FONT = "data/fonts/source-sans-3/SourceSans3-Regular.ttf"
FACE = f'@font-face{{font-family:"Source Sans 3";src:url(asset:///{FONT})}}html{{font-family:"Source Sans 3"}}'
LOGGER = logging.getLogger("weasyprint")


def complaints_about(project, *sheets, body="<p>Some words</p>"):
    page = f'<!doctype html><html lang="en"><title>T</title><body><h1>A</h1>{body}</body></html>'
    named = [Stylesheet(f"templates/styles/{number}.css", text) for number, text in enumerate(sheets, 1)]
    made = Composition("templates/leaflet.html", page, (Stylesheet("templates/styles/page.css", FACE), *named), {})
    return typeset(made, project).complaints


# What WeasyPrint says


@pytest.mark.parametrize(
    ("css", "line", "column", "message"),
    [
        ("p { colour: red }", 1, 5, "Ignored `colour: red `, unknown property."),
        ("p {\n  color: red;\n  width: 10 mm;\n}", 3, 3, "Ignored `width: 10 mm`, invalid value."),
        ("\n\np:hovver { color: red }", 3, 1, "Invalid or unsupported selector, 'p:hovver '"),
    ],
)
def test_a_mistake_in_a_style_sheet_is_heard_with_file_line_and_column(project, css, line, column, message):
    (heard,) = complaints_about(project, css)
    assert (heard.path, heard.line, heard.column) == ("templates/styles/1.css", line, column)
    assert heard.message.startswith(message)


def test_a_complaint_is_one_line(project):
    heard = complaints_about(project, "p { color: red\n\nul, ol,\nli { color: red }")
    assert [one.message for one in heard if "\n" in one.message] == []


def test_mistakes_in_two_style_sheets_are_heard_each_with_its_file(project):
    heard = complaints_about(project, "p{colour:red}", "p{margn:0}")
    assert [(one.path, one.message) for one in heard] == [
        ("templates/styles/1.css", "Ignored `colour:red`, unknown property."),
        ("templates/styles/2.css", "Ignored `margn:0`, unknown property."),
    ]


def test_a_mistake_in_the_template_is_heard_with_the_template(project):
    (heard,) = complaints_about(project, body='<p style="colour:red">Some words</p>')
    assert (heard.path, heard.message) == ("templates/leaflet.html", "Ignored `colour:red`, unknown property.")


def test_a_name_of_a_colour_or_size_that_is_not_set_is_heard_with_the_style_sheet(project):
    (heard,) = complaints_about(project, "p {\n  font-size: var(--titel);\n}")
    assert (heard.path, heard.line) == ("templates/styles/1.css", 2)


def test_a_mistake_in_an_imported_style_sheet_is_heard_with_that_file(project):
    (project.root / "templates/styles/more.css").write_text("p{colour:red}", encoding="utf-8")
    assert [one.path for one in complaints_about(project, "@import url(more.css);")] == ["templates/styles/more.css"]


def test_good_style_sheets_bring_no_complaint(project):
    assert complaints_about(project, "p { color: red }", "@page { size: A5 }") == ()


def test_a_picture_that_cannot_be_drawn_is_heard(project):
    (heard,) = complaints_about(project, body='<img src="data:image/png;base64,AAAA" alt="x">')
    assert heard.message.startswith("Failed to load image at 'data:image/png;base64,AAAA'")


def test_the_example_brings_no_complaint(pulled):
    assert pulled("a4")[1].pages.complaints == ()


# What the listener does with it


def test_a_message_keeps_its_place_and_loses_it_from_its_words():
    with listening() as log:
        log.path = "a.css"
        LOGGER.warning("Ignored `%s` at %d:%d, unknown property.", "x", 4, 7)
    assert log.heard == [Complaint("a.css", 4, 7, "Ignored `x`, unknown property.")]


def test_a_message_without_a_place_stands_at_the_first_line():
    with listening() as log:
        log.path = "a.css"
        LOGGER.error("Something is missing")
    assert log.heard == [Complaint("a.css", 1, 1, "Something is missing")]


@pytest.mark.parametrize(
    ("level", "heard"), [(logging.INFO, 0), (logging.WARNING, 1), (logging.ERROR, 1), (logging.CRITICAL, 1)]
)
def test_every_message_from_warning_up_is_heard(level, heard):
    with listening() as log:
        LOGGER.log(level, "a message")
    assert len(log.heard) == heard


def test_a_missing_glyph_is_left_to_its_check():
    with listening() as log:
        LOGGER.warning(".notdef glyph rendered for Unicode string unsupported by fonts: %r (%s)", "x", "U+1F9B5")
    assert log.heard == []


def test_nothing_is_printed_while_listening(capfd):
    with listening():
        LOGGER.error("a message")
    assert capfd.readouterr() == ("", "")


def test_messages_after_the_end_are_not_heard():
    with listening() as log:
        pass
    LOGGER.handlers, before = [logging.NullHandler()], LOGGER.handlers
    LOGGER.error("too late")
    LOGGER.handlers = before
    assert log.heard == []


def test_the_logger_is_as_it_was_even_after_an_error():
    before = (list(LOGGER.handlers), LOGGER.propagate)
    with pytest.raises(KeyError), listening():
        raise KeyError
    assert (list(LOGGER.handlers), LOGGER.propagate) == before
