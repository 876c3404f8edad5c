#!/usr/bin/env python3
"""How long someone waits for the help and for the first leaflet: benchmarks/start.py [ROUNDS] prints a table.

Every round runs each command once, in turn, so that a busy machine slows all of them; the table shows
medians of wall time and the ratio to the bare interpreter of the same round.
"""

import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).parent.parent
RUN = "from handouts.cli import main; main()"


def commands(folder: str) -> dict[str, list[str]]:
    """Return what is measured, by its name."""
    leaflet = ["home-scar-care", "--brand", "example-skin-clinic", "--format", "a4", "--output", folder]
    return {
        "python -c pass": [sys.executable, "-c", "pass"],
        "handouts --help": [sys.executable, "-c", RUN, "--help"],
        "import weasyprint": [sys.executable, "-W", "ignore", "-c", "import weasyprint"],
        "handouts build, one A4": [sys.executable, "-c", RUN, "build", *leaflet],
        "handouts build, one treatment": [sys.executable, "-c", RUN, "build", "home-scar-care", "--output", folder],
    }


def seconds(command: list[str]) -> float:
    """Return the wall time of one run; a command that fails ends the benchmark."""
    started = time.perf_counter()
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    return time.perf_counter() - started


def main(rounds: int) -> None:
    """Print the table."""
    with tempfile.TemporaryDirectory() as folder:
        measured = commands(folder)
        times = {name: [seconds(command)] for name, command in measured.items()}  # warms the disk's cache
        times = {name: [] for name in times}
        for _ in range(rounds):
            for name, command in measured.items():
                times[name].append(seconds(command))
    bare = times["python -c pass"]
    sys.stdout.write(f"{'command':<32}{'median s':>10}{'x bare python':>16}\n")
    for name, row in times.items():
        ratio = statistics.median(one / base for one, base in zip(row, bare, strict=True))
        sys.stdout.write(f"{name:<32}{statistics.median(row):>10.2f}{ratio:>16.1f}\n")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 5)
