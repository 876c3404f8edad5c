from datetime import date

import pytest
from jinja2.filters import FILTERS

from handouts.compose.leaflet import fill
from handouts.compose.meter import Meter
from handouts.compose.stock_filters import stock_filters
from handouts.problem import SourceError
from handouts.project import Project


@pytest.fixture
def filled(tmp_path):
    """Return a function that fills a template of these words."""
    (tmp_path / "templates").mkdir()

    def make(words, **values):
        (tmp_path / "templates/page.txt").write_text(words, encoding="utf-8")
        return fill("page.txt", values, Project(tmp_path))

    return make


@pytest.mark.parametrize(
    ("words", "made"),
    [
        (
            "{{ 'knee'|capitalize }} {{ 'KNEE'|lower }} {{ 'knee'|upper }} {{ 'sore knee'|title }}",
            "Knee knee KNEE Sore Knee",
        ),
        ("[{{ 'knee'|center(8) }}]", "[  knee  ]"),
        ("{{ 'a\nb'|indent }}", "a\n    b"),
        ("{{ 'a b c'|wordwrap(3) }}", "a b\nc"),
        ("{{ 'knee'|replace('e', 'E', 1) }}", "knEe"),
        ("{{ '%.1f mm'|format(2) }}", "2.0 mm"),
        ("{{ ' knee '|trim }} {{ '<b>knee</b>'|striptags }}", "knee knee"),
        ("{{ 'a long text'|truncate(6, true, leeway=0) }}", "a l..."),
        ("{{ 'a b'|urlencode }} {{ 'a b'|wordcount }}", "a%20b 2"),
        ("{{ -2|abs }} {{ '7'|int }} {{ '7'|float }} {{ 2.25|round(1) }}", "2 7 7.0 2.2"),
        ("{{ [3, 1, 2]|sort|join(', ') }}", "1, 2, 3"),
        ("{{ ['a', 'b']|map('upper')|join }}", "AB"),
        ("{{ names|map(attribute='n')|join('+') }} = {{ names|sum('n') }}", "1+2 = 3"),
        ("{{ names|join('-', attribute='n') }} {{ names|max(attribute='n') == names[1] }}", "1-2 True"),
        ("{{ [1, 2, 3]|batch(2)|map('join')|join('/') }}", "12/3"),
        ("{{ [1, 1, 2]|unique|list|length }} {{ [1, 2]|reverse|first }}", "2 2"),
        ("{% for key, one in names|groupby('n') %}{{ key }}{{ one|length }} {% endfor %}", "11 21 "),
        ("{% for key, one in {'b': 1, 'a': 2}|dictsort %}{{ key }}{{ one }} {% endfor %}", "a2 b1 "),
        ("{{ missing|default('none') }} {{ missing|d('none') }}", "none none"),
        ("{{ names|selectattr('n', 'gt', 1)|list|length }} {{ day|attr('year') }}", "1 2026"),
    ],
)
def test_a_filter_does_what_jinja2_says(filled, words, made):
    assert filled(words, names=[{"n": 1}, {"n": 2}], day=date(2026, 11, 21)) == made


def test_every_filter_is_one_of_jinja2():
    assert set(stock_filters(Meter())) <= set(FILTERS)


@pytest.mark.parametrize("name", ["random", "pprint", "tojson", "urlize", "filesizeformat", "xmlattr"])
def test_a_filter_that_no_leaflet_needs_is_not_there(filled, name):
    with pytest.raises(SourceError, match=f'no filter named "{name}"'):
        filled(f"{{{{ 'x'|{name} }}}}")


@pytest.mark.parametrize(
    "words",
    [
        "{{ 'x'|center(10**10) }}",
        "{{ 'x'|center(width=10000000000) }}",
        "{{ 'a b'|indent(10**9) }}",
        "{{ '%999999999s'|format('x') }}",
        "{{ ('a' * 10**6)|replace('a', 'b' * 10**6) }}",
        "{{ ('a' * 10**6)|replace('', 'b' * 100) }}",
        "{{ ('a' * 10**6)|wordwrap(1, wrapstring='b' * 1000) }}",
        "{{ ('<i>' * 10**5)|striptags }}",
        "{{ ['a']|batch(10**9, 'b')|list|length }}",
        "{{ ['a']|slice(10**9)|list|length }}",
        "{{ (['a' * 10**6] * 1000)|join|length }}",
        "{{ ('a' * 10**5)|join('b' * 10**5)|length }}",
        "{{ 2.5|round(10**9, 'floor') }}",
        "{{ ('1' * 10**6)|int(base=2) }}",
        "{{ ('a' * 10**7)|list|length }}",
        "{{ [[1] * 1000]|sum(start=[])|length }}",
        "{{ ['a', 'b']|sum }}",
        "{{ [1]|upper }}",
        "{{ none|upper }}",
        "{{ missing|upper }}",
        "{{ 3|list }}",
        "{{ 'a'|replace('a', none) }}",
    ],
)
def test_a_filter_that_makes_too_much_or_nothing_sensible_is_refused(filled, words):
    with pytest.raises(SourceError) as caught:
        filled(f"\n{words}")
    assert str(caught.value.problems[0].location) == "templates/page.txt:2:1"
