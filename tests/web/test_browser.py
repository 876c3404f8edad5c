"""Web pages in a real browser: WCAG 2.2 AA, every width, by day and by night, without a mouse and on paper."""

import os
import shutil
from datetime import date
from pathlib import Path

import pypdfium2
import pytest

from handouts.build.edition import pull_proof
from handouts.model.edition import Edition
from handouts.project import Project

ROOT = Path(__file__).parent.parent.parent
SHIPPED = Project(ROOT)
TODAY = date(2026, 11, 21)
NAMES = ("chromium", "chromium-browser", "google-chrome", "chrome")
BROWSER = next((found for name in NAMES if (found := shutil.which(name))), None)
# make web-test demands what make test may do without.
IS_DEMANDED = bool(os.environ.get("HANDOUTS_WEB_TEST"))
if not IS_DEMANDED:
    pytest.importorskip("playwright", reason='web pages are tested in Chromium by "make web-test"')
    if BROWSER is None:
        pytest.skip('Chromium is missing; "make web-test" installs it', allow_module_level=True)

from axe_playwright_python.sync_playwright import Axe  # noqa: E402  (only where it is installed)
from playwright.sync_api import sync_playwright  # noqa: E402

PAGES = [
    Edition("steroid-scar-injection", "en", "example-skin-clinic", "web"),
    Edition("scar-treatment-options", "en", "sample-dermatology-centre", "web"),
]
QUIET = (
    "--disable-gpu",
    "--disable-quic",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"]
VIEWS = [(width, scheme) for width in (320, 768, 1280) for scheme in ("light", "dark")]


@pytest.fixture(scope="module")
def chromium():
    """Start the browser once."""
    with sync_playwright() as playwright:
        flags = [*QUIET, *(["--no-sandbox"] if hasattr(os, "geteuid") and os.geteuid() == 0 else [])]
        # The system's fonts are hidden from WeasyPrint; a browser without any draws no letter at all.
        environment = {name: value for name, value in os.environ.items() if name != "FONTCONFIG_FILE"}
        browser = playwright.chromium.launch(executable_path=BROWSER, args=flags, env=environment)
        yield browser
        browser.close()


@pytest.fixture(scope="module", params=PAGES, ids=lambda one: one.treatment)
def made(request, tmp_path_factory):
    """Return a leaflet, its proof, and the file of its web page."""
    leaflet, proof = pull_proof(request.param, SHIPPED, TODAY)
    path = tmp_path_factory.mktemp("web") / "leaflet.html"
    path.write_bytes(proof.pages.data)
    return leaflet, proof, path


@pytest.fixture
def show(chromium, made):
    """Return a function that opens the page in a window of its own; what it asks for and complains of is kept."""
    windows = []

    def run(width=320, scheme="light", height=640, **options):
        window = chromium.new_context(viewport={"width": width, "height": height}, color_scheme=scheme, **options)
        windows.append(window)
        page = window.new_page()
        page.heard = []
        page.on("console", lambda message: page.heard.append(message.text))
        page.on("request", lambda asked: page.heard.append(asked.url) if not asked.url.startswith("data:") else None)
        page.goto(made[2].as_uri())
        page.evaluate("document.fonts.ready")
        return page

    yield run
    for window in windows:
        window.close()


@pytest.mark.parametrize(("width", "scheme"), VIEWS)
def test_a_page_keeps_wcag_22_aa(show, width, scheme):
    found = Axe().run(show(width, scheme), options={"runOnly": RULES})
    assert found.violations_count == 0, found.generate_report()


@pytest.mark.parametrize(("width", "scheme"), VIEWS)
def test_a_page_never_scrolls_sideways(show, width, scheme):
    assert show(width, scheme).evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("width", [320, 768, 1280])
def test_letters_of_twice_the_size_still_fit(show, width):
    page = show(width)
    page.add_style_tag(content="html { font-size: 200% !important }")
    assert page.evaluate("getComputedStyle(document.documentElement).fontSize") == "32px"
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_a_page_asks_for_nothing_and_breaks_no_rule_of_its_own(show, made):
    assert show().heard == [made[2].as_uri()]


def test_a_page_is_set_in_the_typeface_of_the_brand(show):
    assert show().evaluate("[...document.fonts].map(one => one.weight + one.status)") == ["400loaded", "700loaded"]


def test_all_words_can_be_seen_but_the_lines_to_write_on(show, made):
    _, proof, _ = made
    page = show()
    page.add_style_tag(content="#for-you { display: block !important }")
    seen = "".join(page.inner_text("body").split())
    lines = [line.strip() for line in proof.pages.pages[0].body.split("\n") if line.strip()]
    assert [line for line in lines if "".join(line.split()) not in seen] == []


@pytest.mark.parametrize("width", [320, 1280])
def test_no_letter_is_smaller_than_nine_points(show, width):
    sizes = "[...document.querySelectorAll('body *')].map(one => parseFloat(getComputedStyle(one).fontSize))"
    assert min(show(width).evaluate(sizes)) >= 12


@pytest.mark.parametrize("share", [0, 0.3, 0.7, 1])
def test_state_and_way_to_help_are_always_in_view(show, share):
    page = show()
    page.evaluate(f"window.scrollTo(0, document.body.scrollHeight * {share})")
    for what in (".bar .state", ".bar a[href='#get-help']"):
        box = page.locator(what).bounding_box()
        assert 0 <= box["y"] <= 640 - box["height"]


def test_the_numbers_of_the_clinic_can_be_touched(show):
    page = show()
    for link in page.locator(".number a").all():
        assert link.get_attribute("href").startswith("tel:")
        assert link.bounding_box()["height"] >= 24


def test_the_first_key_leads_to_the_main_text(show):
    page = show()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.getAttribute('href')") == "#main"
    assert page.locator(".skip").bounding_box()["y"] >= 0
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"


def test_the_bar_hides_nothing_that_a_link_leads_to(show):
    page = show()
    for link in page.locator("nav a:visible").all():
        link.click(timeout=5000)
        name = link.get_attribute("href")
        assert page.locator(name).bounding_box()["y"] >= page.locator(".bar").bounding_box()["height"], name


def test_each_printed_page_says_which_leaflet_it_is_and_that_it_is_a_draft(show, made):
    leaflet, _, _ = made
    with pypdfium2.PdfDocument(show(1280, "dark").pdf(prefer_css_page_size=True)) as document:
        pages = [page.get_textpage().get_text_bounded() for page in document]
    labels, count = leaflet.locale.labels, len(pages)
    for number, words in enumerate(pages, 1):
        for wanted in (labels.draft, leaflet.treatment.code, labels.page.format(page=number, pages=count)):
            assert wanted in words.replace("\xa0", " "), number
