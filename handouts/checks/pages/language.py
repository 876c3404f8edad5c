"""The PDF or web page does not say in which language it is written, or names another one.

A screen reader picks its voice by the language. English read with a German voice cannot be understood.

Limit: the PDF or web page names exactly the locale of the leaflet, such as en. Anything else is an error.

To mend it: this is work for the designer. The page template must begin with the locale of the leaflet.
Before: an html element without lang. After: an html element with lang="en".

It cannot tell: whether the copy is really in that language, or whether single words in it are of another one.

Source: W3C, "Web Content Accessibility Guidelines (WCAG) 2.2" (2023), success criterion 3.1.1. ISO
14289-1:2014 (PDF/UA-1), 7.2.
"""

from collections.abc import Iterator

from handouts.model.finding import Finding
from handouts.model.leaflet import Leaflet
from handouts.model.pages import Pages
from handouts.problem import quoted

OUTPUTS = ("pdf", "html")


def check(leaflet: Leaflet, pages: Pages) -> Iterator[Finding]:
    """Yield a finding when the language of the PDF or web page is missing or not that of the leaflet."""
    wanted = leaflet.edition.locale
    if pages.language.casefold() != wanted.casefold():
        said = f"names the language {quoted(pages.language)}" if pages.language.strip() else "names no language"
        message = f"the {leaflet.format.product} {said}; {quoted(wanted)} is expected"
        yield Finding(("template",), message, hint="give the html element the locale as its lang", part="format")
