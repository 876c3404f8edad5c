"""A trial: one hostile input goes through the real command, in a process of its own, and whatever it did is judged.

The process is a fork of the one that runs the tests, which has all libraries in memory: it costs what the work costs.
"""

import hashlib
import io
import os
import re
import resource
import shutil
import signal
import stat
import sys
import time
import traceback
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

import yaml

from handouts.build import time_limit
from handouts.cli import main
from handouts.cli.startup import load_dispatch
from handouts.release.release_files import edition_of

REPOSITORY = Path(__file__).parents[2]
KNEE = "data/treatments/knee-arthroscopy/en.yaml"
APPROVALS = "data/treatments/knee-arthroscopy/approvals.yaml"
RIVERSIDE = "data/brands/riverside.yaml"
LOGO, DRAWING = "data/brands/riverside/logo.svg", "data/figures/knee.svg"
FONT = "data/fonts/source-sans-3/SourceSans3-Regular.ttf"
BLOCKS = {"a4": "key_points, how_it_works, get_help, review", "web": None, "text": None}
TEXT, A4, WEB = (("build", "--format", one) for one in ("text", "a4", "web"))
RELEASE = ("release", "--draft", "--workers", "1")
OLD = b"%PDF-1.7 an older leaflet\n%%EOF\n"
SECONDS_FOR_A_LEAFLET, SECONDS_LIMIT = 10.0, 45.0
_LARGE = 1 << 26  # bytes; what is larger is judged by its date
MEMORY_LIMIT, ADDRESS_LIMIT = 1 << 20, 4 << 30  # KiB as the system counts them; bytes
SECRET = "canary-7f3a"
_EDITION = "knee-arthroscopy.en.riverside"
_PROBLEM = re.compile(
    r"^.+:\d+:\d+: error: .+ \[[a-z0-9-]+\]$|^.+: cannot be read: .+|^::error file=", re.MULTILINE
)  # the second is what verify says of a file that it was given
_BESIDE = re.compile(r"\.seen-[0-9a-f]{12}\.json|manifest\.json|SHA256SUMS|index\.html")
_CONTROLS, _TURNS = (
    {"Cc", "Cs", "Zl", "Zp"},
    "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff",
)
_ENDS = {".pdf": b"%%EOF", ".html": b"</html>", ".txt": b"", ".png": b"IEND\xaeB`\x82"}


@dataclass(frozen=True)
class Case:
    """A hostile input: how it comes into a project's folder, the words of the command, the statuses it may end with.

    `ours` tells the files that the command may write beside leaflets and releases, `never` what it may not say.
    """

    name: str
    change: Callable[[Path], object]
    words: tuple[str, ...] = TEXT
    status: frozenset[int] = frozenset({0, 1, 2})
    ours: str = "never"
    never: str = ""


@dataclass(frozen=True)
class Outcome:
    """What became of it."""

    status: int
    said: str
    seconds: float
    memory: int  # KiB, of the largest process
    heard: str  # what it opened or started that it may not


def lay_out(root: Path) -> Path:
    """Write the example as a whole small project, whose review is a year away; returns its folder."""
    shutil.copytree(REPOSITORY / "tests/example", root)
    shutil.copytree(REPOSITORY / "templates", root / "templates")
    for name in ("locales", "pictograms", "schemas", "fonts/source-sans-3"):
        shutil.copytree(REPOSITORY / "data" / name, root / "data" / name)
    for name, blocks in BLOCKS.items():
        text = (REPOSITORY / f"data/formats/{name}.yaml").read_text(encoding="utf-8")
        if blocks:
            text = f"{text[: text.index('blocks:')]}blocks: [{blocks}]\n"
        put(root / f"data/formats/{name}.yaml", text)
    put(root / "data/catalogue.yaml", "formats: [text]\n")
    soon = (date.today() + timedelta(days=365)).isoformat()  # noqa: DTZ011  (of this machine, as the command's)
    put(root / KNEE, re.sub("next_review: .*", f"next_review: {soon}", (root / KNEE).read_text(encoding="utf-8")))
    return root


def put(path: Path, data: str | bytes) -> None:
    """Write a file in place of whatever is there."""
    if path.is_symlink() or path.is_file():
        path.unlink()
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data.encode("utf-8", "surrogatepass") if isinstance(data, str) else data)


def nothing(root: Path) -> None:
    """Change nothing: what is hostile are the words of the command."""


def swapped(name: str, old: str, new: str) -> Callable[[Path], None]:
    """Return a change that replaces a text in a file; the text must be there."""

    def change(root: Path) -> None:
        text = (root / name).read_text(encoding="utf-8")
        assert old in text, f"{old!r} is not in {name}"
        put(root / name, text.replace(old, new, 1))

    return change


def written(name: str, data: str | bytes) -> Callable[[Path], None]:
    """Return a change that writes a whole file."""
    return lambda root: put(root / name, data)


def given(name: str, at: tuple[str | int, ...], value: object) -> Callable[[Path], None]:
    """Return a change that gives a field of a YAML file any value."""

    def change(root: Path) -> None:
        facts = yaml.safe_load((root / name).read_text(encoding="utf-8"))
        below = facts
        for step in at[:-1]:
            below = below[step] if isinstance(below, list) else below.setdefault(step, {})
        below[at[-1]] = value
        put(root / name, yaml.safe_dump(facts, allow_unicode=True, sort_keys=False, width=10_000_000))

    return change


def snapshot(place: Path) -> dict[str, tuple[object, ...]]:
    """Return every file, link and folder of a place, with what tells whether it was touched; nothing odd is opened."""
    found: dict[str, tuple[object, ...]] = {}
    for folder, folders, files in os.walk(place):
        for name in (*folders, *files):
            path = Path(folder, name)
            facts = path.lstat()
            held = ""
            if facts.st_size > _LARGE:
                held = f"{facts.st_size} {facts.st_mtime_ns}"
            elif stat.S_ISREG(facts.st_mode):
                held = hashlib.sha256(path.read_bytes()).hexdigest()
            elif stat.S_ISLNK(facts.st_mode):
                held = os.fspath(path.readlink())
            found[path.relative_to(place).as_posix()] = (facts.st_mode, held)
    return found


def attempt(case: Case, root: Path, before: Callable[[], object] = lambda: None) -> Outcome:
    """Run the command in a fork of this process, which is stopped when it takes too long; `before` is done in there."""
    load_dispatch()
    place = root.parent
    began = time.monotonic()
    process = os.fork()
    if process == 0:
        status = 3
        try:
            _settle(root, place)
            before()
            main(list(case.words), prog_name="handouts")
        except SystemExit as end:
            status = end.code if isinstance(end.code, int) else int(end.code is not None)
        except BaseException:  # noqa: BLE001  (whatever it is, it is told)
            traceback.print_exc()
        finally:
            os._exit(status)
    while True:
        ended, how, used = os.wait4(process, os.WNOHANG)
        if ended:
            break
        if time.monotonic() - began > SECONDS_LIMIT:
            os.killpg(process, signal.SIGKILL)
        time.sleep(0.005)
    said = (place / "said").read_bytes().decode("utf-8", "backslashreplace")
    heard = (place / "heard").read_text(encoding="utf-8", errors="backslashreplace")
    seconds = time.monotonic() - began
    return Outcome(os.waitstatus_to_exitcode(how), said, seconds, used.ru_maxrss, heard)


def _settle(root: Path, place: Path) -> None:
    """Make the process that of a user who stands in the project's folder; note what it reaches for elsewhere."""
    os.setsid()
    said = os.open(place / "said", os.O_WRONLY | os.O_CREAT | os.O_APPEND | os.O_TRUNC)
    for number in (1, 2):
        os.dup2(said, number)
    sys.stdout = io.TextIOWrapper(io.FileIO(1, "w"), encoding="utf-8", write_through=True)
    sys.stderr = io.TextIOWrapper(io.FileIO(2, "w"), encoding="utf-8", write_through=True)
    signal.alarm(0)
    os.environ["TMPDIR"] = str(place / "tmp")
    __import__("tempfile").tempdir = None
    resource.setrlimit(resource.RLIMIT_AS, (ADDRESS_LIMIT, ADDRESS_LIMIT))
    time_limit.SECONDS_LIMIT = SECONDS_FOR_A_LEAFLET
    heard = os.open(place / "heard", os.O_WRONLY | os.O_CREAT | os.O_APPEND)
    strange = (str(place / "outside"), "/dev/zero", "/etc/passwd")

    def hear(event: str, arguments: tuple[object, ...]) -> None:
        is_open = event == "open" and str(arguments[0]).startswith(strange)
        if is_open or event in {"socket.connect", "socket.getaddrinfo", "subprocess.Popen", "os.system", "os.exec"}:
            os.write(heard, f"{event} {arguments[:2]!r}\n".encode())

    os.chdir(root)
    sys.addaudithook(hear)


def prepare(case: Case, laid_out: Path, place: Path) -> Path:
    """Make a project with the input, older leaflets, and files that are not ours in it and beside it.

    Its files are links to those of the project that is laid out: whatever changes one puts another in its place.
    """
    root = place / "project"
    shutil.copytree(laid_out, root, copy_function=os.link)
    for suffix in ("a4.pdf", "web.html", "text.txt"):
        put(root / f"output/{_EDITION}.{suffix}", OLD)
    put(root / "output/notes.txt", "mine")
    put(root / "output/.my-download.iso.abcd_123.part", "mine")
    put(root / "notes.txt", "mine")
    put(place / "outside/secret.txt", SECRET)
    put(
        place / "outside/secret.svg",
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><text>{SECRET}</text></svg>',
    )
    put(place / "outside/copy/en.yaml", (root / KNEE).read_bytes())
    (place / "tmp").mkdir()
    case.change(root)
    return root


def judge(case: Case, laid_out: Path, place: Path) -> Outcome:
    """Try a case in a folder of its own, assert that it did no harm, and say what became of it."""
    root = prepare(case, laid_out, place)
    before = snapshot(place)
    found = attempt(case, root)
    after = snapshot(place)
    said = found.said
    assert found.seconds < SECONDS_LIMIT, f"it hangs\n{said[:2000]}"
    assert "Traceback" not in said, said[-3000:]
    assert "[fault]" not in said, said[-3000:]
    assert found.status in case.status, f"status {found.status}\n{said[:3000]}"
    if found.status == 1:
        assert _PROBLEM.search(said), said[:2000]
    elif found.status == 2:
        assert "\nError: " in said, said[:2000]
    odd = [sign for sign in said if sign in _TURNS or (unicodedata.category(sign) in _CONTROLS and sign != "\n")]
    assert not odd, f"{odd[:5]} in what is printed"
    assert SECRET not in said
    assert not (case.never and re.search(case.never, said)), said[:2000]
    assert found.heard == ""
    assert found.memory < MEMORY_LIMIT, f"{found.memory >> 10} MiB"
    _demand_untouched(case, place, before, after, said)
    shutil.rmtree(place)
    return found


def _demand_untouched(
    case: Case, place: Path, before: dict[str, tuple[object, ...]], after: dict[str, tuple[object, ...]], said: str
) -> None:
    """Assert that only leaflets, and what belongs to a release, were written, each of them whole and told of."""
    for name in sorted({one for one, facts in (*before.items(), *after.items()) if before.get(one) != after.get(one)}):
        if name in {"said", "heard"}:
            continue
        path = place / name
        if path.is_dir() and not path.is_symlink() and name not in before:
            assert name.startswith("project/output") or re.fullmatch(case.ours, name), f"a folder was made: {name}"
            continue
        if re.fullmatch(case.ours, name):
            continue
        assert name.startswith("project/output/"), f"{name} was touched"
        below = name.removeprefix("project/output/").removeprefix("release/")
        assert edition_of(below) or _BESIDE.fullmatch(below), f"{name} was touched"
        if not path.exists():
            assert case.words[0] == "release", f"{name} is gone"
            continue
        data = path.read_bytes()
        assert SECRET.encode() not in data, name
        assert data.rstrip(b"\n").endswith(_ENDS.get(path.suffix, b"")), f"{name} is half written"
        if case.words[0] == "build":
            assert path.name in said or path.name.startswith(".seen"), f"{name} was written in silence"
    assert not [one for one in after if one.startswith("tmp/")], "something is left in the temporary folder"
