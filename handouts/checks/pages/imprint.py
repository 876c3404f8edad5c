"""A page does not say which leaflet it is, or the leaflet does not say whom to call.

Loose pages get lost: code, version, state and page number stand on every one, and every number that a
patient might call stands on the leaflet.
"""

from collections import defaultdict
from collections.abc import Iterator

from handouts.checks.pages.nothing_lost import stands_in
from handouts.model.brand import Brand
from handouts.model.finding import Finding
from handouts.model.leaflet import Leaflet, State
from handouts.model.pages import Pages
from handouts.problem import quoted


def check(leaflet: Leaflet, pages: Pages) -> Iterator[Finding]:
    """Yield a finding for each thing that is missing from a page's margins, or from the leaflet."""
    labels = leaflet.locale.labels
    missing: dict[str, list[int]] = defaultdict(list)
    for number, page in enumerate(pages.pages, 1):
        wanted = [
            leaflet.treatment.code,
            labels.version.format(version=leaflet.treatment.version),
            leaflet.locale.date(leaflet.treatment.review.next_review),
        ]
        if leaflet.state is State.DRAFT and not stands_in(labels.draft, f"{page.body}\n{page.margins}"):
            missing[labels.draft].append(number)
        for words in wanted:
            if not stands_in(words, page.margins):
                missing[words].append(number)
        folio = labels.page.format(page=number, pages=len(pages.pages))
        if not stands_in(folio, page.margins):
            missing["the page number"].append(number)
    for words, numbers in missing.items():
        more = f" (and {len(numbers) - 1} more)" if len(numbers) > 1 else ""
        message = f"page {numbers[0]}{more} does not show {quoted(words)} at its head or foot"
        yield Finding(("template",), message, part="format")
    yield from _nowhere(leaflet.brand, "\n".join(f"{page.body}\n{page.margins}" for page in pages.pages))


def _nowhere(brand: Brand, everything: str) -> Iterator[Finding]:
    """Yield a finding for each way to call the clinic that is in no words of the leaflet."""
    for name in ("phone", "out_of_hours", "emergency_number", "email", "web"):
        value = getattr(brand, name)
        if value and not stands_in(value, everything, beside=(brand.phone, brand.out_of_hours)):
            yield Finding((name,), f'"{value}" is nowhere on the leaflet', part="brand")
