"""The command: words in, one call, lines out, an exit status. Each of its commands is a file here."""

from handouts.cli import approve, build, check, doctor, init, list, merge, new, release, verify  # noqa: A004
from handouts.cli.main import main

__all__ = ["approve", "build", "check", "doctor", "init", "list", "main", "merge", "new", "release", "verify"]
