"""A request: what is to be released, and where."""

import hashlib
import os
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from handouts.project import Project

STAGING = ".release"  # where what is not finished yet lies, inside the release's folder


@dataclass(frozen=True)
class Request:
    """What is to be released, and where; `shard` is a part of so many, from 1."""

    project: Project
    output: Path
    today: date
    is_draft: bool = False
    shard: tuple[int, int] = (1, 1)

    @property
    def part(self) -> str:
        """Return the shard as it is written, such as 2/4."""
        return f"{self.shard[0]}/{self.shard[1]}"

    @property
    def question(self) -> list[str]:
        """Return what is asked for, to be compared with what the last run was asked."""
        return [str(self.project.root), str(self.output), self.part, "drafts" if self.is_draft else "approved"]

    @property
    def memory(self) -> Path:
        """Return the file that remembers digests of the release between runs: never in the release itself."""
        real = os.path.realpath(self.output)  # unlike Path.resolve, it has an answer for a link to itself too
        return self.project.output / f".seen-{hashlib.sha256(os.fsencode(real)).hexdigest()[:12]}.json"
