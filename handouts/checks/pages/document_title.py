"""The PDF or web page has no title, or one that does not contain the leaflet's title.

A screen reader says the title first, and the window of the reader program shows it. With the wrong one, a
patient who has saved three leaflets cannot find the right one again.

Limit: the title of the PDF or web page contains the whole title of the leaflet. Anything else is an error.

To mend it: this is work for the designer. The page template must put the leaflet's title into its title
element. Before: "Document 1". After: "Laser treatment for scars: Patient information, Example Skin Clinic".

It cannot tell: whether the title is a good one, or whether the reader program is set to show it.

Source: W3C, "Web Content Accessibility Guidelines (WCAG) 2.2" (2023), success criterion 2.4.2. ISO
14289-1:2014 (PDF/UA-1), 7.1.
"""

from collections.abc import Iterator

from handouts.checks.pages.nothing_lost import stands_in
from handouts.model.finding import Finding
from handouts.model.leaflet import Leaflet
from handouts.model.pages import Pages
from handouts.model.treatment import without_citations
from handouts.problem import quoted

OUTPUTS = ("pdf", "html")


def check(leaflet: Leaflet, pages: Pages) -> Iterator[Finding]:
    """Yield a finding when the title of the PDF or web page is missing or another one."""
    wanted = without_citations(leaflet.treatment.title)
    if not stands_in(wanted, pages.title):
        product = leaflet.format.product
        said = (
            f"the title of the {product} is {quoted(pages.title)}"
            if pages.title.strip()
            else f"the {product} has no title"
        )
        hint = "put the title of the treatment into the title element of the page template"
        yield Finding(("template",), f"{said}; it must contain {quoted(wanted)}", hint=hint, part="format")
