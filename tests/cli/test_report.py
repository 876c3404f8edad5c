import json
from pathlib import Path

from handouts.cli.report import Report, leaflets, shown
from handouts.problem import Location, Problem, Severity, error

ONE = error(Location("a.yaml", 2, 3), "it is wrong", "wrong")


def test_the_same_problem_is_printed_once(capsys):
    report = Report(as_json=False)
    report.add([ONE, ONE])
    report.add([ONE])
    assert capsys.readouterr().err == "a.yaml:2:3: error: it is wrong [wrong]\n"
    assert report.finish() == 1


def test_a_warning_leaves_the_status_at_0():
    report = Report(as_json=False)
    report.add([Problem(Location("a.yaml"), Severity.WARNING, "look at this", "look")])
    assert report.finish() == 0


def test_json_is_the_only_thing_on_stdout(capsys):
    report = Report(as_json=True)
    report.say("a line")
    report.add([ONE])
    report.facts["written"] = []
    report.finish()
    printed = capsys.readouterr()
    assert json.loads(printed.out)["problems"][0]["line"] == 2
    assert printed.err == ""


def test_a_path_is_shown_as_short_as_possible(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert shown(tmp_path / "a" / "b.pdf") == "a/b.pdf"
    assert shown(tmp_path) == "."
    assert shown(Path("/nowhere/x.pdf")) == "/nowhere/x.pdf"


def test_leaflets_are_counted_in_words():
    assert (leaflets(1), leaflets(2)) == ("1 leaflet", "2 leaflets")
