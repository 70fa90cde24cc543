"""Chinese markup may be indented and folded like any other: no space comes of it on the page."""

import pytest

from booklet.layout.gaps import without_gaps
from booklet.layout.markup import parse


def said(inside: str, language: str = "zh-Hans") -> str:
    """The text of a paragraph as it is set."""
    document = parse(f"<document><page><p>{inside}</p></page></document>", "t.xml.j2", language)
    return document.root.text()


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("按揉\n    肩井", "按揉肩井"),
        ("按揉 <strong>肩井</strong> 穴", "按揉<strong>肩井</strong>穴"),
        ("按揉。 Then", "按揉。Then"),
        ("He （他）", "He（他）"),
        ("他说 “好” 了", "他说“好”了"),
    ],
)
def test_gaps_between_wide_characters_go(written: str, read: str) -> None:
    assert said(written) == said(read)
    assert " " not in said(written) and "\n" not in said(written)


@pytest.mark.parametrize(
    "text",
    ["风池 GB20", "GB20 风池", "one two", "5 分钟", "按揉<span class='page-number'/> 页", " 肩井", "肩井 "],
)
def test_gaps_beside_other_letters_stay(text: str) -> None:
    assert said(text).count(" ") == text.replace("<span class", "<span_class").count(" ")


def test_other_languages_keep_their_gaps() -> None:
    assert said("按揉 肩井", "en") == "按揉 肩井"
    assert said('<span lang="zh-Hans">按揉 肩井</span>', "en") == "按揉 肩井"
    assert said("按揉 肩井", "zh-Latn-pinyin") == "按揉 肩井"


def test_what_has_no_gap_is_left_as_it_is() -> None:
    children = ("按揉", "肩井")
    assert without_gaps(children) is children
    assert without_gaps(("按揉 ", "肩井")) == ("按揉", "肩井")


def test_a_phrase_in_another_language_keeps_its_gaps() -> None:
    """Quotes and dots are wide marks in Chinese only."""
    phrase = "Carr: Review of “forbidden” points · GB21"
    assert said(f'来源：<span lang="en">{phrase}</span>') == f"来源：{phrase}"
    assert said("穴位 · 大椎") == "穴位·大椎"
