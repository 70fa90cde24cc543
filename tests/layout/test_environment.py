"""Templates are data: strict, sandboxed, stamped with their lines, and they end."""

import time
from pathlib import Path

import pytest

from booklet.diagnostics import ContentError
from booklet.folders import Folders
from booklet.layout.environment import render


@pytest.fixture
def write(tmp_path: Path):  # type: ignore[no-untyped-def]
    (tmp_path / "templates").mkdir()

    def run(text: str, **values: object) -> str:
        (tmp_path / "templates" / "t.xml.j2").write_text(text, "utf-8")
        return render("t.xml.j2", Folders(tmp_path), values)[0]

    return run


def test_every_start_tag_knows_its_line(write) -> None:  # type: ignore[no-untyped-def]
    made = write("<a>\n{% for i in [1, 2] %}\n<b\n c='{{ i }}'/>{% endfor %}</a>")
    lines = [part.split('"')[1].rsplit(":", 1)[1] for part in made.split("at=")[1:]]
    assert lines == ["1", "3", "3"]


def test_values_are_escaped_and_strong_is_the_only_mark(write) -> None:  # type: ignore[no-untyped-def]
    assert write("{{ x|rich }}", x="<b> & **c**") == "&lt;b&gt; &amp; <strong>c</strong>"


def test_fill_puts_values_into_words(write) -> None:  # type: ignore[no-untyped-def]
    assert write("{{ '{a} of {b} {c}'|fill(a=1, b='<') }}") == "1 of &lt; {c}"


@pytest.mark.parametrize(
    ("template", "said"),
    [
        ("\n{{ y.z }}", ":2: error: template: 'y' is undefined"),
        ("{{ ''.__class__ }}", "unsafe"),
        ("{{ ''.__class__.__mro__[1].__subclasses__() }}", "unsafe"),
        ("{{ self.__init__.__globals__ }}", "unsafe"),
        ("{{ x.upper() }}", "unsafe"),
        ("{{ 'a' * 99999999999 }}", "plain numbers only"),
        ("{{ 2 ** 99 }}", "a power above 8"),
        ("{{ 1 // 0 }}", "division"),
        ("{{ '%099999999d'|format(1) }}", "No filter named 'format'"),
        ("{% include '../../secret' %}", "there is no template"),
        ("{% import 'os' as os %}", "there is no template 'os'"),
        ("{% if %}", "template: Expected"),
        ("{% macro a() %}{{ a() }}{% endmacro %}{{ a() }}", "without end"),
        ("{% macro a(x) %}{{ a(x ~ x) }}{% endmacro %}{{ a('abcdefgh') }}", "too large"),
        ("{{ range(99999)|join('x' ~ x) }}", "a text of more than"),
        ("{{ '{:2000000000}'.format(1) }}", "unsafe"),
        ("{{ '{0.__class__}'.format(1) }}", "unsafe"),
        ("{{ [1]|batch(1000000000, 'x')|list }}", "batch takes"),
        ("{{ 1|round(-1000000000) }}", "round takes"),
        ("{{ [x] }}", "a list can't be printed"),
        ("{{ self }}", "can't be printed"),
        ("{% include 'a\0b' %}", "there is no template"),
        ("{% include '" + "a" * 300 + "' %}", "there is no template"),
        ("{% for a in [1] %}" * 30 + "{% endfor %}" * 30, "nested too deeply"),
        ("{{ " + "(" * 3000 + "1" + ")" * 3000 + " }}", "nested too deeply"),
    ],
)
def test_a_hostile_template_is_answered(write, template: str, said: str) -> None:  # type: ignore[no-untyped-def]
    with pytest.raises(ContentError) as caught:
        write(template, x="b" * 100)
    assert said in str(caught.value)


def test_a_loop_without_end_is_ended(write) -> None:  # type: ignore[no-untyped-def]
    start = time.monotonic()
    with pytest.raises(ContentError, match=r"loop rounds|takes longer"):
        write("{% for a in range(99999) %}{% for b in range(99999) %}{% endfor %}{% endfor %}")
    assert time.monotonic() - start < 8


DOUBLING = {
    "lists": "{% set a = [a, a] %}",
    "tuples": "{% set a = (a, a) %}",
    "mappings": "{% set a = {'a': a, 'b': a} %}",
    "dict": "{% set a = dict(a=a, b=a) %}",
    "batch": "{% set a = [a]|batch(2, a)|first %}",
    "blocks": "{% set a %}{{ a }}{{ a }}{% endset %}",
    "fill": "{% set a = '{a}{a}'|fill(a=a) %}",
    "fill itself": "{% set a = a|fill(a=a) %}",
    "macro arguments": "{% macro m(b) %}{{ n(varargs, varargs) }}{% endmacro %}",
}


@pytest.mark.parametrize("way", DOUBLING)
def test_nothing_doubles_without_end(write, way: str) -> None:  # type: ignore[no-untyped-def]
    text = DOUBLING[way]
    if way == "macro arguments":
        ask = "{% if d %}{{ m(d - 1, varargs, varargs) }}{% else %}{{ varargs == varargs }}{% endif %}"
        text = "{% macro m(d) %}" + ask + "{% endmacro %}{{ m(40, 1) }}"
        start, end = "", ""
    else:
        texts = {"blocks": "x", "fill": "x", "fill itself": "{a}{a}"}
        start = f"{{% set a = '{texts[way]}' %}}" if way in texts else "{% set a = [1] %}"
        text, end = text * 60, "{{ (a == a)|string }}"
    begin = time.process_time()
    with pytest.raises(ContentError, match=r"too large|text of more than"):
        write(start + text + end)
    assert time.process_time() - begin < 6


def test_the_counters_can_not_be_hidden(write) -> None:  # type: ignore[no-untyped-def]
    names = "".join(f"{{% macro {name}() %}}{{% endmacro %}}" for name in ("tick", "counted", "tilde"))
    with pytest.raises(ContentError, match=r"loop rounds|takes longer"):
        write(names + "{% for a in range(99999) %}{% for b in range(99999) %}{% endfor %}{% endfor %}")


def test_slow_work_without_a_loop_is_ended(write) -> None:  # type: ignore[no-untyped-def]
    begin = time.process_time()
    with pytest.raises(ContentError, match=r"takes longer|too large"):
        write("{% set a = range(99999)|list %}{{ range(99999)|select('in', a)|list|length }}")
    assert time.process_time() - begin < 8


def test_a_template_that_is_a_link_to_elsewhere_is_not_read(tmp_path: Path) -> None:
    (tmp_path / "templates").mkdir()
    (tmp_path / "secret").write_text("secret", "utf-8")
    (tmp_path / "templates/t.xml.j2").symlink_to(tmp_path / "secret")
    with pytest.raises(ContentError, match="there is no template"):
        render("t.xml.j2", Folders(tmp_path), {})


@pytest.mark.parametrize(
    ("template", "made"),
    [
        ("{{ [3, 1]|sort|join(', ') }}", "1, 3"),
        ("{{ [1, 2]|sum }} {{ 1.26|round(1) }}", "3 1.3"),
        ("{% for row in [1, 2, 3]|batch(2, 0) %}{{ row|join }};{% endfor %}", "12;30;"),
        ("{% set a %}<b>{{ 'x' ~ 1 }}</b>{% endset %}{{ a }}", "x1</b>"),
        ("{{ (1, 2)[1:]|first }}{{ {'a': 5}['a'] }}{{ 1 in (1, 2) }}", "25True"),
        ("{% macro m(a) %}{{ a }}{{ caller() }}{% endmacro %}{% call m('x') %}y{% endcall %}", "xy"),
    ],
)
def test_plain_work_is_done(write, template: str, made: str) -> None:  # type: ignore[no-untyped-def]
    assert write(template).endswith(made)


def test_a_loop_that_ends_is_not_refused(write) -> None:  # type: ignore[no-untyped-def]
    assert write("{% for a in range(300) %}{{ loop.index }},{% endfor %}").count(",") == 300


def test_the_users_template_comes_first(tmp_path: Path) -> None:
    (tmp_path / "templates").mkdir()
    (tmp_path / "templates" / "parts.j2").write_text("{% macro a() %}mine{% endmacro %}", "utf-8")
    (tmp_path / "templates" / "own.xml.j2").write_text("{% import 'parts.j2' as p %}{{ p.a() }}", "utf-8")
    made, files = render("own.xml.j2", Folders(tmp_path), {})
    assert made == "mine"
    assert [path.name for path in files] == ["own.xml.j2", "parts.j2"]
