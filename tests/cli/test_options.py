import shutil

import click
import pytest

from handouts.cli.options import editions, one_of


def test_all_editions_are_meant_when_none_is_named(project):
    assert [str(one) for one in editions(project, (), (), (), ())] == [
        f"knee-arthroscopy.en.riverside.{name}" for name in project.formats() if name != "review"
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


LEFT_OUT = "page_limit: 6\nleft_out: [knee-arthroscopy]"


@pytest.mark.parametrize(
    ("treatments", "formats", "is_meant"),
    [((), (), False), (("knee-arthroscopy",), (), False), ((), ("a4",), False), (("knee-arthroscopy",), ("a4",), True)],
)
def test_a_treatment_that_a_format_leaves_out_is_meant_only_when_both_are_named(
    project, rewrite, treatments, formats, is_meant
):
    rewrite("data/formats/a4.yaml", "page_limit: 6", LEFT_OUT)
    asked = editions(project, treatments, (), formats, ())
    assert ("a4" in {one.format for one in asked}) == is_meant
    assert formats or "letter" in {one.format for one in asked}


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


@pytest.fixture
def spring(project):
    """Return a brand's file outside data/brands."""
    path = project.root / "campaigns/spring.yaml"
    path.parent.mkdir()
    shutil.copyfile(project.root / "data/brands/riverside.yaml", path)
    return path


def chosen_brands(project, *words):
    return [(one.brand, one.brand_file) for one in editions(project, (), words, ("a4",), ())]


@pytest.mark.parametrize("word", ["campaigns/spring.yaml", "./campaigns/spring.yaml", "data/../campaigns/spring.yaml"])
def test_a_brand_may_be_named_by_its_path_in_the_project(project, spring, word):
    assert chosen_brands(project, word) == [("spring", "campaigns/spring.yaml")]


def test_a_whole_path_into_the_project_names_the_same_brand(project, spring):
    assert chosen_brands(project, str(spring.resolve())) == [("spring", "campaigns/spring.yaml")]


def test_the_edition_is_called_by_the_name_of_the_file(project, spring):
    (edition,) = editions(project, (), ("campaigns/spring.yaml",), ("a4",), ())
    assert str(edition) == "knee-arthroscopy.en.spring.a4"


def test_a_path_into_the_brands_folder_is_the_brand_of_that_name(project):
    assert chosen_brands(project, "data/brands/riverside.yaml", "riverside") == [("riverside", "")]


def test_names_and_paths_may_stand_together(project, spring):
    words = ("campaigns/spring.yaml", "riverside")
    assert chosen_brands(project, *words) == [("spring", "campaigns/spring.yaml"), ("riverside", "")]


def test_a_brand_outside_the_brands_folder_is_not_meant_when_none_is_named(project, spring):
    assert chosen_brands(project) == [("riverside", "")]


@pytest.mark.parametrize(
    ("word", "said"),
    [
        (
            "../spring.yaml",
            'the brand "../spring.yaml" lies outside the project; copy the file into it, and name the copy',
        ),
        (
            "/etc/spring.yaml",
            'the brand "/etc/spring.yaml" lies outside the project; copy the file into it, and name the copy',
        ),
        (
            "leads/out.yaml",
            'the brand "leads/out.yaml" lies outside the project; copy the file into it, and name the copy',
        ),
        (
            "campaigns/summer.yaml",
            'there is no file "campaigns/summer.yaml" in the project; the path counts from the project\'s folder',
        ),
        ("riverside.yaml", 'there is no file "riverside.yaml" in the project; did you mean "riverside"?'),
        ("campaigns", 'there is no brand "campaigns"; there are: riverside'),
        ("campaigns/", 'there is no file "campaigns" in the project; the path counts from the project\'s folder'),
        (
            "campaigns/My Spring.yaml",
            '"campaigns/My Spring.yaml" cannot name a brand; call the file lower-case-with-hyphens.yaml',
        ),
        (
            "campaigns/spring.yml",
            '"campaigns/spring.yml" cannot name a brand; call the file lower-case-with-hyphens.yaml',
        ),
    ],
)
def test_a_path_that_names_no_brand_is_wrong_usage(project, spring, tmp_path, word, said):
    for name in ("My Spring.yaml", "spring.yml"):
        shutil.copyfile(spring, spring.parent / name)
    shutil.copyfile(spring, tmp_path / "spring.yaml")
    shutil.copyfile(spring, tmp_path / "out.yaml")
    (project.root / "leads").symlink_to(tmp_path)
    with pytest.raises(click.UsageError) as caught:
        chosen_brands(project, word)
    assert caught.value.message == said


def test_two_brands_of_one_name_are_wrong_usage(project, spring):
    shutil.copyfile(spring, project.root / "campaigns/riverside.yaml")
    with pytest.raises(click.UsageError) as caught:
        chosen_brands(project, "riverside", "campaigns/riverside.yaml")
    assert caught.value.message == (
        '"data/brands/riverside.yaml" and "campaigns/riverside.yaml" would both be the brand "riverside"; '
        "rename one, or build them one by one"
    )


@pytest.mark.parametrize("command", ["build", "release"])
@pytest.mark.parametrize("folder", ["data", "data/treatments/knee-arthroscopy", "templates", "output/../templates/new"])
def test_no_leaflet_is_written_among_what_it_is_made_from(handouts, project, command, folder):
    before = sorted(project.root.rglob("*"))
    done = handouts(command, "--output", folder)
    assert done.exit_code == 2
    assert "choose another folder with --output" in done.stderr
    assert sorted(project.root.rglob("*")) == before


@pytest.mark.parametrize(
    ("name", "wanted"), [("cast/en.yml", "en.yaml"), ("cast/EN.yaml", "en.yaml"), ("Cast Care/en.yaml", "cast-care")]
)
@pytest.mark.parametrize("command", ["list", "build", "check"])
def test_a_copy_under_a_name_that_nobody_reads_is_told_by_every_command(handouts, project, name, wanted, command):
    old = project.root / "data/treatments/knee-arthroscopy"
    path = project.root / "data/treatments" / name
    path.parent.mkdir()
    (old / "en.yaml").rename(path)
    old.rmdir()
    done = handouts(command)
    assert done.exit_code == (1 if command == "list" else 2)
    assert "is not read" in done.stderr
    assert f'call it "{wanted}"' in done.stderr
    assert "[unread-file]" in done.stderr


def test_a_stray_beside_a_copy_is_a_warning_of_check(handouts, project):
    (project.root / "data/treatments/knee-arthroscopy/en.yml").write_text("title: x", encoding="utf-8")
    done = handouts("check", "knee-arthroscopy", "--format", "text")
    assert 'knee-arthroscopy/en.yml:1:1: warning: "en.yml" is not read' in done.stderr
