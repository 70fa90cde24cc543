"""Pages that hold too much: told one by one, or once where the paper is the reason."""

from __future__ import annotations

import pytest

from booklet.diagnostics import ContentError

LONG, SHORT = "<p>x</p>" * 30, "<p>x</p>"


def told(pages, long: int, short: int) -> list[str]:  # type: ignore[no-untyped-def]
    blocks = [f'<page id="l{at}">{LONG}</page>' for at in range(long)]
    blocks += [f'<page id="s{at}">{SHORT}</page>' for at in range(short)]
    with pytest.raises(ContentError) as refused:
        pages("".join(blocks))
    return [one.message for one in refused.value.diagnostics]


@pytest.mark.parametrize(("long", "short"), [(3, 0), (4, 8)])
def test_a_few_are_told_one_by_one(pages, long: int, short: int) -> None:  # type: ignore[no-untyped-def]
    assert [one[:9] for one in told(pages, long, short)] == [f"page 'l{at}'" for at in range(long)]


@pytest.mark.parametrize(("long", "short"), [(4, 0), (5, 9)])
def test_many_are_told_once(pages, long: int, short: int) -> None:  # type: ignore[no-untyped-def]
    (message,) = told(pages, long, short)
    assert message.startswith("the pages have no room on A5 in type of 10 pt: ")
    assert f": {long} of {long + short} are too long" in message


def test_the_fuller_page_of_an_opening_is_told(pages) -> None:  # type: ignore[no-untyped-def]
    lines = "x<br/>" * 34 + "x"
    blocks = f'<page id="a" flow="opening"><p>{lines}<br/>x<br/>x</p><p>{lines}</p></page>'
    with pytest.raises(ContentError) as refused:
        pages(blocks)
    (one,) = refused.value.diagnostics
    assert one.message.startswith("page 'a' is 90 pt too long for two facing pages"), one.message


def test_a_point_too_much_is_told(pages) -> None:  # type: ignore[no-untyped-def]
    full = "<p>" + "x<br/>" * 26 + "x</p>"  # 27 lines of 10 pt in 280
    assert pages(f'<page id="a">{full}<spacer size="1.2"/></page>')
    with pytest.raises(ContentError, match="1 pt too long"):
        pages(f'<page id="a">{full}<spacer size="1.42"/></page>')
