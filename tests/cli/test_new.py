import re

import pytest

KNEE = "data/treatments/knee-arthroscopy/en.yaml"
A4 = ("--format", "a4", "--workers", "1")


def test_new_writes_a_file_that_builds_and_check_names_its_placeholders(handouts, project):
    done = handouts("new", "wart-freezing")
    assert done.exit_code == 0
    assert done.stdout == "data/treatments/wart-freezing/en.yaml\n"
    built = handouts("build", "wart-freezing", *A4)
    assert built.exit_code == 0
    assert re.fullmatch(r'[0-9]+ warnings; "handouts check" names them\n', built.stderr)
    checked = handouts("check", "wart-freezing", *A4)
    assert checked.exit_code == 0
    assert "data/treatments/wart-freezing/en.yaml:15:10: warning: " in checked.stderr
    assert "is a placeholder [placeholder]" in checked.stderr


def test_new_never_overwrites(handouts, project):
    before = (project.root / KNEE).read_bytes()
    done = handouts("new", "knee-arthroscopy")
    assert done.exit_code == 1
    assert f"{KNEE}:1:1: error: the file is there already; nothing was changed [file-exists]" in done.stderr
    assert (project.root / KNEE).read_bytes() == before


@pytest.mark.parametrize("name", ["../outside", "Wart", "a b", "/etc/x", "-x", "é"])
def test_new_refuses_a_name_that_is_no_file_name(handouts, project, name):
    done = handouts("new", "--", name)
    assert done.exit_code == 1
    assert f'error: "{name}" cannot be the name of a treatment [wrong-name]' in done.stderr
