"""Payloads: what would run, load or turn something if it reached a page as more than words."""

import json
import re
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

import pikepdf
import tinyhtml5
import yaml
from hostile.trial import KNEE, RIVERSIDE, put

LOCALE = "data/locales/en/words.yaml"
FILES = (KNEE, RIVERSIDE, LOCALE)
# Those that are shown letter for letter have no meaning in Markdown.
SHOWN = {
    "script": "<script>alert(1)</script>",
    "image": "<img src=x onerror=alert(1)>",
    "drawing": "<svg onload=alert(1)>",
    "attribute": '" onmouseover="alert(1)" x="',
    "attribute-single": "' onfocus='alert(1)' autofocus x='",
    "bare-attribute": "x onerror=alert(1)",
    "address": "javascript:alert(1)",
    "address-split": "java&#9;script:alert(1)",
    "title-end": "</title><script>alert(1)</script>",
    "style-end": "</style><script>alert(1)</script>",
    "comment-end": "--><script>alert(1)</script><!--",
    "data-end": "]]><script>alert(1)</script>",
    "data-address": "data:text/html,alert(1)",
    "entity": "&lt;script&gt;alert(1)&lt;/script&gt;",
    "template": "{{7*7}}{% include 'x' %}",
    "format": "%s%n $HOME $(id)",
    "rule": "x;} body{background:url(http://127.0.0.1:9/)}",
    "refresh": '<meta http-equiv="refresh" content="0;url=javascript:alert(1)">',
    "base": '<base href="http://127.0.0.1:9/">',
    "frame": '<iframe srcdoc="x">',
    "formula": "=HYPERLINK(1)",
    "pdf": "/OpenAction << /S /JavaScript /JS (alert(1)) >>",
}
OTHERS = {
    "link": "[x](javascript:alert(1))",
    "link-split": "[x](java\\script:alert(1))",
    "link-entity": "[x](&#106;avascript:alert(1))",
    "link-data": "[x](data:text/html;base64,PHNjcmlwdD4=)",
    "link-address": "<javascript:alert(1)>",
    "picture": "![x](javascript:alert(1))",
    "reference": "[x]: javascript:alert(1)",
    "nul": "a\0<script>",
    "separator": "a\u2028<script>alert(1)</script>",
    "turned": "a\u202e<script>alert(1)</script>",
    "wide": "\uff1cscript\uff1ealert(1)\uff1c/script\uff1e",
    "byte-order": "\ufeff<script>alert(1)</script>",
    "escape": "\x1b]8;;http://127.0.0.1\x07x",
    "surrogate": "\ud83d<script>",
}
_ACTIVE = {
    "script",
    "iframe",
    "object",
    "embed",
    "base",
    "form",
    "frame",
    "frameset",
    "applet",
    "link",
    "meta",
    "foreignobject",
}
_ACTIVE |= {
    "animate",
    "set",
    "input",
    "button",
    "template",
    "portal",
    "img",
    "image",
    "video",
    "audio",
    "source",
    "svg",
}
_LINKS = {"href", "src", "action", "formaction", "data", "srcdoc", "poster", "background", "srcset", "ping", "content"}
_PDF_ACTIONS = {
    "/JS",
    "/JavaScript",
    "/OpenAction",
    "/AA",
    "/Launch",
    "/EmbeddedFile",
    "/EF",
    "/SubmitForm",
    "/RichMedia",
    "/XFA",
}


def lines_of(value: Any, indent: str = "", payload: str = "") -> Iterator[str]:
    """Yield a YAML file in which every value has a line of its own, each text with a payload at its end."""
    pairs = value.items() if isinstance(value, dict) else [(None, one) for one in value]
    for name, one in pairs:
        head = f"{indent}-" if name is None else f"{indent}{json.dumps(name)}:"
        if isinstance(one, dict | list):
            yield head
            yield from lines_of(one, f"{indent}  ", payload)
        elif isinstance(one, str):
            yield f"{head} {json.dumps(f'{one} {payload}'.strip())}"
        else:
            yield f"{head} {json.dumps(one, default=str)}"


class Laced:
    """A project whose every text carries a payload, less those lines that were refused."""

    def __init__(self, root: Path, payload: str, names: tuple[str, ...] = FILES) -> None:
        self._root = root
        self.harmless, self.hostile = {}, {}
        for name in names:
            facts = yaml.safe_load((root / name).read_text(encoding="utf-8"))
            self.harmless[name] = list(lines_of(facts))
            self.hostile[name] = list(lines_of(facts, "", payload))
        self.write()

    def write(self) -> None:
        """Write the files as they are now."""
        for name, rows in self.hostile.items():
            put(self._root / name, "\n".join(rows) + "\n")

    def take_back(self, said: str) -> int:
        """Take the payload out of each line that an error names; returns how many were changed."""
        count = 0
        for name, line in re.findall(r"^(data/\S+?):(\d+):\d+: error: ", said, re.MULTILINE):
            rows, number = self.hostile.get(name, []), int(line) - 1
            if number < len(rows) and rows[number] != self.harmless[name][number]:
                rows[number] = self.harmless[name][number]
                count += 1
        self.write()
        return count

    def spare(self, name: str) -> None:
        """Take the payload out of a whole file."""
        self.hostile[name] = self.harmless[name]
        self.write()

    @property
    def kept(self) -> int:
        """Return how many lines still carry the payload."""
        return sum(
            one != other
            for name, rows in self.hostile.items()
            for one, other in zip(rows, self.harmless[name], strict=True)
        )


def active_in_page(data: bytes) -> set[str]:
    """Return all in a web page that runs, loads or links to more than words, as a browser reads it."""
    found = set()
    for element in tinyhtml5.parse(data, transport_encoding="utf-8", namespace_html_elements=False).iter():
        if not isinstance(element.tag, str):
            continue
        tag = element.tag.rpartition("}")[2].lower()
        if tag in _ACTIVE:
            found.add(f"<{tag}> {'' if tag in {'meta', 'img', 'svg'} else sorted(element.attrib)}")
        if tag == "style":
            rules = re.sub(r"data:font/[^)\"']*", "", element.text or "")  # the letters that a page needs differ
            rules = re.sub(r'"(?:\\[\s\S]|[^"\\\n])*"', '""', rules)  # words for the edges of a printed page
            found.add(f"style {rules}")
        for name, value in element.attrib.items():
            plain = str(name).rpartition("}")[2].lower()
            where = re.sub(r"[\0-\x20]+", "", value).lower()
            if plain.startswith("on") or plain == "style" or (tag == "meta" and plain == "http-equiv"):
                found.add(f"{tag} {plain}={value}")
            elif plain in _LINKS and re.match(r"(javascript|vbscript|file|https?|ftp|data(?!:image/))[:;]|//", where):
                found.add(f"{tag} {plain}={where[:60]}")
    return found


def text_in_page(data: bytes) -> str:
    """Return what a browser shows of a web page, on one line."""
    body = tinyhtml5.parse(data, transport_encoding="utf-8", namespace_html_elements=False).find("body")
    assert body is not None
    return " ".join(" ".join(body.itertext()).split())


def active_in_pdf(data: bytes) -> set[str]:
    """Return all in a PDF that runs, opens or links."""
    found = set()
    with pikepdf.open(BytesIO(data)) as pdf:
        for one in pdf.objects:
            if not isinstance(one, pikepdf.Dictionary | pikepdf.Stream):
                continue
            found |= {name for name in dict(one) if name in _PDF_ACTIONS}
            for name in ("/S", "/URI", "/F"):
                if name in one and isinstance(one[name], pikepdf.String | pikepdf.Name):
                    found.add(f"{name} {str(one[name])[:80]}")
    return found
