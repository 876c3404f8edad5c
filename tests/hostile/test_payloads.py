"""A payload in every printed field becomes words on the page, or is refused; nothing runs, loads or links by it."""

import shutil

import pytest
from hostile.payloads import LOCALE, OTHERS, SHOWN, Laced, active_in_page, active_in_pdf, text_in_page
from hostile.trial import KNEE, RIVERSIDE, Case, attempt, nothing, prepare

pytestmark = pytest.mark.slow
WORDS = ("build", "--format", "web", "--format", "a4", "--format", "text")
NAME = "output/knee-arthroscopy.en.riverside"
ROUNDS, PATIENCE = 12, 6
MOST_LINES, LEAST_LINES = 60, 30  # that must hold a payload of plain letters, on a screen and on paper


def built(root, words=WORDS):
    found = attempt(Case("payload", nothing, words), root)
    assert "Traceback" not in found.said
    assert "[fault]" not in found.said
    assert found.heard == ""
    return found


@pytest.fixture(scope="module")
def harmless(laid_out, tmp_path_factory):
    """Return what runs or links in the page, the PDF and the index of the copy without any payload."""
    root = prepare(Case("harmless", nothing), laid_out, tmp_path_factory.mktemp("harmless"))
    Laced(root, "")
    assert built(root).status == 0
    assert built(root, ("release", "--draft")).status == 0
    page, index = ((root / name).read_bytes() for name in (f"{NAME}.web.html", "output/release/index.html"))
    return active_in_page(page), active_in_pdf((root / f"{NAME}.a4.pdf").read_bytes()), active_in_page(index)


def made(root, project, words):
    """Build what can be built with the payload in as many lines as may hold it; returns how many do."""
    spared = [KNEE, RIVERSIDE, LOCALE]  # what stands in head and foot of every page has little room there
    for turn in range(ROUNDS):
        found = built(root, words)
        if found.status == 0:
            return project.kept
        if not project.take_back(found.said) or turn >= PATIENCE:  # a sign that no file may hold is told line by line
            assert spared, found.said[:3000]
            project.spare(spared.pop())
    raise AssertionError(found.said[:3000])


@pytest.mark.parametrize("name", [*SHOWN, *OTHERS])
def test_a_payload_in_every_field_is_words(laid_out, tmp_path, harmless, name):
    payload = (SHOWN | OTHERS)[name]
    root = prepare(Case(name, nothing), laid_out, tmp_path)
    project = Laced(root, payload)
    on_screen = made(root, project, ("build", "--format", "web", "--format", "text"))
    assert built(root, ("release", "--draft")).status == 0
    page, index = ((root / one).read_bytes() for one in (f"{NAME}.web.html", "output/release/index.html"))
    text = (root / f"{NAME}.text.txt").read_text(encoding="utf-8")
    on_paper = made(root, project, ("build", "--format", "a4"))
    assert active_in_page(page) <= harmless[0]
    assert active_in_page(index) <= harmless[2]
    assert active_in_pdf((root / f"{NAME}.a4.pdf").read_bytes()) <= harmless[1]
    if name in SHOWN:
        assert (on_screen, on_paper) > (MOST_LINES, LEAST_LINES)
        assert payload in text_in_page(page)
        assert payload in " ".join(text.split())
    shutil.rmtree(tmp_path)


@pytest.mark.parametrize("name", [*list(SHOWN)[::2], *list(OTHERS)[::2]])  # a role stands where a field does
def test_a_payload_in_the_names_of_who_signs_is_words(laid_out, tmp_path, harmless, name):
    payload = (SHOWN | OTHERS)[name].replace(",", ".")
    root = prepare(Case(name, nothing), laid_out, tmp_path)
    signed = built(root, ("approve", "knee-arthroscopy", "--by", f"Ann {payload}, Nurse {payload}"))
    assert signed.status in {0, 2}
    found = built(root)
    assert found.status in {0, 1}  # the foot of a page may have no room for the role
    for suffix, before, active in (("web.html", harmless[0], active_in_page), ("a4.pdf", harmless[1], active_in_pdf)):
        if f"{NAME}.{suffix}" in found.said:
            assert active((root / f"{NAME}.{suffix}").read_bytes()) <= before
    shutil.rmtree(tmp_path)


def test_what_is_active_would_be_seen():
    for text, seen in {
        "<script>1</script>": "<script> []",
        "<p onclick=x>": "p onclick=x",
        "<a href='java\tscript:x'>": "a href=javascript:x",
        "<meta http-equiv=refresh content=0>": "meta http-equiv=refresh",
    }.items():
        assert seen in active_in_page(f"<!doctype html><body>{text}".encode())
