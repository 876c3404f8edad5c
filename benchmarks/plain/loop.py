"""The plain loop: YAML into a Jinja2 template into HTML(string=...).write_pdf(), as one writes it in an afternoon.

Frozen in November 2026, with leaflet.html and base.css beside it: the yardstick of benchmarks/run.py. It is never
tuned or mended, and uses nothing of handouts but its data; figures of different days are compared through it.
"""

import re
from datetime import date
from pathlib import Path
from typing import Any

import yaml
from jinja2 import Environment, FileSystemLoader
from markdown_it import MarkdownIt
from markupsafe import Markup

HERE = Path(__file__).parent
COLUMNS = ["suits", "visits", "time_off", "main_risks", "evidence"]
MARKS = re.compile(r"\s*\[(?:S\d+|unsourced)(?:,\s*(?:S\d+|unsourced))*\]")
MOST, ACROSS, STEP = 100, 25, 10


class PlainLoop:
    """Leaflets of one brand; `html` fills the template, `pdf` sets it too."""

    def __init__(self, data: Path, brand: str) -> None:
        self.data = data.resolve()
        self.brand = self._read(f"brands/{brand}.yaml")
        self.locale = self._read("locales/en/words.yaml")
        self.markdown = MarkdownIt("commonmark")
        self.environment = Environment(loader=FileSystemLoader(HERE), autoescape=True)
        names = ["bare", "line", "prose", "day", "frequency", "picture", "dots"]
        self.environment.filters.update({name: getattr(self, f"_{name}") for name in names})
        sheet = Environment(loader=FileSystemLoader(HERE), autoescape=False).get_template("base.css")  # noqa: S701
        self.css = Markup(sheet.render(data=self.data, brand=self.brand))  # noqa: S704

    def html(self, treatment: str) -> str:
        """Return the page of one treatment."""
        return self.environment.get_template("leaflet.html").render(
            copy=self._read(f"treatments/{treatment}/en.yaml"),
            brand=self.brand,
            labels=self.locale["labels"],
            headings=self.locale["headings"],
            columns=COLUMNS,
            css=self.css,
            data=self.data,
        )

    def pdf(self, treatment: str) -> bytes:
        """Return the leaflet of one treatment, tagged (PDF/UA-1)."""
        from weasyprint import HTML  # noqa: PLC0415  (the browsers take the HTML alone)

        return bytes(HTML(string=self.html(treatment)).write_pdf(pdf_variant="pdf/ua-1"))

    def _read(self, name: str) -> Any:
        return yaml.load((self.data / name).read_bytes(), Loader=yaml.CSafeLoader)

    def _bare(self, text: str) -> str:
        return MARKS.sub("", str(text)).strip()

    def _line(self, text: str) -> Markup:
        return Markup(self.markdown.renderInline(self._bare(text)))  # noqa: S704

    def _prose(self, text: str) -> Markup:
        return Markup(self.markdown.render(self._bare(text)))  # noqa: S704

    def _day(self, day: date) -> str:
        return f"{day.day} {self.locale['dates']['months'][day.month - 1]} {day.year}"

    def _frequency(self, value: Any) -> str:
        odds = self.locale["odds"]
        if isinstance(value, str):
            return odds[value]
        kind = "up_to" if "n" not in value else "range" if "to" in value else "single"
        return odds[kind].format(**value)

    def _picture(self, figure: dict[str, str]) -> Markup:
        """Return the drawing itself, so that it takes the colours of the page."""
        drawing = (self.data / figure["file"]).read_text(encoding="utf-8")
        for name, colour in self.brand["palette"].items():
            drawing = drawing.replace(f"var(--{name})", colour)
        drawing = drawing.replace("var(--face)", "Source Sans 3")
        height = re.search(r'viewBox="\S+ \S+ (\S+) (\S+)"', drawing)
        size = f'style="width: 105mm; height: {105 * float(height[2]) / float(height[1]):.2f}mm"' if height else ""
        return Markup(drawing.replace("<svg ", f"<svg {size} ", 1))  # noqa: S704

    def _dots(self, value: Any) -> Markup:
        """Return a drawing of a frequency, where there is one: a dot for each person."""
        if isinstance(value, str) or "n" not in value or value["of"] > MOST:
            return Markup()
        sure, of = value["n"], value["of"]
        possible = max(sure, value.get("to", 0))
        if 2 * (possible - sure) > of:
            return Markup()
        height = -(-of // ACROSS) * STEP
        drawn = "".join(self._dot(number, sure, possible) for number in range(of))
        size = f'style="height: {height * 0.34:g}pt" viewBox="0 0 {ACROSS * STEP} {height}"'
        return Markup(f'<svg xmlns="http://www.w3.org/2000/svg" {size}>{drawn}</svg>')  # noqa: S704

    def _dot(self, number: int, sure: int, possible: int) -> str:
        place = f'cx="{number % ACROSS * STEP + STEP / 2:g}" cy="{number // ACROSS * STEP + STEP / 2:g}"'
        colour = self.brand["palette"]["brand"]
        if number < sure:
            return f'<circle {place} r="4" fill="{colour}"/>'
        if number < possible:
            return f'<circle {place} r="3.2" fill="white" stroke="{colour}" stroke-width="1.6"/>'
        return f'<circle {place} r="2.8" fill="#c9d0d2"/>'
