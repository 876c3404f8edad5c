"""Night: a brand's colours on a dark screen, each with the contrast that it needs there.

Source: W3C, "Web Content Accessibility Guidelines (WCAG) 2.2" (2023), success criteria 1.4.3 and 1.4.6.
"""

from collections.abc import Mapping

from handouts.graphics.colours import contrast_ratio, luminance, nearest
from handouts.model.brand import Palette

GROUND = "#14171a"
PANEL_LUMINANCE = 0.022  # of a panel: lighter than the ground, and dark enough for every ink
RATIOS = {"brand": 7.0, "accent": 7.0, "ink": 12.0, "muted": 7.0}


def night(palette: Palette) -> Mapping[str, str]:
    """Return the dark palette by the names of the light one, and `paper`, the ground of the page.

    A colour keeps its hue and becomes as much lighter as it must to be read on paper and on panels; the tint of
    panels becomes darker.
    """
    panel = nearest(palette.tint, lambda colour: luminance(colour) <= PANEL_LUMINANCE) or GROUND
    found = {"paper": GROUND, "tint": panel}
    for name, ratio in RATIOS.items():

        def will_do(colour: str, ratio: float = ratio) -> bool:
            return min(contrast_ratio(colour, GROUND), contrast_ratio(colour, panel)) >= ratio

        found[name] = nearest(getattr(palette, name), will_do) or "#ffffff"
    return found
