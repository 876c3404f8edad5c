"""Breaking: WeasyPrint 70.0 ends some lines after one word, although all the words would fit.

Where a text ends with a space (`Web: ` before an address), that space hangs over the end of the line and takes no room.
`split_first_line` counts it nevertheless (step 3): a text that fills its line to within the width of a space is taken
for one that cannot be broken earlier, and is cut after its first word, or within it.
"""

from typing import Any

from weasyprint.layout import inline
from weasyprint.text import line_break

_LETTERS_PER_SIZE = 4  # at most so many letters stand in the width of the size of type, says WeasyPrint too


def mend() -> None:
    """Have WeasyPrint break its lines with `split_first_line` of this module, in the whole process."""
    inline.split_first_line = split_first_line


def split_first_line(
    text: str, style: Any, context: Any, max_width: float | None, justification_spacing: float, **how: bool
) -> tuple[Any, ...]:
    """Split as WeasyPrint does, but leave whole what fits without the space at its end."""
    split: tuple[Any, ...] = line_break.split_first_line(text, style, context, max_width, justification_spacing, **how)
    if split[2] is None or max_width is None or not text.endswith(" ") or "\n" in text:
        return split
    if style["white_space"] not in {"normal", "pre-line"} or len(text) * style["font_size"] > (
        _LETTERS_PER_SIZE * max_width
    ):
        return split
    layout = line_break.create_layout(text.rstrip(" "), style, context, max_width, justification_spacing)
    line, rest = layout.get_first_line()
    if rest is not None or line_break.line_size(line, style)[0] > max_width:
        return split
    whole: tuple[Any, ...] = line_break.split_first_line(text, style, context, None, justification_spacing, **how)
    return whole
