"""What can't be read aloud is told where a user wrote it, before anything is drawn."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from booklet.cache import Cache
from booklet.cli.new import create, guide_files
from booklet.diagnostics import ContentError, Diagnostic, Place
from booklet.folders import Folders
from booklet.pipeline.listening import check_listening
from booklet.pipeline.manuscript import Manuscript, write
from booklet.pipeline.order import Order, today

STEP = "Make small circles for about {spot_time}."
LINE = 26
"""Where the new guide has this step."""
EDITIONS = [("booklet", "pdfua1+a2a"), ("handout", "pdfua2+a4")]


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a new guide, which is the current one."""
    monkeypatch.chdir(tmp_path)
    create({tmp_path / "content/mine" / name: text for name, text in guide_files("mine").items()})
    (tmp_path / "templates").mkdir()
    return tmp_path


def written(desk: Path, **order: str) -> Manuscript:
    values = {"guide": "mine", "clinic": None, **order}
    return write(Order(**values), Folders(desk), today(), Cache(None))  # type: ignore[arg-type]


def told(desk: Path, **order: str) -> list[Diagnostic]:
    with pytest.raises(ContentError) as caught:
        written(desk, **order)
    return list(caught.value.diagnostics)


def change(desk: Path, old: str, new: str) -> None:
    path = desk / "content/mine/en.yaml"
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")


def template(desk: Path, inside: str) -> None:
    """An own format: a page with these lines in it, from line 3 on."""
    text = f'<document title="T">\n<page id="one">\n{inside}\n</page>\n</document>\n'
    (desk / "templates/own.xml.j2").write_text(text, "utf-8")


@pytest.mark.parametrize(("format", "standard"), EDITIONS)
def test_a_new_guide_can_be_read_aloud(desk: Path, format: str, standard: str) -> None:
    assert written(desk, format=format, standard=standard).markup


@pytest.mark.parametrize(("format", "standard"), EDITIONS)
def test_a_chinese_word_in_a_step_is_told_at_its_line(desk: Path, format: str, standard: str) -> None:
    change(desk, STEP, "Make small circles 按揉 for about {spot_time}.")
    (one,) = told(desk, format=format, standard=standard)
    assert one.place is not None
    assert (one.place.file, one.place.line) == ("content/mine/en.yaml", LINE)
    assert one.message == "'按' is Chinese text in a passage whose language is 'en'"
    assert "[zh-Hans:推拿]" in one.hint


def test_a_chinese_word_whose_language_is_named_is_not(desk: Path) -> None:
    """The twin."""
    change(desk, STEP, '"Make small circles [zh-Hans: 按揉] for about {spot_time}."')
    assert '<span lang="zh-Hans"' in written(desk).markup


def test_untagged_files_may_have_it(desk: Path) -> None:
    change(desk, STEP, "Make small circles 按揉 for about {spot_time}.")
    template(desk, "<h3>High</h3>")
    assert "按揉" in written(desk, standard="none").markup
    assert "<h3" in written(desk, format="own", standard="none").markup


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("name: Example circles", "name: Example 按 circles"),
        ("short: Circle, move down", "short: Circle 按, move down"),
        ("- You have fever or", "- You have 按 fever or"),
        ("- Never press on the bones", "- Never press 按 on the bones"),
        ('glance: "{spot_time} a spot"', 'glance: "{spot_time} 按 a spot"'),
        ("main: Move down, spot by spot", "main: Move down 按, spot by spot"),
        ('title: "Example guide', 'title: "Example 按 guide'),
    ],
)
def test_wherever_it_stands_it_is_told_at_its_line(desk: Path, old: str, new: str) -> None:
    change(desk, old, new)
    lines = (desk / "content/mine/en.yaml").read_text("utf-8").splitlines()
    (wanted,) = (number for number, line in enumerate(lines, 1) if "按" in line)
    places = {(one.place.file, one.place.line) for one in told(desk) if one.place is not None}
    assert places == {("content/mine/en.yaml", wanted)}


@pytest.mark.parametrize(
    ("key", "text"),
    [
        ("short: ", "Circle, move down, circle again."),
        ("name: ", "Example circles"),
        ("- ", "Never press on the bones of the spine"),
    ],
)
def test_whatever_text_it_is_its_language_can_be_named(desk: Path, key: str, text: str) -> None:
    """What the hint says helps."""
    change(desk, key + text, f'{key}"{text} [zh-Hans: 按揉]"')
    assert '<span lang="zh-Hans">按揉</span>' in re.sub(r' at="[^"]*"', "", written(desk).markup)


# ------------------------------------------------------------------------------------ own templates


@pytest.mark.parametrize("heading", ["Never", "My own heading", "{{ guide.techniques[0].name }}"])
def test_a_heading_jump_is_told_in_the_template(desk: Path, heading: str) -> None:
    template(desk, f"<h1>One</h1>\n<p>x</p>\n<h3>{heading}</h3>")
    (one,) = told(desk, format="own")
    assert str(one.place) == "templates/own.xml.j2:5"
    assert one.message == "<h3> after <h1> skips a level"


def test_headings_in_steps_are_fine(desk: Path) -> None:
    """The twin."""
    template(desk, "<h1>One</h1>\n<p>x</p>\n<h2>Two</h2>")
    assert written(desk, format="own").template == "own.xml.j2"


@pytest.mark.parametrize(
    ("inside", "message"),
    [
        ('<p>x</p>\n\n<qr value="https://example.org"/>', "<qr> has no description"),
        ("<p>x</p>\n\n<p>按</p>", "'按' is Chinese text in a passage whose language is 'en'"),
        ('<p>x</p>\n\n<p lang="deutsch">y</p>', "'deutsch' is not the tag of a language"),
        (
            "<table>\n<thead>\n<tr><td>x</td></tr></thead><tbody><tr><td>y</td></tr></tbody></table>",
            "<td> in <thead> heads nothing",
        ),
        ('<p>x</p>\n\n<p><a href="https://example.org"/></p>', "the link has no text"),
    ],
)
def test_other_flaws_of_a_template_too(desk: Path, inside: str, message: str) -> None:
    template(desk, inside)
    assert [(str(one.place), one.message) for one in told(desk, format="own")] == [
        ("templates/own.xml.j2:5", message)
    ]


# -------------------------------------------------------------------------------------- the check

TEXTS = (
    ("Rub 按揉 well", Place("en.yaml", 3)),
    ("按揉", Place("en.yaml", 9)),
    ("Rest", Place("en.yaml", 12)),
)


def checked(markup: str, language: str = "en") -> list[str]:
    with pytest.raises(ContentError) as caught:
        check_listening(TEXTS, f"<document><page>{markup}</page></document>", "t.xml.j2", language)
    return [f"{one.place}: {one.message}" for one in caught.value.diagnostics]


def test_a_text_is_found_where_the_content_has_it() -> None:
    said = "'按' is Chinese text in a passage whose language is 'en'"
    assert checked("<p>Rub 按揉 well</p>") == [f"en.yaml:3: {said}"]
    assert checked('<p at="t.xml.j2:4">Press 按 well</p>') == [f"t.xml.j2:4: {said}"]


def test_everything_is_told_at_once_and_nothing_twice() -> None:
    said = checked('<p>Rub 按揉 well</p><p>Rub 按揉 well</p><qr value="v" at="t.xml.j2:5"/>')
    assert [one.split(": ")[0] for one in said] == ["en.yaml:3", "t.xml.j2:5"]


def test_flaws_without_end_are_cut_short() -> None:
    assert len(checked("".join(f'<qr value="v" at="t.xml.j2:{line}"/>' for line in range(1, 300)))) == 100


def test_nothing_wrong_is_no_error() -> None:
    document = "<document><page><h1>Rest</h1><p>Rub</p></page></document>"
    check_listening(TEXTS, document, "t.xml.j2", "en")
    with pytest.raises(ContentError, match="is not the tag of a language"):
        check_listening(TEXTS, document, "t.xml.j2", "english")
