"""Footers are nobody's, but for what must be said once."""

from __future__ import annotations

from booklet.layout.theme import Theme
from tests.layout.tagging import ONCE, on_page, told


def test_a_footer_is_nobodys(theme: Theme) -> None:
    assert on_page(theme, "<footer><ul><li>a <strong>b</strong></li></ul></footer>") == [
        "footer: footer ul li strong"
    ]


def test_what_must_be_said_once_is_said_on_the_first_page(theme: Theme) -> None:
    other = ONCE.replace("Not reviewed", "Overdue")
    assert told(theme, f"<page>{ONCE}</page><page>{ONCE}</page><page>{other}</page>") == [
        *("Sect <page>", "  P <strong>"),
        "Sect <page>",
        *("Sect <page>", "  P <strong>"),
        "footer: footer p strong",
    ]


def test_otherwise_it_is_not_said(theme: Theme) -> None:
    lines = told(theme, f"<page>{ONCE.replace('yes', 'no')}</page>")
    assert lines == ["Sect <page>", "footer: footer p strong"]
