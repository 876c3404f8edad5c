import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from terminal import on_a_terminal

from handouts.cli.report import Report, annotation, leaflets, shown
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


# Sorted, and for GitHub


def placed(path, line, column=1, severity=Severity.WARNING, **facts):
    words = {"message": "look at this", "code": "look"} | facts
    return Problem(Location(path, line, column), severity, **words)


def test_problems_are_sorted_by_file_line_and_column(capsys):
    report = Report(as_json=False)
    rows = [placed("b.yaml", 1), placed("a.yaml", 10), placed("a.yaml", 9, 2), placed("a.yaml", 9, 1)]
    report.add_sorted([*rows, rows[0]])
    assert [line.split(": ")[0] for line in capsys.readouterr().err.splitlines()] == [
        "a.yaml:9:1",
        "a.yaml:9:2",
        "a.yaml:10:1",
        "b.yaml:1:1",
    ]
    assert (report.count("warning"), report.finish()) == (4, 0)


@pytest.mark.parametrize("root", [None, Path()])
def test_a_sorted_error_makes_the_status_1(root):
    report = Report(as_json=False)
    report.add_sorted([placed("a.yaml", 1), ONE], root)
    assert (report.finish(), report.count("error"), report.count("warning")) == (1, 1, 1)


def test_annotations_go_to_stdout_sorted_and_once(capsys):
    Report(as_json=False).add_sorted([placed("b.yaml", 1), ONE, ONE], Path())
    printed = capsys.readouterr()
    assert printed.err == ""
    assert printed.out == (
        "::error file=a.yaml,line=2,col=3,title=wrong::it is wrong\n"
        "::warning file=b.yaml,line=1,col=1,title=look::look at this\n"
    )


def test_json_and_annotations_do_not_mix(capsys):
    report = Report(as_json=True)
    report.add_sorted([ONE], Path())
    assert report.finish() == 1
    assert [one["code"] for one in json.loads(capsys.readouterr().out)["problems"]] == ["wrong"]


@pytest.mark.parametrize("severity", list(Severity))
def test_an_annotation_has_the_severity_of_its_problem(severity):
    assert annotation(placed("a.yaml", 1, severity=severity), Path()).startswith(f"::{severity.value} file=a.yaml,")


@pytest.mark.parametrize(
    ("facts", "made"),
    [
        ({"hint": "mend it"}, "::warning file=a.yaml,line=2,col=1,title=look::look at this (mend it)"),
        ({"message": "50% off"}, "::warning file=a.yaml,line=2,col=1,title=look::50%25 off"),
        ({"message": "one\r\ntwo"}, "::warning file=a.yaml,line=2,col=1,title=look::one%0D%0Atwo"),
        ({"message": "a: b, c"}, "::warning file=a.yaml,line=2,col=1,title=look::a: b, c"),
        ({"message": "a%0Ab"}, "::warning file=a.yaml,line=2,col=1,title=look::a%250Ab"),
        ({"hint": "a\n::error::b"}, "::warning file=a.yaml,line=2,col=1,title=look::look at this (a%0A::error::b)"),
        ({"code": "a:b,c"}, "::warning file=a.yaml,line=2,col=1,title=a%3Ab%2Cc::look at this"),
    ],
)
def test_signs_that_github_would_read_are_written_as_bytes(facts, made):
    assert annotation(placed("a.yaml", 2, **facts), Path()) == made


def test_a_file_name_with_signs_that_github_would_read():
    made = annotation(placed("a,b:c%d.yaml", 2), Path())
    assert made == "::warning file=a%2Cb%3Ac%25d.yaml,line=2,col=1,title=look::look at this"


# Tables


def test_columns_are_as_wide_as_they_must_be(capsys):
    rows = [{"name": "a", "next_review": "2027-11-30"}, {"name": "longer", "next_review": ""}]
    Report(as_json=False).table(("name", "next_review"), rows)
    assert capsys.readouterr().out == "name    next review\na       2027-11-30\nlonger\n"


def test_a_file_of_a_project_below_is_named_from_here(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert annotation(placed("a.yaml", 2), Path("clinic")).startswith("::warning file=clinic/a.yaml,")


# What a file says may not reach the terminal as it is

SIGNS = ["\n", "\r", "\x1b", "\x9b", "\x85", "\u2028", "\u202e", "\udce9", "\x00"]


@pytest.mark.parametrize("sign", SIGNS)
def test_nothing_that_is_printed_leaves_its_line(capsys, tmp_path, sign):
    text = f"a{sign}leaflet.pdf: current"
    report = Report(as_json=False)
    report.say(text)
    report.say("one", text)
    report.note(text)
    report.table(("name",), [{"name": text}])
    report.add([error(Location(text), text, "x", text)])
    report.say(shown(tmp_path / text))
    printed = capsys.readouterr()
    assert len(printed.out.splitlines()) == 6
    assert len(printed.err.splitlines()) == 3
    assert sign not in (printed.out + printed.err).replace("\n", "")
    (printed.out + printed.err).encode()


@pytest.mark.parametrize("sign", SIGNS)
def test_an_annotation_stays_on_its_line(capsys, sign):
    text = f"a{sign}::error::b"
    Report(as_json=False).add_sorted([error(Location(text), text, "x", text)], Path())
    printed = capsys.readouterr().out
    assert len(printed.splitlines()) == 1
    assert sign not in printed.removesuffix("\n")


@pytest.mark.parametrize("sign", SIGNS)
def test_in_json_every_sign_is_kept_as_an_escape(capsys, sign):
    report = Report(as_json=True)
    report.facts["code"] = f"Zoë{sign}"
    report.add([error(Location(f"{sign}.yaml"), sign, "x")])
    report.finish()
    printed = capsys.readouterr().out
    assert sign not in printed.replace("\n", "")
    facts = json.loads(printed)
    assert (facts["code"], facts["problems"][0]["message"]) == (f"Zoë{sign}", sign)


def printing(redirection, *, encoding="utf-8", as_json=False):
    """Return what is left of a process whose streams are as a shell makes them: its status and both outputs."""
    words = (
        "from handouts.cli.report import *\n"
        "prepare_streams()\n"
        f"report = Report(as_json={as_json})\n"
        "try:\n"
        "    report.facts['who'] = 'Zoë \u2019 \U0001f600'\n"
        "    report.say('Zoë \u2019 \U0001f600')\n"
        "    report.note('a note')\n"
        "    report.finish()\n"
        "except UnprintableError as reason:\n"
        "    give_up(reason)\n"
        "    raise SystemExit(1)\n"
    )
    done = subprocess.run(
        f'"{sys.executable}" -c "$WORDS" {redirection}',
        shell=True,
        env=os.environ | {"PYTHONIOENCODING": encoding, "WORDS": words},
        capture_output=True,
        check=False,
    )
    return done.returncode, done.stdout, done.stderr.decode()


@pytest.mark.parametrize("encoding", ["latin-1", "cp1252"])
def test_a_terminal_of_few_letters_is_no_fault(encoding):
    status, out, err = printing("", encoding=encoding)
    assert (status, err) == (0, "a note\n")
    assert out.decode(encoding).endswith("\\U0001f600\n")


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "utf-8"])
def test_json_is_json_in_every_encoding(encoding):
    _, out, _ = printing("", encoding=encoding, as_json=True)
    assert json.loads(out.decode(encoding))["who"] == "Zoë \u2019 \U0001f600"


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has a device that is always full")
@pytest.mark.parametrize(
    ("redirection", "status", "err"),
    [
        (">/dev/full", 1, "cannot print: no space left on device\n"),
        ("2>/dev/full", 1, ""),
        (">/dev/full 2>/dev/full", 1, ""),
        ("2>&-", 0, ""),
        (">&-", 0, "a note\n"),
        (">&- 2>&- <&-", 0, ""),
    ],
)
def test_a_stream_that_takes_nothing_is_one_line_or_silence(redirection, status, err):
    done = printing(redirection)
    assert (done[0], done[2]) == (status, err)


SLOW = """
import time
from handouts.cli.report import counted

def outcomes():
    for number in range(4):
        time.sleep(0.6)
        yield number

list(counted(outcomes(), [4]))
"""


def test_a_terminal_shows_the_time_left():
    status, _, shown = on_a_terminal(program=SLOW)
    assert status == 0, shown
    assert re.search(r"3/4 +00:00:0\d", shown)
