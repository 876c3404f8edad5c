"""Hostile formats, locales, catalogues, templates and style sheets: what a designer's slip, or malice, may hold."""

from collections.abc import Iterator
from pathlib import Path

from hostile.trial import A4, RELEASE, TEXT, WEB, Case, given, put, swapped, written

FORMAT, LOCALE, CATALOGUE = "data/formats/a4.yaml", "data/locales/en/words.yaml", "data/catalogue.yaml"
SIZES = ("1e9mm", -1, 0, 1e9, 10**30, float("nan"), float("inf"), "", None, [], {}, "210; x:y", "0x10", "1_0", True)
NAMES = (
    "../../outside/secret.txt",
    "/etc/passwd",
    "http://127.0.0.1:9/x",
    "nowhere.html",
    "styles",
    "",
    None,
    "x\0y",
    "x" * 300,
    ["a"],
    "{{ 7 }}",
)
AT = (("trim", "width_mm"), ("margins", "left_mm"), ("type", "body_pt"), ("page_limit",), ("bleed_mm",))
BLOCKS: tuple[object, ...] = (
    [],
    None,
    ["nope"],
    ["../secret"],
    ["review", "review"],
    ["head"],
    ["x" * 61],
    [{"a": 1}],
    ["review"] * 1000,
    "review",
)

RULES = {
    "import": "@import url(http://127.0.0.1:9/x.css);",
    "import-file": "@import 'file:///etc/passwd';",
    "import-up": "@import '../../../outside/secret.txt';",
    "import-itself": "@import 'page.css';",
    "import-escaped": "@\\69 mport url(//127.0.0.1:9/x);",
    "url": "body { background: url(http://127.0.0.1:9/x.png) }",
    "url-file": "body { background: url(file:///etc/passwd) }",
    "url-up": "body { background: url(../../../outside/secret.svg) }",
    "url-data": "body { background: url(data:image/svg+xml,%3Csvg/%3E) }",
    "url-escaped": "body { background: u\\72l(http://127.0.0.1:9/x) }",
    "image-set": "body { background: image-set('http://127.0.0.1:9/x.png' 1x) }",
    "font-face": "@font-face { font-family: x; src: url(file:///etc/passwd) }",
    "content-url": "p::before { content: url(http://127.0.0.1:9/x) }",
    "attr-url": "a::before { content: attr(href url) }",
    "style-end": "</style><script>alert(1)</script>",
    "font-size-huge": "p { font-size: 1e9pt }",
    "grid-row": "main { display: grid } p { grid-row: 1000000 }",
    "is-3000": ":is(" * 3000,
    "children-5000": "div > " * 5000 + "div { color: red }",
    "braces-100000": "{" * 100_000,
    "brackets-5000": "p { width: " + "calc(" * 5000 + "}",
    "gradient": "body { background: repeating-linear-gradient(red 0, blue 1e-7px) }",
    "columns": "main { columns: 100000 }",
    "margin": "p { margin: -1e9pt }",
    "page-zero": "@page { size: 0 0 }",
    "page-huge": "@page { size: 1e9mm 1e9mm }",
    "page-narrow": "@page { margin: 500mm }",
    "counter": "p { counter-increment: x 999999999999 } p::before { content: counter(x, lower-roman) }",
    "quotes": "p::before { content: open-quote } p { quotes: 'a' 'b' }",
    "variables": ":root { --a: var(--b); --b: var(--a) } p { color: var(--a) }",
    "variables-bomb": ":root { --a0: x x; "
    + " ".join(f"--a{n}: var(--a{n - 1}) var(--a{n - 1});" for n in range(1, 25))
    + " } p { font-family: var(--a24) }",
    "media": "@media (min-width: 1e999px) { p { color: red } }",
    "nul": "p { color: red\0 }",
    "no-display": "body { display: none }",
    "transform": "p { transform: rotate(1e999deg) scale(0) }",
    "leader": "p::after { content: leader('') }",
    "string-set": "p { string-set: x content(), y attr(z) }",
    "footnotes": "p { float: footnote }",
    "running": "p { position: running(x) }",
    "break": "p { break-before: page }",
    "tables": "p { display: table-cell } div { display: table-column }",
    "flex": "* { display: flex; flex: 1e30 }",
    "hyphens": "p { hyphens: auto; hyphenate-character: 'xxxxxxxx' }",
    "tab": "p { tab-size: 999999999; white-space: pre }",
    "letters": "p { letter-spacing: 1e9pt; word-spacing: -1e9pt }",
    "line-height": "p { line-height: 0 }",
}
CODES = {
    "class": "{{ ''.__class__.__mro__ }}",
    "globals": "{{ treatment.__init__.__globals__ }}",
    "parse": "{{ treatment.parse_raw(\"cos\\nsystem\\n(S'touch x'\\ntR.\", proto='pickle', allow_pickle=true) }}",
    "parse-file": "{{ brand.parse_file('../outside/secret.txt') }}",
    "cycler": "{{ cycler.__init__.__globals__.os.popen('id').read() }}",
    "lipsum": "{{ lipsum.__globals__ }}",
    "lipsum-long": "{{ lipsum(n=100000) }}",
    "attr": "{{ ''|attr('__class__') }}",
    "map-attribute": "{{ [treatment]|map(attribute='__class__')|list }}",
    "format": "{{ '{0.__class__}'.format(treatment) }}",
    "format-map": "{{ '{a.__class__}'.format_map({'a': treatment}) }}",
    "include-up": "{% include '../../outside/secret.txt' %}",
    "include-absolute": "{% include '/etc/passwd' %}",
    "include-itself": "{% include 'leaflet.html' %}",
    "import-os": "{% import 'os' as os %}",
    "extends-itself": "{% extends 'leaflet.html' %}",
    "range": "{{ range(10**12)|list }}",
    "range-sum": "{% for a in range(99999) %}{% for b in range(99999) %}{% endfor %}{% endfor %}",
    "power": "{{ 10**10**8 }}",
    "times": "{{ 'x' * 10**10 }}",
    "center": "{{ 'x'|center(10**10) }}",
    "percent": "{{ '%9999999999s' % 'x' }}",
    "doubling": "{% set n = namespace(a='x' * 1000) %}{% for i in range(40) %}{% set n.a = n.a ~ n.a %}{% endfor %}",
    "indent": "{{ ('x\\n' * 90000)|indent(90000) }}",
    "replace": "{{ ('x' * 90000)|replace('x', 'y' * 90000) }}",
    "join": "{{ ['x'] * 10**9|join }}",
    "recursion": "{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}",
    "brackets": "{{ " + "(" * 500 + "1" + ")" * 500 + " }}",
    "ifs": "{% if 1 %}" * 300 + "{% endif %}" * 300,
    "unclosed": "{% if 1 %}",
    "unclosed-comment": "{# x",
    "unknown-filter": "{{ 1|nope }}",
    "undefined": "{{ nobody.nothing }}",
    "zero": "{{ 1 / 0 }}",
    "debug": "{% debug %}",
    "do": "{% do treatment.clear() %}",
    "raw": "{% raw %}{{",
    "divs": "<div>" * 3000 + "</div>" * 3000,
    "spans": "<span>" * 3000,
    "script": "<script>alert(1)</script>",
    "handler": '<p onclick="alert(1)">x</p>',
    "link-javascript": '<a href="java&#9;script:alert(1)">x</a>',
    "base": '<base href="http://127.0.0.1:9/">',
    "attachment": '<link rel="attachment" href="file:///etc/passwd">',
    "sheet": '<link rel="stylesheet" href="http://127.0.0.1:9/x.css">',
    "image": '<img src="http://127.0.0.1:9/x.png" alt="x">',
    "image-file": '<img src="file:///etc/passwd" alt="x">',
    "object": '<object data="file:///etc/passwd"></object>',
    "frame": '<iframe src="file:///etc/passwd"></iframe>',
    "refresh": '<meta http-equiv="refresh" content="0;url=javascript:alert(1)">',
    "style": "<style>@import url(http://127.0.0.1:9/x);</style>",
    "form": '<form action="http://127.0.0.1:9/"><input name="x"></form>',
    "comment": "<!-- <script> --!> <![CDATA[ ]]> -->",
    "nul": "a\0b",
    "svg": "<svg><script>alert(1)</script></svg>",
    "colspan": '<table><tr><td colspan="1000000" rowspan="1000000">x</td></tr></table>',
    "list-start": '<ol start="99999999999999999999"><li value="-99999999999999999999">x</li></ol>',
}
CATALOGUES = {
    "empty": "",
    "list": "- all",
    "unknown": "treatments: nobody",
    "up": "treatments: ../../outside/copy",
    "null": "treatments:",
    "none": "treatments: []",
    "number": "brands: 7",
    "nested": "formats: [[text]]",
    "twice": "formats: [text, text]",
    "long": f"formats: {'x' * 5000}",
    "all-100000": f"formats: [{', '.join(['text'] * 100_000)}]",
    "control": 'formats: "te\\e[31mxt"',
    "line-end": 'formats: "text\\n::error::x"',
    "turned": "formats: \u202etxet",
    "exception-empty": "formats: text\nexceptions: [{}]",
    "exception-of-all": "formats: text\nexceptions: [{format: text}]",
    "exceptions-20000": "formats: text\nexceptions:\n" + "  - {format: web}\n" * 20_000,
    "laughs": "a: &a [x]\nformats: [*a, *a]",
    "unknown-field": "formats: text\npublish: yes",
}
PHRASES = (
    "{}",
    "{n",
    "{0}",
    "{n.__class__} {of}",
    "{n!r} {of}",
    "{n:>999999999} {of}",
    "",
    None,
    "x" * 5000,
    "<script>",
    "a\0b",
    ["x"],
    "%s",
    "\u202e{n} {of}",
)


def formats() -> Iterator[Case]:
    """Yield formats, locales and catalogues."""
    for at in AT:
        for value in SIZES:
            yield Case(f"{at[-1]}-{value}", given(FORMAT, at, value), A4)
    for number, name in enumerate(NAMES):
        yield Case(f"template-{number}", given(FORMAT, ("template",), name), A4)
        yield Case(f"style-{number}", given(FORMAT, ("styles",), [name]), A4)
    for number, blocks in enumerate(BLOCKS):
        yield Case(f"blocks-{number}", given(FORMAT, ("blocks",), blocks), A4)
    for value in ("docx", "", None, 1, ["pdf"], "PDF"):
        yield Case(f"output-{value}", given(FORMAT, ("output",), value), A4)
    for number, phrase in enumerate(PHRASES):
        yield Case(f"odds-{number}", given(LOCALE, ("odds", "single"), phrase), A4)
        yield Case(f"heading-{number}", given(LOCALE, ("headings", "get_help"), phrase), TEXT)
        yield Case(f"version-{number}", given(LOCALE, ("labels", "version"), phrase), TEXT)
    yield Case("months-11", given(LOCALE, ("dates", "months"), ["x"] * 11), TEXT)
    yield Case("months-control", given(LOCALE, ("dates", "months"), ["\x1b[31m"] * 12), TEXT)
    yield Case("direction-turned", given(LOCALE, ("direction",), "rtl"), TEXT)
    for name, text in CATALOGUES.items():
        yield Case(f"catalogue-{name}", written(CATALOGUE, text), RELEASE)


def designs() -> Iterator[Case]:
    """Yield templates and style sheets."""
    for name, rule in RULES.items():

        def add(root: Path, rule: str = rule) -> None:
            path = root / "templates/styles/page.css"
            put(path, f"{path.read_text(encoding='utf-8')}\n{rule}\n")

        yield Case(f"rule-{name}", add, A4)
        if name.startswith(("import", "url", "style", "nul")):
            yield Case(f"rule-on-a-page-{name}", _added_to_web(rule), WEB)
    for name, code in CODES.items():
        yield Case(
            f"code-{name}", swapped("templates/leaflet.html", "<main>", f"<main>\n{code}\n"), A4, ours=r"project/never"
        )
        if "<" in code:
            yield Case(
                f"page-{name}",
                swapped(
                    "templates/web.html", '<main id="main" tabindex="-1">', f'<main id="main" tabindex="-1">\n{code}\n'
                ),
                WEB,
            )


def _added_to_web(rule: str) -> object:
    def add(root: Path) -> None:
        path = root / "templates/styles/web.css"
        put(path, f"{path.read_text(encoding='utf-8')}\n{rule}\n")

    return add
