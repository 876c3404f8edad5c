import click
import pytest

from handouts.cli.selection import editions, one_of


def test_all_editions_are_meant_when_none_is_named(project):
    assert [str(one) for one in editions(project, (), (), (), ())] == [
        "knee-arthroscopy.en.riverside.a4",
        "knee-arthroscopy.en.riverside.large-print",
        "knee-arthroscopy.en.riverside.letter",
    ]


def test_a_name_given_twice_counts_once(project):
    assert len(editions(project, (), (), ("a4", "a4"), ())) == 1


def test_an_unknown_name_is_wrong_usage(project):
    with pytest.raises(click.UsageError, match="did you mean"):
        editions(project, ("knee-artroscopy",), (), (), ())


def test_a_project_without_brands_is_wrong_usage(project):
    (project.root / "data/brands/riverside.yaml").unlink()
    with pytest.raises(click.UsageError, match="there is no brand in this project"):
        editions(project, (), (), (), ())


def test_a_format_for_clinicians_is_meant_only_when_it_is_named(project):
    assert [one.format for one in editions(project, (), (), ("review", "a4"), ())] == ["review", "a4"]
    assert "review" not in {one.format for one in editions(project, (), (), (), ())}


def test_a_broken_format_is_kept_so_that_it_is_reported(project):
    (project.root / "data/formats/a4.yaml").write_text("label:\n", encoding="utf-8")
    assert "a4" in {one.format for one in editions(project, (), (), (), ())}


def test_the_only_name_there_is_need_not_be_asked_for():
    assert one_of("locale", None, ["en"]) == "en"
    assert one_of("locale", "cy", ["cy", "en"]) == "cy"


@pytest.mark.parametrize(
    ("asked", "there", "said"),
    [
        (None, ["cy", "en"], "there are several; name one with --locale: cy, en"),
        ("de", ["cy", "en"], 'there is no locale "de"; there are: cy, en'),
        (None, [], "there is no locale in this project"),
        ("en", [], 'there is no locale "en"; there are: none'),
    ],
)
def test_any_other_number_of_names_is_wrong_usage(asked, there, said):
    with pytest.raises(click.UsageError) as caught:
        one_of("locale", asked, there)
    assert caught.value.message == said
