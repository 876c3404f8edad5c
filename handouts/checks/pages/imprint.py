"""A page does not say which leaflet it is, or the leaflet does not say whom to call.

Loose pages get lost. Somebody who finds one must see which leaflet it belongs to, whether a clinician has
approved it, and whether it is still in date. And someone who needs help must find every number to call.

Limit: on every page, at its head or foot: code, version, review date, page number; of an approved leaflet
who approved it (the role) and when; of a draft, or one whose review is overdue, the words that say so.
A sheet folded into panels stays in one piece: there each panel says what is not in force, and the rest once. A
web page and a text have no pages: there it may stand anywhere, without a page number, but the words that say
draft or out of date stand before the title. Somewhere on the leaflet: every telephone number, e-mail and web
address of the brand. What is missing is an error. Pages over the format's limit are left to `page-limit`.

To mend it: the page template must bring `page/running.html` and `page/head.html` (for panels
`page/running_panel.html`), and the margins of the format must leave room for them.

It cannot tell: whether the words can be read, for instance white on white. Look at the page.

Source: NHS England, "Standard for creating health content"; Patient Information Forum, "PIF TICK criteria".
"""

from collections import defaultdict
from collections.abc import Iterator

from handouts.checks.pages.nothing_lost import stands_in
from handouts.model.approval import State
from handouts.model.brand import Brand
from handouts.model.finding import Finding
from handouts.model.leaflet import Leaflet
from handouts.model.pages import Pages
from handouts.model.treatment import without_citations
from handouts.problem import quoted


def check(leaflet: Leaflet, pages: Pages) -> Iterator[Finding]:
    """Yield a finding for each thing that is missing from a page's margins, or from the leaflet."""
    if leaflet.format.output == "pdf":
        yield from _unsaid_on_paper(leaflet, pages)
    else:
        yield from _unsaid_on_screen(leaflet, pages)
    if leaflet.format.audience == "patient":
        yield from _nowhere(leaflet.brand, "\n".join(f"{page.body}\n{page.margins}" for page in pages.pages))


def _unsaid_on_paper(leaflet: Leaflet, pages: Pages) -> Iterator[Finding]:
    everything = "\n".join(f"{page.body}\n{page.margins}" for page in pages.pages)
    is_one_sheet = leaflet.format.imposition == "trifold"
    missing: dict[str, list[int]] = defaultdict(list)
    for number, page in enumerate(pages.pages[: leaflet.format.page_limit], 1):
        for words in _state(leaflet):
            if not stands_in(words, f"{page.body}\n{page.margins}"):
                missing[words].append(number)
        if not is_one_sheet:
            for words in _absent(leaflet, page.margins, number, len(pages.pages)):
                missing[words].append(number)
    for words, numbers in missing.items():
        more = f" (and {len(numbers) - 1} more)" if len(numbers) > 1 else ""
        where = f"the panel {quoted(pages.pages[numbers[0] - 1].panel)}" if is_one_sheet else f"page {numbers[0]}"
        message = f"{where}{more} does not show {quoted(words)} at its head or foot"
        yield Finding(("template",), message, part="format")
    if is_one_sheet:
        yield from _on_no_panel(leaflet, everything)


def _on_no_panel(leaflet: Leaflet, everything: str) -> Iterator[Finding]:
    """Yield a finding for each part of the imprint that is nowhere on a folded leaflet."""
    for words in _imprint(leaflet):
        if not stands_in(words, everything):
            yield Finding(("template",), f"{quoted(words)} is on none of the panels", part="format")


def _absent(leaflet: Leaflet, margins: str, number: int, count: int) -> Iterator[str]:
    """Yield what the margins of one page do not say."""
    for words in _imprint(leaflet):
        if not stands_in(words, margins):
            yield words
    if not stands_in(leaflet.locale.labels.page.format(page=number, pages=count), margins):
        yield "the page number"


def _unsaid_on_screen(leaflet: Leaflet, pages: Pages) -> Iterator[Finding]:
    product = leaflet.format.product
    said = "\n".join(page.body for page in pages.pages)
    for words in _imprint(leaflet):
        if not stands_in(words, said):
            yield Finding(("template",), f"the {product} does not show {quoted(words)}", part="format")
    above = said.partition(without_citations(leaflet.treatment.title))[0]
    for words in _state(leaflet):
        if not stands_in(words, above):
            hint = "put it before the title, so that nobody misses it"
            message = f"the {product} does not show {quoted(words)} at its top"
            yield Finding(("template",), message, hint=hint, part="format")


def _imprint(leaflet: Leaflet) -> Iterator[str]:
    """Yield what the foot of every page must say."""
    labels, approval = leaflet.locale.labels, leaflet.standing.approval
    yield leaflet.treatment.code
    yield labels.version.format(version=leaflet.treatment.version)
    yield leaflet.locale.date(leaflet.next_review)
    if approval:
        yield labels.approved_by.format(role=approval.role, date=leaflet.locale.date(approval.approved_on))


def _state(leaflet: Leaflet) -> Iterator[str]:
    """Yield the words that every page of a leaflet must show that is not in force."""
    if leaflet.state is State.DRAFT:
        yield leaflet.locale.labels.draft
    if leaflet.state is State.OVERDUE:
        yield leaflet.locale.labels.overdue.format(date=leaflet.locale.date(leaflet.next_review))


def _nowhere(brand: Brand, everything: str) -> Iterator[Finding]:
    """Yield a finding for each way to call the clinic that is in no words of the leaflet."""
    beside = tuple(one for one in (brand.phone, brand.out_of_hours) if one)
    for name in ("phone", "out_of_hours", "emergency_number", "email", "web"):
        value = getattr(brand, name)
        if value and not stands_in(value, everything, beside=beside):
            yield Finding((name,), f'"{value}" is nowhere on the leaflet', part="brand")
