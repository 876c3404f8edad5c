import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from handouts import __version__
from handouts.cli import main
from handouts.cli.main import command
from handouts.problem import Location, SourceError, error


@pytest.fixture
def own():
    """Return a function that makes a command for one test, and takes it away again."""
    before = dict(main.commands)

    def make(act):
        def run_own(project, report):
            """Do what a test wants."""
            act(project, report)

        command(run_own)
        return lambda *words: CliRunner().invoke(main, list(words), catch_exceptions=False)

    yield make
    main.commands = before


FAULTS = [
    error(Location("b.yaml"), "it is wrong", "wrong"),
    error(Location("a.yaml"), "it is wrong too", "wrong", "so"),
]


@pytest.mark.parametrize("words", [["--project", "{}", "list"], ["list", "--project", "{}"]])
def test_project_can_be_named_before_or_after_the_command(project, tmp_path, monkeypatch, words):
    monkeypatch.chdir(tmp_path)
    done = CliRunner().invoke(main, [word.format(project.root) for word in words])
    assert "knee-arthroscopy" in done.stdout


def test_the_project_named_last_counts(project, tmp_path):
    done = CliRunner().invoke(main, ["--project", str(tmp_path), "list", "--project", str(project.root)])
    assert "knee-arthroscopy" in done.stdout


def test_the_project_is_here_where_none_is_named(own, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert own(lambda project, report: report.say(str(project.root.resolve())))("own").stdout == f"{tmp_path}\n"


def test_a_command_that_finds_nothing_wrong_ends_with_0(own):
    done = own(lambda _, report: report.say("done"))("own")
    assert (done.exit_code, done.stdout, done.stderr) == (0, "done\n", "")


def test_every_problem_of_a_file_is_printed_and_the_status_is_1(own):
    def act(project, report):
        raise SourceError(FAULTS)

    done = own(act)("own")
    assert (done.exit_code, done.stdout) == (1, "")
    assert done.stderr == (
        "a.yaml:1:1: error: it is wrong too [wrong]\n  hint: so\nb.yaml:1:1: error: it is wrong [wrong]\n"
    )


def test_problems_stand_in_the_json(own):
    def act(project, report):
        report.facts["written"] = ["one"]
        raise SourceError(FAULTS)

    done = own(act)("own", "--json")
    facts = json.loads(done.stdout)
    assert (done.exit_code, done.stderr, facts["written"]) == (1, "", ["one"])
    assert [one["path"] for one in facts["problems"]] == ["a.yaml", "b.yaml"]


def test_ctrl_c_is_told_in_one_line(own):
    def act(project, report):
        raise KeyboardInterrupt

    done = own(act)("own")
    assert done.exit_code == 1
    assert done.stderr == "stopped: files that were finished are whole, all others are as they were\n"


def stumble(project, report):
    raise OverflowError("date value\nout of range")


def test_a_fault_of_ours_is_one_line_without_a_word_of_python(own):
    done = own(stumble)("own")
    assert done.exit_code == 1
    assert done.stderr == (
        "handouts:1:1: error: this is a fault of handouts: OverflowError: date value out of range [fault]\n"
        "  hint: report this line, with what the same command prints with --debug\n"
    )


def test_with_debug_the_traceback_stands_below_the_line(own):
    done = own(stumble)("own", "--debug")
    first, _, third, *rest = done.stderr.splitlines()
    assert first.endswith("[fault]")
    assert third == "Traceback (most recent call last):"
    assert any("in stumble" in line for line in rest)


def test_json_stays_json_with_debug(own):
    done = own(stumble)("own", "--debug", "--json")
    assert json.loads(done.stdout)["problems"][0]["code"] == "fault"
    assert "Traceback" in done.stderr
    assert "Traceback" not in done.stdout


def test_a_file_that_cannot_be_used_is_named(own):
    def open_it(project, report):
        (project.root / ("x" * 300)).stat()

    done = own(open_it)("own")
    assert done.exit_code == 1
    assert done.stderr.startswith('handouts:1:1: error: "xxxxx')
    assert '..." cannot be used: file name too long [unreadable-file]' in done.stderr


@pytest.mark.parametrize("reason", [click.UsageError("wrong"), click.exceptions.Exit(3)])
def test_what_click_ends_with_stays_clicks(own, reason):
    def end(project, report):
        raise reason

    assert own(end)("own").exit_code == {click.UsageError: 2}.get(type(reason), 3)


def test_sigterm_ends_a_command_as_ctrl_c_does(own):
    def act(project, report):
        signal.raise_signal(signal.SIGTERM)

    before = signal.getsignal(signal.SIGTERM)
    done = own(act)("own")
    assert done.exit_code == 1
    assert done.stderr == "stopped: files that were finished are whole, all others are as they were\n"
    assert signal.getsignal(signal.SIGTERM) is before


def test_a_reader_that_goes_away_is_no_traceback(project):
    program = """
import sys
from handouts.cli.main import command, main
@command
def run_own(project, report):
    for number in range(100_000):
        report.say("a line")
main(["own"])
"""
    running = subprocess.Popen(
        [sys.executable, "-c", program], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    assert running.stdout.readline() == "a line\n"
    running.stdout.close()
    assert running.stderr.read() == ""
    running.stderr.close()
    assert running.wait(timeout=30) == 1


@pytest.mark.parametrize("words", [["-h"], ["--help"]])
def test_help_names_every_command(words):
    done = CliRunner().invoke(main, words)
    assert done.exit_code == 0
    for name in ("init", "new", "list", "check", "build", "approve", "verify", "doctor"):
        assert f"\n  {name} " in done.stdout


def test_the_version_is_told():
    assert CliRunner().invoke(main, ["--version"]).stdout == f"handouts, version {__version__}\n"


@pytest.mark.parametrize("words", [["--nothing"], ["list", "--nothing"], ["nothing"], ["list", "extra"]])
def test_wrong_words_end_with_2(handouts, words):
    assert handouts(*words).exit_code == 2


def printing(words, **streams):
    """Run the command in a process of its own, with these streams."""
    program = [sys.executable, "-c", "from handouts.cli import main; main()", *words]
    return subprocess.Popen(program, **({"stderr": subprocess.PIPE, "text": True} | streams))


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has a device that is always full")
@pytest.mark.parametrize("words", [["--help"], ["list", "--help"], ["--version"]])
def test_help_that_finds_no_room_is_one_line(words):
    with Path("/dev/full").open("w") as full:
        done = printing(words, stdout=full)
        assert (done.communicate()[1], done.returncode) == ("cannot print: no space left on device\n", 1)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has a device that is always full")
def test_wrong_words_that_find_no_room_end_with_1():
    with Path("/dev/full").open("w") as full:
        assert printing(["--nothing"], stdout=subprocess.DEVNULL, stderr=full).wait(timeout=30) == 1


def test_help_that_nobody_reads_ends_without_a_word():
    end, start = os.pipe()
    os.close(end)
    done = printing(["--help"], stdout=start)
    os.close(start)
    assert (done.communicate()[1], done.returncode) == ("", 1)


@pytest.mark.parametrize(
    "words", [["nothing\u202e\x1b[31m"], ["build", "nobody\u202e\x1b[31m"], ["list", "--odd\u202e\x1b[31m"]]
)
def test_wrong_words_reach_no_terminal_as_they_are(handouts, words):
    done = handouts(*words)
    assert done.exit_code == 2
    assert not {"\u202e", "\x1b"} & set(done.stderr)


def test_a_name_that_is_empty_is_none(handouts):
    done = handouts("approve", "", "--by", "Ann, Nurse")
    assert done.exit_code == 2
    assert 'there is no treatment ""' in done.stderr
