"""Phrases in another language as the content writes them, and the texts that a flaw comes from."""

from __future__ import annotations

import pytest

from booklet.layout.filters import plain, rich
from booklet.layout.listening import Flaw
from booklet.layout.markup import parse
from tests.layout.flawed import told

# ---------------------------------------------------------------------------------- whose fault it is


@pytest.mark.parametrize(
    ("passage", "text", "found"),
    [
        ("Rub 推拿 well", "Rub 推拿 well", True),
        (" Rub 推拿\n well ", "Rub 推拿 well", True),
        ("Rub 推拿 well. You need a partner.", "Rub 推拿 well", True),
        ("推拿", "Rub **推拿** well", True),
        ("Rub 推拿 well", "**Rub** 推拿 well", True),
        ("Rub 推拿 well", "Rub 按揉 well", False),
        ("Rub 推拿 well", "Rub", False),
        ("Rub 推拿 well", "推", True),
        ("Rub 推拿 well", "", False),
    ],
)
def test_a_flaw_knows_the_texts_it_comes_from(passage: str, text: str, found: bool) -> None:
    (page,) = parse("<document><page/></document>", "t.xml.j2").pages
    assert Flaw(page, "m", "h", passage, "推").comes_from(text) == found


def test_a_flaw_of_the_template_comes_from_no_text() -> None:
    (page,) = parse("<document><page/></document>", "t.xml.j2").pages
    assert not any(Flaw(page, "m", "h").comes_from(text) for text in ("", "a", "推"))


# -------------------------------------------------------------------------------------------- phrases


@pytest.mark.parametrize(
    ("text", "markup"),
    [
        ("Tuina [zh-Hans: 推拿] helps", 'Tuina <span lang="zh-Hans">推拿</span> helps'),
        ("[yue: 推拿]", '<span lang="yue">推拿</span>'),
        ("[zh-Latn-pinyin: tuīná]", '<span lang="zh-Latn-pinyin">tuīná</span>'),
        ("**[zh-Hans: 推拿]**", '<strong><span lang="zh-Hans">推拿</span></strong>'),
        ("[zh-Hans: **推**拿]", '<span lang="zh-Hans"><strong>推</strong>拿</span>'),
        ("[de: a] [fr: b]", '<span lang="de">a</span> <span lang="fr">b</span>'),
        ("[de: a\nb]", '<span lang="de">a<br/>b</span>'),
        ("[de:a & <b>]", '<span lang="de">a &amp; &lt;b&gt;</span>'),
        ("[1], [Note: x], [a: b], [de]", "[1], [Note: x], [a: b], [de]"),
        ("[zh_CN: x], (de: x), [ de: x]", "[zh_CN: x], (de: x), [ de: x]"),
    ],
)
def test_a_phrase_in_another_language(text: str, markup: str) -> None:
    assert str(rich(text)) == markup


@pytest.mark.parametrize(
    "text", ["[zh-Hans: 推拿]", "**Tuina [zh-Hans: 推拿]**", "[ja: 推拿] [zh-Hans: 按\n揉]"]
)
def test_a_phrase_whose_language_is_named_has_no_flaw(text: str) -> None:
    assert told(f"<p>{rich(text)}</p>") == []
    assert told(f"<p>{rich(text.replace('[', '(').replace(']', ')'))}</p>") != []


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Tuina [zh-Hans: 推拿]", "Tuina 推拿"),
        ("**Stop** if [de: **es** weh tut]", "Stop if es weh tut"),
        ("a & b <c> [1]", "a & b <c> [1]"),
    ],
)
def test_titles_have_no_marks(text: str, said: str) -> None:
    assert plain(text) == said


@pytest.mark.parametrize("text", ["**a [zh-Hans: b** c]", "[zh-Hans: a **b] c**", "[de: **a]**"])
def test_emphasis_across_a_phrase_makes_no_broken_markup(text: str) -> None:
    assert parse(f"<document><page><p>{rich(text)}</p></page></document>", "t.xml.j2")


@pytest.mark.parametrize("text", ["[see: page 3]", "[tel: 555 0100]", "[fax: 1]"])
def test_a_word_in_brackets_is_no_language(text: str) -> None:
    assert str(rich(text)) == text
