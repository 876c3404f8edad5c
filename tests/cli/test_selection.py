import click
import pytest

from handouts.cli.selection import editions


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
