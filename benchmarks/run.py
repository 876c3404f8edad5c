#!/usr/bin/env python3
"""How fast leaflets are made, beside the plain loop of benchmarks/plain: benchmarks/run.py --help.

Every round makes the same leaflet once with each contestant, in turn, so that a busy machine slows all of them. No
treatment is made twice, so nothing kept from an earlier leaflet has its words. Ratios are taken within a round; the
table shows their medians. CPU is user and system time of the process and its children.
"""

import argparse
import re
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from pathlib import Path

from browser import Browser, find_browser
from contestants import ROOT, Contestant, ours, plain

BRAND, FORMAT = "example-skin-clinic", "a4"
SISTERS = {  # brands of one clinic group: other colours, the same words
    "north": ("#0b5d62", "#b3261e", "#e6f0f0", "#1c1c1c", "#525252"),
    "south": ("#5b2a6e", "#a3200d", "#f1ebf4", "#1d1a1f", "#55505a"),
    "east": ("#1f4e8c", "#a01f14", "#e8eef6", "#15181c", "#4c525a"),
    "west": ("#2f5d1e", "#9c1f3a", "#ebf2e6", "#191c17", "#50554d"),
}
MUCH = ["home-scar-care", BRAND]
Row = tuple[str, str, str, str]


def prepare(folder: Path) -> Path:
    """Return a copy of the project with four brands that differ in their colours; the logo is drawn in them."""
    for name in ("data", "templates"):
        shutil.copytree(ROOT / name, folder / name)
    brands = folder / "data" / "brands"
    text = (brands / f"{BRAND}.yaml").read_text(encoding="utf-8")
    for name, colours in SISTERS.items():
        mine = re.sub(rf"brands/{BRAND}/", f"brands/{name}/", text)
        for field, colour in zip(("brand", "accent", "tint", "ink", "muted"), colours, strict=True):
            mine = re.sub(rf'(?m)^  {field}: "#......"', f'  {field}: "{colour}"', mine)
        (brands / f"{name}.yaml").write_text(mine, encoding="utf-8")
        shutil.copytree(brands / BRAND, brands / name)
    return folder


def tell(words: str) -> None:
    """Say how far it is."""
    sys.stderr.write(f"{words}\n")


def children_seconds() -> float:
    """Return the CPU seconds of all programs that were started and have ended."""
    spent = resource.getrusage(resource.RUSAGE_CHILDREN)
    return spent.ru_utime + spent.ru_stime


def command(html: Path) -> float:
    """Return the CPU seconds of the weasyprint command, a process of its own."""
    before = children_seconds()
    program = Path(sys.executable).with_name("weasyprint")
    run = [str(program), "--pdf-variant", "pdf/ua-1", str(html), str(html.with_suffix(".pdf"))]
    subprocess.run(run, check=True, capture_output=True)
    return children_seconds() - before


def cpu_rows(project: Path, folder: Path, treatments: list[str]) -> list[Row]:
    """Measure what one leaflet costs, against the plain loop, the command and the browser."""
    from loop import PlainLoop  # noqa: PLC0415  (contestants names the folder)

    loop = Contestant(plain, project / "data", BRAND)
    one = Contestant(ours, project, folder, FORMAT)
    four = Contestant(ours, project, folder, FORMAT)
    pages = PlainLoop(project / "data", BRAND)
    program = find_browser()
    browser = Browser(program) if program else None
    if browser:
        browser.open(pages.html(MUCH[0]))
        browser.pdf(pages.html(MUCH[0]))
    for contestant in (loop, one):
        contestant.make(*MUCH)
    four.make(MUCH[0], *SISTERS)
    seen: dict[str, list[float]] = defaultdict(list)
    for treatment in treatments:
        base = loop.make(treatment)["cpu"]
        single = one.make(treatment, BRAND)
        sisters = four.make(treatment, *SISTERS)["cpu"] / len(SISTERS)
        html = folder / "plain.html"
        html.write_text(pages.html(treatment), encoding="utf-8")
        seen["plain"].append(base)
        seen["one"].append(single["cpu"] / base)
        seen["four"].append(sisters / base)
        seen["command"].append(single["cpu"] / command(html))
        seen["gates"].append(single["gates"] / single["cpu"])
        if browser:
            before = browser.cpu_seconds()
            for _ in range(3):
                browser.pdf(pages.html(treatment))
            warm = (browser.cpu_seconds() - before) / 3
            seen["browser"].append(sisters / warm)
            seen["warm"].append(warm / base)
        tell(f"  {treatment}: plain loop {base:.3f} s, ÷ {single['cpu'] / base:.2f}")
    for contestant in (loop, one, four):
        contestant.close()
    if browser:
        browser.close()
    middle = {name: statistics.median(values) for name, values in seen.items()}
    tell(f"plain loop, median: {middle['plain']:.3f} CPU seconds a leaflet")
    missing = "no chromium-headless-shell or chromium is installed"
    told = f"{middle['browser']:.2f} (browser ÷ plain loop {middle['warm']:.2f})" if browser else missing
    return [
        ("one leaflet with new copy, all gates ÷ plain loop", "0.55", "0.40", f"{middle['one']:.2f}"),
        ("four brands of the same copy, a leaflet ÷ plain loop", "0.20", "0.12", f"{middle['four']:.2f}"),
        ("one leaflet ÷ the weasyprint command, a process each", "0.20", "0.13", f"{middle['command']:.2f}"),
        ("four brands, a leaflet ÷ fastest warm browser", "1.0", "0.5", told),
        ("share of all gates in a leaflet's CPU", "0.15", "0.08", f"{middle['gates']:.2f}"),
    ]


def workers_row(project: Path, folder: Path) -> Row:
    """Measure what a second worker is worth, in leaflets a second, and what it could be worth on this machine."""
    code = (
        "import sys, time; from datetime import date; from pathlib import Path\n"
        "from handouts.build.batch import build_all; from handouts.model.edition import Edition\n"
        "from handouts.project import Project\n"
        "home = Project(Path(sys.argv[1])); started = time.perf_counter()\n"
        f"names = [Edition(one, 'en', '{BRAND}', form) for one in home.treatments() for form in ('a4', 'letter')]\n"
        "list(build_all(names, home, date(2026, 11, 21), Path(sys.argv[2]), int(sys.argv[3])))\n"
        "print(time.perf_counter() - started)"
    )

    def seconds(workers: int, processes: int = 1) -> float:
        started = [
            subprocess.Popen(
                [sys.executable, "-c", code, str(project), str(folder / str(number)), str(workers)],
                stdout=subprocess.PIPE,
                text=True,
                cwd=ROOT,
            )
            for number in range(processes)
        ]
        return max(float(one.communicate()[0]) for one in started)

    gains, most = [], []
    for turn in range(3):
        one, two, apart = seconds(1), seconds(2), seconds(1, processes=2)
        gains.append(one / two)
        most.append(2 * one / apart)
        tell(f"  two workers, round {turn + 1}: {gains[-1]:.2f}, two runs apart {most[-1]:.2f}")
    told = f"{statistics.median(gains):.2f} (two runs that share nothing: {statistics.median(most):.2f})"
    return ("two workers ÷ one worker, leaflets a second", "1.8", "1.95", told)


def memory_row(project: Path, folder: Path, leaflets: int) -> Row:
    """Measure how a worker grows: the slope of its memory over the last three quarters of its leaflets."""
    what = f"memory growth a leaflet over {leaflets:,}; peak of a worker"
    if not leaflets:
        return (what, "16 KiB; 180 MiB", "8 KiB; 135 MiB", "not measured: --memory 0")
    worker = Contestant(ours, project, folder, FORMAT)
    treatments = sorted(path.name for path in (project / "data" / "treatments").iterdir())
    sizes = [worker.make(treatments[turn % len(treatments)], BRAND) for turn in range(leaflets)]
    worker.close()
    late = sizes[leaflets // 4 :]
    slope = statistics.linear_regression(range(len(late)), [size["rss"] for size in late]).slope
    return (what, "16 KiB; 180 MiB", "8 KiB; 135 MiB", f"{slope:.1f} KiB; {sizes[-1]['peak'] / 1024:.0f} MiB")


def timed(words: list[str]) -> tuple[float, float, str]:
    """Return the seconds by the clock, the CPU seconds and the last line of a program that must end well."""
    before, started = children_seconds(), time.perf_counter()
    said = subprocess.run(words, check=True, capture_output=True, text=True, cwd=ROOT).stdout
    return time.perf_counter() - started, children_seconds() - before, said.strip().rpartition("\n")[2]


def release_rows(project: Path, folder: Path) -> list[Row]:
    """Measure a release of about a thousand editions: nothing changed, and one treatment changed."""
    names = ("no-op release of {} editions ÷ python -c pass", "one treatment changed among {}, beyond its own editions")
    brands = [BRAND, "sample-dermatology-centre", *SISTERS]
    catalogue = project / "data" / "catalogue.yaml"
    text = catalogue.read_text(encoding="utf-8").replace("brands: all", f"brands: [{', '.join(brands)}]")
    catalogue.write_text(text, encoding="utf-8")
    program = str(Path(sys.executable).with_name("handouts"))
    place = ["--project", str(project), "--output", str(folder / "release")]
    tell("making a release of about 1,000 editions: several minutes")
    count = timed([program, "release", "--draft", *place])[2].split()[0]
    timed([program, "release", "--draft", *place])
    ratios = []
    for _ in range(9):
        bare = timed([sys.executable, "-c", "pass"])[1]
        ratios.append(timed([program, "release", "--draft", *place])[1] / bare)
    beyond = []
    own = [word for brand in brands for word in ("--brand", brand)]
    for _ in range(3):
        copy = project / "data" / "treatments" / MUCH[0] / "en.yaml"
        copy.write_text(copy.read_text(encoding="utf-8") + "# note\n", encoding="utf-8")
        alone = timed([program, "build", MUCH[0], *own, "--project", str(project), "--output", str(folder)])[0]
        beyond.append(timed([program, "release", "--draft", *place])[0] - alone)
    return [
        (names[0].format(count), "10", "5", f"{statistics.median(ratios):.1f}"),
        (names[1].format(count), "1.0 s", "0.3 s", f"{statistics.median(beyond):.1f} s"),
    ]


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description="How fast leaflets are made, beside a plain loop of WeasyPrint.")
    parser.add_argument("--leaflets", type=int, default=100, help="how many treatments are made; all by default")
    parser.add_argument("--memory", type=int, default=1000, help="leaflets for the row on memory; 0 leaves it out")
    parser.add_argument("--no-workers", action="store_true", help="leave out the row on two workers")
    parser.add_argument("--no-release", action="store_true", help="leave out the rows on a release of 1,000 editions")
    chosen = parser.parse_args()
    started = time.perf_counter()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name, "output")
        folder.mkdir()
        project = prepare(Path(name, "project"))
        treatments = sorted(path.name for path in (project / "data" / "treatments").iterdir())
        treatments = [one for one in treatments if one != MUCH[0]][: chosen.leaflets]
        rows = cpu_rows(project, folder, treatments)
        if not chosen.no_workers:
            rows.append(workers_row(project, folder))
        rows.append(memory_row(project, folder, chosen.memory))
        if not chosen.no_release:
            rows += release_rows(project, folder)
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for row in [("measure", "must reach", "dream", "measured"), *rows]:
        line = "  ".join(cell.ljust(max(width, 10)) for cell, width in zip(row, widths, strict=True))
        sys.stdout.write(f"{line.rstrip()}\n")
    tell(f"{time.perf_counter() - started:.0f} seconds")


if __name__ == "__main__":
    main()
