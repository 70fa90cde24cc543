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
        ("{% macro a(x) %}{{ a(x ~ x) }}{% endmacro %}{{ a('abcdefgh') }}", "a text of more than"),
        ("{{ range(99999)|join('x' ~ x) }}", "a text of more than"),
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


def test_a_loop_that_ends_is_not_refused(write) -> None:  # type: ignore[no-untyped-def]
    assert write("{% for a in range(300) %}{{ loop.index }},{% endfor %}").count(",") == 300


def test_the_users_template_comes_first(tmp_path: Path) -> None:
    (tmp_path / "templates").mkdir()
    (tmp_path / "templates" / "parts.j2").write_text("{% macro a() %}mine{% endmacro %}", "utf-8")
    (tmp_path / "templates" / "own.xml.j2").write_text("{% import 'parts.j2' as p %}{{ p.a() }}", "utf-8")
    made, files = render("own.xml.j2", Folders(tmp_path), {})
    assert made == "mine"
    assert [path.name for path in files] == ["own.xml.j2", "parts.j2"]
