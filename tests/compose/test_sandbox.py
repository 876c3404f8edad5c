import dataclasses
import inspect
import resource
import time
from pathlib import Path

import pytest
from jinja2 import DictLoader, Undefined
from pydantic import BaseModel

from handouts.compose.leaflet import compose, fill
from handouts.compose.members import open_names
from handouts.compose.sandbox import Sandbox
from handouts.model.field import Fields
from handouts.problem import SourceError
from handouts.project import Project

HEAD = "templates/page/head.html"
SECRET = "the words of a file outside the project"
MOST_SECONDS, MOST_MIB = 10, 600


@pytest.fixture(scope="module")
def project(tmp_path_factory):
    root = tmp_path_factory.mktemp("sandbox") / "project"
    (root / "templates").mkdir(parents=True)
    for place in (root, root.parent):
        (place / "secret.json").write_text(f'{{"name": "{SECRET}"}}', encoding="utf-8")
    return Project(root)


@pytest.fixture
def context(kept_leaflet):
    names = ("edition", "treatment", "brand", "format", "locale", "standing", "next_review")
    return {name: getattr(kept_leaflet, name) for name in names} | {"labels": kept_leaflet.locale.labels}


@pytest.fixture
def filled(project, context):
    """Return a function that fills a template of these words, which stand in its third line."""

    def make(words, **others):
        for name, text in {"page": f"\n\n{words}", **others}.items():
            (project.root / f"templates/{name}.txt").write_text(text, encoding="utf-8")
        return fill("page.txt", context, project).strip()

    return make


# What may be seen


@pytest.mark.parametrize(
    ("words", "made"),
    [
        ("{{ treatment.title }}", "Keyhole surgery of the knee"),
        ("{{ treatment['title'] }} {{ treatment|attr('title') }}", " ".join(["Keyhole surgery of the knee"] * 2)),
        ("{{ edition }} {{ edition.locale }}", "knee-arthroscopy.en.riverside.a4 en"),
        ("{{ labels.version.format(version=3) }} {{ '%d of %d' % (1, 2) }}", "Version 3 1 of 2"),
        ("{{ 'a,b'.split(',')|join('-') }} {{ ' a '.strip() }} {{ '-'.join(['a', 'b']) }}", "a-b a a-b"),
        ("{{ next_review.year }} {{ next_review.isoformat() }}", "2027 2027-11-30"),
        ("{% for x in ['a', 'b'] %}{{ loop.index }}{{ loop.cycle('x', 'y') }}{{ x }}{% endfor %}", "1xa2yb"),
        ("{% set box = namespace(n=1) %}{% set box.n = box.n + 1 %}{{ box.n }}", "2"),
        ("{% macro m(x) %}<{{ x }}{{ caller() }}>{% endmacro %}{% call m(1) %}2{% endcall %}", "<12>"),
        ("{% for x in [1, [2, 3]] recursive %}{{ x if x is number else loop(x) }}{% endfor %}", "123"),
        ("{{ {'a': 1}.get('b', 2) }}{% for k, v in {'a': 1}.items() %}{{ k }}{{ v }}{% endfor %}", "2a1"),
        ("{% block a %}{{ self.b() }}{% endblock %}{% block b %}x{% endblock %}", "xx"),
        ("{{ dict(a=1).a }} {{ range(3)|join }} {{ 7 // 2 }} {{ 2 ** 10 }} {{ -3 % 2 }}", "1 012 3 1024 1"),
        ("{{ [1, 2] + [3] == [1, 2, 3] }} {{ 'ab' * 2 }} {{ 'abc'[1:] }} {{ [1, 2][-1] }}", "True abab bc 2"),
        ("{% if treatment.nothing is defined %}a{% else %}b{% endif %}{{ treatment.nothing|d('c') }}", "bc"),
        ("{% for x in range(9) if x is odd %}{{ x }}{% endfor %}", "1357"),
    ],
)
def test_a_template_sees_data_and_calculates(filled, words, made):
    assert filled(words) == made


def groups(value):
    if isinstance(value, Fields):
        yield value
        for name in type(value).model_fields:
            yield from groups(getattr(value, name))
    elif isinstance(value, tuple):
        for one in value:
            yield from groups(one)


def test_no_name_of_a_model_is_open_but_its_fields(context):
    sandbox = Sandbox()
    models = {type(one): one for value in context.values() for one in groups(value)}
    assert len(models) > 20
    tried = 0
    for kind, one in models.items():
        for name in {*dir(one), *dir(BaseModel), *(name for name, _ in inspect.getmembers(kind))} - set(
            kind.model_fields
        ):
            for found in (sandbox.getattr(one, name), sandbox.getitem(one, name)):
                assert isinstance(found, Undefined), f"{kind.__name__}.{name}"
            tried += 1
    assert tried > 1000


def test_no_name_of_another_value_is_open_but_what_is_listed(context):
    sandbox = Sandbox()
    values = [context["edition"], context["standing"], context["next_review"], 1, 2.5, True, (), [], {}, range(3), len]
    for one in [*values, sandbox, str, dict, type, Sandbox.getattr]:
        parts = {field.name for field in dataclasses.fields(one)} if dataclasses.is_dataclass(one) else set()
        seen = {name for name in dir(one) if not isinstance(sandbox.getattr(one, name), Undefined)}
        assert seen <= parts | open_names(type(one)), type(one)
        assert not {name for name in seen if name.startswith("_")}


@pytest.mark.parametrize("name", ["encode", "translate", "maketrans", "format_map", "expandtabs", "isidentifier"])
def test_a_method_of_a_text_that_is_not_listed_is_closed(filled, name):
    with pytest.raises(SourceError, match=f'"{name}" of a text is closed to templates'):
        filled(f"{{{{ treatment.title.{name}() }}}}")


def test_a_closed_name_is_told_from_a_misspelt_one(filled):
    with pytest.raises(SourceError) as caught:
        filled("{{ treatment.model_dump }}")
    assert '"model_dump" of "treatment" is closed to templates, which see data alone' in str(caught.value)
    with pytest.raises(SourceError) as caught:
        filled("{{ treatment.titel }}")
    assert 'did you mean "title"?' in str(caught.value)


# What templates must not do

ESCAPES = [
    "{% set x = treatment.parse_raw(\"cos\\nsystem\\n(S'touch pwned'\\ntR.\", proto='pickle', allow_pickle=true) %}",
    "{{ brand.parse_file('secret.json') }}",
    "{{ treatment.digest() }}",
    "{{ treatment['model_dump_json']() }}",
    "{{ treatment|attr('model_dump') }}",
    "{{ [treatment]|map(attribute='model_dump')|first }}",
    "{{ [treatment]|map('attr', '__class__')|first }}",
    "{{ ([treatment]|groupby('model_extra')|first).grouper }}",
    "{{ [treatment]|sort(attribute='__class__')|join }}",
    "{{ [treatment]|sum(attribute='model_fields_set') }}",
    "{{ [treatment]|selectattr('model_config')|list|join }}",
    "{{ [treatment]|rejectattr('__dict__')|list|join }}",
    "{{ [treatment, treatment]|unique(attribute='__dict__')|join }}",
    "{{ [treatment]|max(attribute='__class__') }}",
    "{{ [treatment]|join(attribute='__module__') }}",
    "{{ '{0.__class__}'.format(treatment) }}",
    "{{ '{0[model_dump]}'.format(treatment) }}",
    "{{ '{x.__init__.__globals__}'.format(x=treatment) }}",
    "{{ '{0!r}'.format(treatment) }}",
    "{{ '%r' % treatment }}",
    "{{ '%(a)s'|format(a=treatment) }}",
    "{{ treatment ~ '' }}",
    "{{ treatment|string }}",
    "{{ treatment }}",
    "{{ standing }}",
    "{{ ''.__class__.__mro__[1].__subclasses__() }}",
    "{{ ''|attr('__class__')|attr('__base__') }}",
    "{{ ''['__class__'] }}",
    "{{ lipsum.__globals__['os'].popen('id') }}",
    "{{ cycler.__init__.__globals__ }}",
    "{{ joiner.__init__.__globals__ }}",
    "{{ namespace.__init__.__globals__ }}",
    "{{ namespace(a=1)._Namespace__attrs }}",
    "{{ dict.fromkeys([1]) }}",
    "{{ dict.__subclasses__() }}",
    "{{ range.__globals__ }}",
    "{{ self._TemplateReference__context }}",
    "{{ self.__init__.__globals__ }}",
    "{% macro m() %}{% endmacro %}{{ m._environment }}",
    "{% macro m() %}{% endmacro %}{{ m._func.__globals__ }}",
    "{% macro m() %}{{ caller._func }}{% endmacro %}{% call m() %}{% endcall %}",
    "{% for x in [1] %}{{ loop._iterator }}{% endfor %}",
    "{% for x in [1] %}{{ loop.__init__ }}{% endfor %}",
    "{{ 'a'.format.__self__ }}",
    "{{ 'a'.join.__call__ }}",
    "{{ treatment.title.__class__ }}",
    "{{ treatment.title.encode('utf-8') }}",
    "{{ treatment.__dict__['title'] }}",
    "{{ treatment() }}",
    "{{ 'x'() }}",
    "{{ treatment.title.upper.__self__() }}",
    "{{ next_review.strftime('%Y') }}",
    "{{ next_review.replace(year=1) }}",
    "{{ treatment.model_copy(update={'title': 'x'}).title }}",
    "{% set treatment.title = 'x' %}",
    "{% include '../secret.json' %}",
    "{% include '/etc/hostname' %}",
    "{% include 'page.txt\n::error::' %}",
    "{% include treatment %}",
    "{% import '..\\\\secret.json' as x %}",
    "{{ 'x' is callable }}",
    "{{ [1, 2]|random }}",
    "{{ range }}",
    "{{ [1, 2] }}",
    "{{ none ~ 'x' }}",
    "{{ '\\ud800' }}",
]
MEMORY = [
    "{{ 'x' * 2 * 10**9 }}",
    "{{ 10**9 * 'x' }}",
    "{{ [0] * 10**9 }}",
    "{{ (1,) * 10**9 }}",
    "{{ 'x'|center(10**10) }}",
    "{{ 'x'|center(10000000000) }}",
    "{{ 'x'.center(10000000000) }}",
    "{{ 'x'.ljust(10000000000) }}",
    "{{ 'x'.zfill(10000000000) }}",
    "{{ 'x\\nx'|indent(10000000000) }}",
    "{{ '%9999999999s' % 'x' }}",
    "{{ '%.9999999999f' % 1 }}",
    "{{ '%*d' % (9999999999, 1) }}",
    "{{ '{:>9999999999}'.format('x') }}",
    "{{ '{:>{}}'.format('x', 9999999999) }}",
    "{{ ('{0}' * 10**6).format('x' * 10**6) }}",
    "{{ ('%(a)s' * 10**6) % {'a': 'x' * 10**6} }}",
    "{{ 10**5000 }}",
    "{{ 10**10**10 }}",
    "{{ 2.0**99999 }}",
    "{{ (-8)**0.5 }}",
    "{{ 1e308 * 10 }}",
    "{% set b = namespace(x='x') %}{% for i in range(99) %}{% set b.x = b.x ~ b.x %}{% endfor %}",
    "{% set b = namespace(x='x') %}{% for i in range(99) %}{% set b.x = b.x + b.x %}{% endfor %}",
    "{% set b = namespace(x='x') %}{% for i in range(99) %}{% set b.x = [b.x, b.x]|join %}{% endfor %}",
    "{% set b = namespace(x='x') %}{% for i in range(99) %}{% set b.x = '{0}{0}'.format(b.x) %}{% endfor %}",
    "{% set b = namespace(x='x') %}{% for i in range(99) %}{% set b.x = b.x.replace('x', 'xx') %}{% endfor %}",
    "{% set b = namespace(x='x') %}{% for i in range(99) %}{% set b.x = b.x|urlencode ~ '%' ~ b.x %}{% endfor %}",
    "{% set b = namespace(x=[1]) %}{% for i in range(99) %}{% set b.x = b.x + b.x %}{% endfor %}",
    "{% set b = namespace(x=[1]) %}{% for i in range(99) %}{% set b.x = [b.x, b.x] %}{% endfor %}",
    "{% set b = namespace(x=[1]) %}{% for i in range(99) %}{% set b.x = (b.x, b.x) %}{% endfor %}",
    "{% set b = namespace(x=[1]) %}{% for i in range(99) %}{% set b.x = {'a': b.x, 'b': b.x} %}{% endfor %}",
    "{% set b = namespace(x=[1]) %}{% for i in range(99) %}{% set b.x = dict(a=b.x, b=b.x) %}{% endfor %}",
    "{% set b = namespace(x=[1]) %}{% for i in range(99) %}{% set b.x = [b.x] %}{% endfor %}",
    "{% set b = namespace(x=[]) %}{% for i in range(9999) %}{% set b.x = b.x + ['x' * 10**6] %}{% endfor %}",
    "{% set s, b = 'x' * 10**6, namespace(x=[]) %}{% for i in range(9999) %}{% set b.x = b.x + [s[1:]] %}{% endfor %}",
    "{% set x %}{% for i in range(99999) %}" + "x" * 9999 + "{% endfor %}{% endset %}",
    "{% macro m() %}{% for i in range(99999) %}" + "x" * 9999 + "{% endfor %}{% endmacro %}{{ m()|length }}",
    "{% macro m() %}{{ m(varargs, varargs) }}{% endmacro %}{{ m(1, 2) }}",
    "{% set x %}{{ 'x' * 10**7 }}{% endset %}{{ x }}{{ x }}{{ x }}{{ x }}",
]
TIME = [
    "{{ range(10**9)|list }}",
    "{{ range(10**99) }}",
    "{% for i in range(99999) %}{% for j in range(99999) %}{% endfor %}{% endfor %}",
    "{% for i in range(999) %}{% for j in range(999) %}{% for k in range(999) %}x{% endfor %}{% endfor %}{% endfor %}",
    "{% for i in range(99999) %}{% for j in range(99999) if false %}{% endfor %}{% endfor %}",
    "{% for i in range(99999) %}{{ range(99999)|sum }}{% endfor %}",
    "{% for i in range(99999) %}{{ range(99999)|map('string')|list|length }}{% endfor %}",
    "{% for i in range(99999) %}{{ range(99999)|select('odd')|list|length }}{% endfor %}",
    "{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}",
    "{% macro m(n) %}{% if n %}{{ m(n - 1) }}{{ m(n - 1) }}{% endif %}{% endmacro %}{{ m(99) }}",
    "{% for x in [1, 2] recursive %}{{ loop([1, 2]) }}{% endfor %}",
    "{% for x in [1, 2] recursive %}{% if loop.depth < 50 %}{{ loop([1, 2]) }}{% endif %}{% endfor %}",
    "{% block a %}{{ self.a() }}{% endblock %}",
    "{% include 'page.txt' %}",
    "{% extends 'page.txt' %}",
    "{% import 'page.txt' as x %}",
    "{{ ('<!-- -->' * 10**5)|striptags }}",
    "{{ ('a b ' * 10**6)|title|wordwrap(1) }}",
    "{% for i in range(9999) %}" + "x{% set a = 1 %}" * 9999 + "{% endfor %}",
    "{% set s = 'x' * 10**7 %}{% for i in range(99999) %}{% if s[1:] in s %}{% endif %}{% endfor %}",
]
DEEP = [
    "{{ " + "(" * 500 + "1" + ")" * 500 + " }}",
    "{{ " + "[" * 150 + "1" + "]" * 150 + " }}",
    "{{ " + "{1: " * 300 + "1" + "}" * 300 + " }}",
    "{% if true %}" * 300 + "x" + "{% endif %}" * 300,
    "{% for x in [1] %}" * 25 + "x" + "{% endfor %}" * 25,
    "{% with %}" * 300 + "{% endwith %}" * 300,
    "{% filter upper %}" * 300 + "{% endfilter %}" * 300,
    "{% if 0 %}" + "{% elif 0 %}" * 5000 + "{% endif %}",
    "{{ " + "not " * 3000 + "1 }}",
    "{{ 1" + " + 1" * 5000 + " }}",
    "{{ 'x'" + "|upper" * 5000 + " }}",
    "{{ treatment" + ".title" * 5000 + " }}",
    "{{ " + "1 if 1 else " * 1000 + "2 }}",
    "{{ " + "9" * 5000 + " }}",
    "{# too long #}" * 20_000,
]
# What counts to its limit takes a second or two.
HOSTILE = [pytest.param(one, id=str(number)) for number, one in enumerate([*ESCAPES, *MEMORY, *DEEP])]
HOSTILE += [pytest.param(one, id=f"time-{number}", marks=pytest.mark.slow) for number, one in enumerate(TIME)]


@pytest.fixture(autouse=True)
def _little_memory():
    """Let a test take so much memory beyond what the process has already, and no more."""
    pages = Path("/proc/self/statm")
    if not pages.exists():
        yield
        return
    before = resource.getrlimit(resource.RLIMIT_AS)
    limit = int(pages.read_text(encoding="ascii").split()[0]) * resource.getpagesize() + (MOST_MIB << 20)
    resource.setrlimit(resource.RLIMIT_AS, (limit, before[1]))
    yield
    resource.setrlimit(resource.RLIMIT_AS, before)


@pytest.mark.parametrize("words", HOSTILE)
def test_a_hostile_template_ends_with_one_problem_at_its_line(filled, project, words):
    before = time.thread_time()
    with pytest.raises(SourceError) as caught:
        filled(words)
    (problem,) = caught.value.problems
    assert problem.location.path == "templates/page.txt"
    assert problem.location.line == (1 if problem.code == "too-large" else 3)
    assert len(str(problem).splitlines()) <= 2
    assert SECRET not in str(problem)
    assert "more memory than there is" not in str(problem)
    assert not list(project.root.rglob("pwned"))
    assert time.thread_time() - before < MOST_SECONDS


def test_a_loop_without_end_is_stopped(filled):
    with pytest.raises(SourceError, match="repeats itself without end"):
        filled("{% for i in range(99999) %}{% for j in range(99999) %}{% endfor %}{% endfor %}")


@pytest.mark.parametrize("name", [HEAD, "templates/styles/page.css"])
def test_a_leaflet_cannot_run_a_command_either(rewrite_in, name):
    with pytest.raises(SourceError, match="is closed to templates"):
        rewrite_in(name, ESCAPES[0])


@pytest.fixture
def rewrite_in(new_project, kept_leaflet):
    """Return a function that composes the example with words at the end of one of its templates."""

    def make(name, words):
        own = new_project()
        path = own.root / name
        path.write_text(path.read_text(encoding="utf-8") + words, encoding="utf-8")
        return compose(kept_leaflet, own)

    return make


# What is kept


def test_nothing_is_calculated_while_a_template_is_compiled():
    asked = []
    for word in ("first", "second"):
        sandbox = Sandbox(
            loader=DictLoader({"page": "{{ 'a'|told }}{% if 'b'|told %}{{ ('c' ~ 'd')|told }}{% endif %}"})
        )
        sandbox.filters["told"] = lambda value, word=word: asked.append(word) or f"{value}{word} "
        code = sandbox.compile("{{ 'a'|told }}", "page")
        assert asked.count(word) == 0
        assert code.co_name == "<module>"
        assert sandbox.get_template("page").render() == f"a{word} cd{word} "
