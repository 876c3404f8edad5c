"""Paint: what WeasyPrint 70 leaves out of a drawing, or paints otherwise than it is drawn.

It is a list of what is painted right: all else is named. Read in its `svg` package, element by element.
"""

import re
from collections.abc import Collection, Iterator
from xml.etree import ElementTree as ET

from handouts.graphics.drawing_parts import Part, parts


def _words(text: str) -> frozenset[str]:
    return frozenset(re.findall(r"\S+", text))


_DRAWN = {"svg", "g", "defs", "path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "text", "tspan", "a"}
_DRAWN |= {"use", "symbol", "linearGradient", "radialGradient", "stop", "clipPath", "marker", "pattern"}
# What is not for the eye; words in the last ones are told by the check of words.
_SILENT = {"title", "desc", "metadata", "style", "view", "cursor"}
_SILENT |= {"textPath", "flowRoot", "flowRegion", "flowPara", "flowSpan", "flowDiv", "flowLine", "tref", "switch"}
# Attributes and properties that are painted as they are drawn.
_PAINTED = _words(
    "class clip-path clipPathUnits color cx cy d display dx dy fill fill-opacity fill-rule font-size font-weight fr "
    "fx fy gradientTransform gradientUnits height href id letter-spacing lengthAdjust marker marker-end marker-mid "
    "marker-start markerHeight markerUnits markerWidth offset opacity orient overflow patternContentUnits "
    "patternTransform patternUnits points preserveAspectRatio r refX refY rotate rx ry spreadMethod stop-color "
    "stop-opacity stroke stroke-dasharray stroke-dashoffset stroke-linecap stroke-miterlimit "
    "stroke-opacity stroke-width "
    "style text-anchor textLength transform viewBox visibility width x x1 x2 y y1 y2 direction dominant-baseline "
    "alignment-baseline"
)
# Words for machines, or for programs that draw: nobody sees them.
_UNSEEN = _words(
    "version baseProfile type role lang tabindex focusable target rel media title name contentStyleType "
    "contentScriptType enable-background shape-rendering text-rendering image-rendering "
    "color-rendering color-interpolation "
    "color-interpolation-filters color-profile zoomAndPan pointer-events cursor solid-color solid-opacity "
    "line-height font-variant-ligatures text-align text-indent white-space requiredFeatures "
    "requiredExtensions systemLanguage flood-color flood-opacity lighting-color "
    "text-decoration-color text-decoration-style "
    "font-feature-settings -inkscape-font-specification marker-knockout clip will-change unicode-bidi "
    "font-size-adjust text-orientation glyph-orientation-vertical glyph-orientation-horizontal display-anchor "
    "user-select xmlns kerning font-kerning font-optical-sizing transform-box text-transform-origin bx by inline-size "
    "shape-inside shape-padding shape-margin"
)
_USUAL = {"none", "normal", "auto", "0", "0px", "inherit", "initial", "unset", "baseline", "medium", "1", "visible"}
_USUALLY = {
    "clip-rule": {"nonzero"},
    "stroke-linejoin": {"miter", "round", "bevel"},
    "font-style": {"normal"},
    "writing-mode": {"lr", "lr-tb", "horizontal-tb"},
    "font-stretch": {"normal", "100%"},
    "text-decoration": {"none solid", "none solid rgb(0, 0, 0)"},
    "text-decoration-line": {"none"},
    "mask-type": {"luminance"},
    "isolation": {"isolate"},
    "transform-origin": {"0 0", "0px 0px"},
}
_GENERIC = {"sans-serif", "serif", "monospace", "system-ui", "inherit", "ui-sans-serif"}
_COLOURS = {"fill", "stroke", "stop-color"}
_COLOUR = re.compile(
    r"(?:url\(.*?\)\s*)?(?:none|inherit|currentColor|context-fill|context-stroke|transparent|[a-z]+|#[0-9a-f]{3,8}"
    r"|(?:rgb|rgba|hsl|hsla)\([^()]*\))?",
    re.IGNORECASE,
)
_VARIABLE = re.compile(r"var\(\s*--([\w-]+)")
_AT_RULE = re.compile(r"@(?!charset)([a-z-]+)")
_OUTLINE = "turn it into plain shapes before you export the drawing"
HINTS = {
    "mask": "cut the shape itself in place of the mask (Inkscape: Path > Intersection), and export again",
    "filter": "give the shapes plain colours in place of the filter, and export again",
    "clip-rule": "cut the hole out of the path itself (Inkscape: Path > Difference), and export again",
    "paint-order": "turn the line into a shape of its own below the other (Inkscape: Path > Stroke to Path)",
    "font-family": 'name no typeface: the drawing is printed in the brand\'s; font-family="var(--face)" says so',
    "font-style": "set the words upright",
    "icc-color()": "export the drawing in RGB, without colour profiles",
    "mix-blend-mode": "use plain colours, with opacity where something must shine through",
    "switch": "delete all but one language",
}


def unpainted(root: ET.Element, known: Collection[str], family: str) -> dict[str, str]:
    """Return each feature of a drawing that is painted otherwise than it is drawn, and what to do about it.

    `known` are the names of the brand's colours and sizes that a drawing may use as `var(--name)`; `family` is the
    brand's typeface.
    """
    found: dict[str, str] = {}
    for part in parts(root):
        for feature in _features(part, known, family.casefold()):
            name = feature.partition(" ")[0]
            found.setdefault(feature, HINTS.get(name, _OUTLINE))
    if root.get("viewBox") is None and not {"width", "height"} <= set(root.keys()):
        found.setdefault("a drawing without viewBox and without a size", "export it with a viewBox, so that it fits")
    return found


def _features(part: Part, known: Collection[str], family: str) -> Iterator[str]:
    if part.tag in {"mask", "filter"}:
        yield part.tag
        return
    if any(one.tag in {"mask", "filter"} for one in part.above):
        return
    if part.tag == "style":
        yield from _of_sheet("".join(part.element.itertext()))
        return
    if part.tag not in _DRAWN | _SILENT:
        yield f"<{part.tag}>"
        return
    if part.tag in _SILENT:
        return
    for name, value in part.own.items():
        yield from _of_property(name, value, known, family)
    if part.own.get("clipPathUnits") == "objectBoundingBox":
        yield "clipPathUnits (objectBoundingBox)"
    if part.tag == "svg" and not part.above and "viewBox" not in part.own and part.own.get("width", "").endswith("%"):
        yield "a size in % without viewBox"


def _of_sheet(sheet: str) -> Iterator[str]:
    for found in _AT_RULE.findall(re.sub(r"/\*.*?\*/", "", sheet, flags=re.DOTALL)):
        yield f"@{found} in its style sheet"


def _of_property(name: str, value: str, known: Collection[str], family: str) -> Iterator[str]:  # noqa: C901
    lower = value.strip().lower()
    if name.startswith(("--", "-inkscape", "-webkit", "-moz", "data-", "aria-", "on")):
        return
    if "icc-color(" in lower or "device-cmyk(" in lower:
        yield "icc-color()"
    elif any(one not in known for one in _VARIABLE.findall(value)):
        yield f"var(--{next(one for one in _VARIABLE.findall(value) if one not in known)})"
    elif name in _COLOURS and "var(" not in value and not _COLOUR.fullmatch(value.strip()):
        yield f'{name} "{value[:40]}"'
    elif lower == "currentcolor" and value.strip() != "currentColor":
        yield f'{name} "{value}"'
    elif name in {"font-family", "font"} and "var(--face)" not in value:
        first = value.split(",", maxsplit=1)[0].strip().strip("'\"").casefold() if name == "font-family" else "generic"
        if first not in _GENERIC | {family, "generic"}:
            yield f"font-family {value.split(',', maxsplit=1)[0].strip()}"
    elif name not in _PAINTED | _UNSEEN | {"font-family", "font"}:
        if lower not in _USUAL | _USUALLY.get(name, set()):
            yield f"{name} ({value[:30]})" if not lower.startswith("url") else name
    elif name == "clip-path" and lower not in _USUAL and not lower.startswith("url("):
        yield f"clip-path ({value[:30]})"
