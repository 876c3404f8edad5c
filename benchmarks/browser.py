"""A warm browser: headless Chromium with one page kept open, spoken to through its debugging pipe."""

import base64
import json
import os
import shutil
import subprocess
import tempfile
from pathlib import Path
from typing import Any

NAMES = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")
TICKS = os.sysconf("SC_CLK_TCK")


def find_browser() -> str | None:
    """Return the fastest browser that is installed, or None."""
    return next((path for path in map(shutil.which, NAMES) if path), None)


class Browser:
    """One page of one browser; close() ends it."""

    def __init__(self, program: str) -> None:
        to_child, self.outgoing = os.pipe()
        self.incoming, from_child = os.pipe()
        self.profile = tempfile.mkdtemp(prefix="bench-browser-")
        options = ["--headless", "--no-sandbox", "--disable-gpu", "--remote-debugging-pipe"]
        command = [program, *options, "--allow-file-access-from-files", f"--user-data-dir={self.profile}"]

        def hand_over() -> None:  # the browser reads its orders from 3 and answers on 4
            os.dup2(to_child, 30)
            os.dup2(from_child, 31)
            os.dup2(30, 3)
            os.dup2(31, 4)

        self.process = subprocess.Popen(
            command,
            preexec_fn=hand_over,  # noqa: PLW1509  (no threads here)
            close_fds=False,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        os.close(to_child)
        os.close(from_child)
        self.waiting = b""
        self.number = 0
        self.session = ""
        target = self._ask("Target.createTarget", url="about:blank")["targetId"]
        self.session = self._ask("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        self._ask("Page.enable")

    def open(self, html: str) -> None:
        """Load a whole page; its style sheet and fonts then stay."""
        path = Path(self.profile, "page.html")
        path.write_text(html, encoding="utf-8")
        self._ask("Page.navigate", url=path.as_uri())
        while self._next().get("method") != "Page.loadEventFired":
            pass

    def pdf(self, html: str) -> bytes:
        """Return a tagged PDF of the open page with the body of another one of the same style sheet."""
        body = html[html.index("<body>") + len("<body>") : html.index("</body>")]
        script = f"document.body.innerHTML = {json.dumps(body)}; document.fonts.ready.then(() => 0)"
        self._ask("Runtime.evaluate", expression=script, awaitPromise=True)
        printed = self._ask("Page.printToPDF", preferCSSPageSize=True, generateTaggedPDF=True, printBackground=True)
        return base64.b64decode(printed["data"])

    def cpu_seconds(self) -> float:
        """Return user and system time of the browser's processes so far."""
        facts = {}
        for path in Path("/proc").glob("[0-9]*/stat"):
            try:
                number, rest = int(path.parent.name), path.read_text().rpartition(") ")[2].split()
            except OSError:
                continue  # it has ended
            facts[number] = (int(rest[1]), sum(map(int, rest[11:15])) / TICKS)
        family = {self.process.pid}
        while more := {number for number, (parent, _) in facts.items() if parent in family} - family:
            family |= more
        return sum(facts[number][1] for number in family if number in facts)

    def close(self) -> None:
        """End the browser, and remove its profile."""
        self.process.terminate()
        self.process.wait(20)
        shutil.rmtree(self.profile, ignore_errors=True)

    def _ask(self, method: str, **parameters: Any) -> dict[str, Any]:
        self.number += 1
        order = {"id": self.number, "method": method, "params": parameters}
        if self.session:
            order["sessionId"] = self.session
        data = json.dumps(order).encode() + b"\0"
        while data:
            data = data[os.write(self.outgoing, data) :]
        while (answer := self._next()).get("id") != self.number:
            pass
        if "error" in answer:
            raise RuntimeError(f"{method}: {answer['error']}")
        return dict(answer["result"])

    def _next(self) -> dict[str, Any]:
        while b"\0" not in self.waiting:
            read = os.read(self.incoming, 1 << 20)
            if not read:
                raise RuntimeError("the browser has ended")
            self.waiting += read
        message, _, self.waiting = self.waiting.partition(b"\0")
        return dict(json.loads(message))
