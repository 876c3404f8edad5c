import pytest

from handouts.compose.environment import MOST_COMPILED, Compiled, environment_of
from handouts.compose.filters import style_filters
from handouts.compose.leaflet import compose
from handouts.problem import SourceError

HEAD = "templates/page/head.html"
TITLE = "<h1>{{ treatment.title }}</h1>"


def line_of(project, name, words):
    lines = (project.root / name).read_text(encoding="utf-8").splitlines()
    return next(number for number, line in enumerate(lines, 1) if words in line)


def said_by(leaflet, project):
    with pytest.raises(SourceError) as caught:
        compose(leaflet, project)
    return str(caught.value)


@pytest.mark.parametrize("written", ["{{ treatment.version|line }}", "{{ asset(brand.palette) }}", "{{ 3|frequency }}"])
def test_a_filter_given_another_kind_of_value_is_reported_at_its_line(leaflet, project, rewrite, written):
    line = line_of(project, HEAD, TITLE)
    rewrite(HEAD, TITLE, f"<h1>{written}</h1>")
    assert said_by(leaflet, project).startswith(f"{HEAD}:{line}:1: error: the template cannot be filled: ")


def test_a_template_that_is_not_utf_8_is_reported(leaflet, project):
    (project.root / HEAD).write_bytes(b"caf\xe9")
    assert said_by(leaflet, project) == f"{HEAD}:1:1: error: the template is not UTF-8 text [not-utf-8]"


def test_a_template_that_includes_itself_is_reported(leaflet, project, rewrite):
    rewrite(HEAD, TITLE, f'{TITLE}{{% include "page/head.html" %}}')
    assert said_by(leaflet, project).startswith(f"{HEAD}:")


def test_a_template_linked_from_outside_the_project_is_refused(leaflet, project, tmp_path):
    (tmp_path / "elsewhere.html").write_text("elsewhere", encoding="utf-8")
    (project.root / HEAD).unlink()
    (project.root / HEAD).symlink_to(tmp_path / "elsewhere.html")
    assert f'{HEAD}:1:1: error: "{HEAD}" leads out of the project [outside-project]' in said_by(leaflet, project)


def test_a_template_of_the_same_text_is_compiled_once(project):
    (project.root / "templates/x.html").write_text("{{ 1 }}", encoding="utf-8")
    kept = Compiled()
    first, second = (environment_of(style_filters(), project, kept).get_template("x.html") for _ in range(2))
    assert first.root_render_func.__code__ is second.root_render_func.__code__


def test_what_is_kept_of_templates_does_not_grow_for_ever(project):
    kept = Compiled()
    environment = environment_of(style_filters(), project, kept)
    for number in range(MOST_COMPILED + 2):
        (project.root / "templates/x.html").write_text(f"{number}", encoding="utf-8")
        assert environment_of(style_filters(), project, kept).get_template("x.html").render() == f"{number}"
    assert environment.bytecode_cache is kept
