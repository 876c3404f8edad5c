"""Hostile brands: colours, addresses and names that are none, or more than that."""

from collections.abc import Iterator

from hostile.trial import A4, RIVERSIDE, TEXT, WEB, Case, given, written

COLOURS = {
    "word": "red",
    "function": "rgb(0,0,0)",
    "address": "url(http://127.0.0.1:9/x)",
    "escape": "#00000\\",
    "rule": "#000;} body{display:none} x{",
    "style-end": "#000</style><script>alert(1)</script>",
    "nul": "#000\x00000",
    "null": None,
    "number": 123456,
    "list": ["#000000"],
    "long": "#" + "0" * 5000,
    "arabic-digits": "#\u0660\u0660\u0660\u0660\u0660\u0660",
    "full-width": "\uff03000000",
    "white": "#ffffff",
    "variable": "var(--x)",
    "line-end": "#000000\n",
}
WORDS = {
    "javascript": "javascript:alert(1)",
    "file": "file:///etc/passwd",
    "data": "data:text/html,<script>alert(1)</script>",
    "script": "<script>alert(1)</script>",
    "quote": '"\' onerror=alert(1) x="',
    "nul": "a\0b",
    "escape": "a\x1b[31mb",
    "line-end": "a\n::error::b",
    "line-separator": "a\u2028b",
    "turned": "a\u202eb",
    "surrogate": "a\ud800b",
    "blank": " ",
    "long": "x" * 119,
    "longer": "x" * 5000,
    "wide": "\ufdfd" * 100,
    "accents": "a" + "\u0301" * 110,
    "template": "{{ 7 * 7 }}{% for x in range(10**9) %}{% endfor %}",
    "format": "{0.__class__} {code!r} %s %n",
    "spaces": "\u00a0\u3000\u2003",
    "emoji": "\U0001f468\u200d\U0001f469\u200d\U0001f467",
    "list": ["x"],
    "number": -1,
}
FIELDS = ("name", "phone", "hours", "out_of_hours", "email", "web", "emergency_number", "imprint")
ADDRESSES = (
    "javascript:alert(1)//{code}",
    "file:///{code}",
    "data:text/html,{code}",
    "http://clinic.example/{code}",
    "https://clinic.example/{code.__class__}",
    "https://clinic.example/{0}",
    "https://clinic.example/{code!r:>9999999999}",
    "https://clinic.example/{code",
    "https://user:word@clinic.example/{code}",
    "https://clinic.example/" + "x" * 5000,
    "https://clinic.example/" + "\u00e9" * 90,
    "https://clinic.example/\x00{code}",
    'https://clinic.example/"><script>alert(1)</script>',
    "https://127.0.0.1:9/{code}",
    "https://[::1/{code}",
    "https://clinic.example/\u202e{code}",
)


def brands() -> Iterator[Case]:
    """Yield brands."""
    for name, value in COLOURS.items():
        yield Case(f"colour-{name}", given(RIVERSIDE, ("palette", "brand"), value), A4)
        yield Case(f"colour-of-text-{name}", given(RIVERSIDE, ("palette", "ink"), value), WEB)
    for field in FIELDS:
        for name, value in WORDS.items():
            yield Case(f"{field}-{name}", given(RIVERSIDE, (field,), value), A4 if field == "name" else TEXT)
    for name, value in WORDS.items():
        yield Case(f"family-{name}", given(RIVERSIDE, ("typefaces", "text", "family"), value), A4)
        yield Case(f"alt-{name}", given(RIVERSIDE, ("logo", "alt"), value), A4)
    for number, address in enumerate(ADDRESSES):
        yield Case(f"newest-{number}", given(RIVERSIDE, ("current_version",), address), A4)
    for value in (0, -1, 5.99, 31, 1e9, float("nan"), "14mm", None):
        yield Case(f"logo-height-{value}", given(RIVERSIDE, ("logo", "height_mm"), value), A4)
    yield Case("address-of-3000-lines", given(RIVERSIDE, ("address",), ["x"] * 3000), A4)
    yield Case("address-empty", given(RIVERSIDE, ("address",), []), A4)
    yield Case("other-numbers-3000", given(RIVERSIDE, ("other_numbers",), [{"name": "a", "number": "1"}] * 3000), A4)
    yield Case("list", written(RIVERSIDE, "[]"), TEXT)
    yield Case("laughs", written(RIVERSIDE, "a: &a [x]\nname: &b [*a, *a, *a]\nweb: [*b, *b]\n"), TEXT)
    yield Case("circle", written(RIVERSIDE, "name: &a [*a]\n"), TEXT)
