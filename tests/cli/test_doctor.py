import pytest


def test_doctor_finds_a_sound_installation(handouts):
    done = handouts("doctor")
    assert done.exit_code == 0, done.stdout
    assert "FAULT" not in done.stdout
    assert "a page for riverside" in done.stdout


def test_doctor_says_what_to_do(handouts, project):
    (project.root / "data/fonts/source-sans-3/SourceSans3-Bold.ttf").unlink()
    done = handouts("doctor")
    assert done.exit_code == 1
    assert "FAULT  brand riverside" in done.stdout
    assert "what to do: mend the brand's file" in done.stdout


@pytest.mark.parametrize(("words", "name"), [((), "calibrate.a4.pdf"), (("--paper", "letter"), "calibrate.letter.pdf")])
def test_doctor_writes_a_test_page_for_a_printer(handouts, project, words, name):
    done = handouts("doctor", "--calibrate", *words)
    assert (done.exit_code, [one.name for one in project.output.iterdir()]) == (0, [name])
    assert done.stdout.startswith(f"output/{name}  2 pages\n")
    assert "flip on the short edge" in done.stdout


def test_a_test_page_for_a_brand_that_is_not_there_is_wrong_usage(handouts):
    done = handouts("doctor", "--calibrate", "--brand", "riversid")
    assert (done.exit_code, 'did you mean "riverside"?' in done.stderr) == (2, True)
