"""Scripts with dense letters have their lines further apart, until the page is tight."""

from __future__ import annotations

from dataclasses import replace

from booklet.layout.page import Page, TextBox
from booklet.layout.theme import Theme
from tests.layout.conftest import Setter

LINES = {"zh-Hans": 1.2, "ar": 1.1}


def pitch(page: Page) -> float:
    """From the first baseline to the second, pt; the type is 10 pt."""
    first, second, *_ = (box.y for box in page.boxes if isinstance(box, TextBox))
    return round(second - first, 3)


def test_lines_of_a_language(theme: Theme) -> None:
    pages = Setter(replace(theme, lines=LINES))
    blocks = "<page><p>a<br/>b</p></page>"
    tags = ("zh-Hans", "ar", "ar-EG", "zh-Hant", "en")
    assert [pitch(pages(blocks, tag)[0]) for tag in tags] == [12, 11, 11, 10, 10]


def test_a_phrase_in_another_language_changes_nothing(theme: Theme) -> None:
    pages = Setter(replace(theme, lines=LINES))
    assert pitch(pages('<page><p><span lang="zh-Hans">a</span><br/>b</p></page>', "en")[0]) == 10


def test_a_tight_page_gives_it_up(theme: Theme) -> None:
    pages = Setter(replace(theme, lines=LINES))
    tight = pages("<page><p>a<br/>b</p>" + "<p>c</p>" * 17 + "</page>", "zh-Hans")[0]
    loose = pages("<page><p>a<br/>b</p>" + "<p>c</p>" * 8 + "</page>", "zh-Hans")[0]
    assert tight.fit < 1 <= loose.fit
    assert 10 <= pitch(tight) < pitch(loose) == 12
