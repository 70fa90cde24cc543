"""Any pages and tables, drawn and read back: order, empty cells, links."""

from __future__ import annotations

import io

import pytest
from hypothesis import event, given, settings
from hypothesis import strategies as st

from booklet.diagnostics import ContentError
from tests.pipeline.drawing import BOTH, made
from tests.pipeline.reading import every, is_element, kids, walk, whose

pikepdf = pytest.importorskip("pikepdf", reason="pikepdf is not installed")

# --------------------------------------------------------------------------------------------- tables

CELL = st.sampled_from(["", "x", "a b", "<strong>y</strong>"])


@st.composite
def table(draw: st.DrawFn) -> str:
    columns = draw(st.integers(1, 3))

    def row(name: str) -> str:
        cells = draw(st.lists(CELL, min_size=columns, max_size=columns))
        return "<tr>" + "".join(f"<{name}>{cell}</{name}>" for cell in cells) + "</tr>"

    rows = "".join(row("td") for _ in range(draw(st.integers(1, 3))))
    return f"<table><thead>{row('th')}</thead><tbody>{rows}</tbody></table>"


@BOTH
@settings(max_examples=60, deadline=None, derandomize=True)
@given(tables=st.lists(table(), min_size=1, max_size=2))
def test_empty_cells_stay_in_place(standard: str, tables: list[str]) -> None:
    wanted = []
    one = made(f"<page>{''.join(tables)}</page>", standard)
    for grid in (block for block in one.document.root.walk() if block.name == "table"):
        rows = [[bool(cell.text()) for cell in row.elements] for row in grid.walk() if row.name == "tr"]
        wanted += rows if any(map(any, rows)) else []
    with pikepdf.open(io.BytesIO(one.data)) as pdf:
        assert [["/K" in cell for cell in kids(row)] for row in every(pdf, "TR")] == wanted


# ---------------------------------------------------------------------------------------------- pages

_WORDS = st.sampled_from(["a", "press and hold", "½ ✓", "Ná niē"])

_INLINE = st.recursive(
    _WORDS,
    lambda inside: st.one_of(
        st.tuples(inside, inside).map(" ".join),
        inside.map("<strong>{}</strong>".format),
        inside.map("<em>{}</em>".format),
        inside.map('<span lang="zh-Latn-pinyin">{}</span>'.format),
        inside.map("{}<br/>x".format),
        st.just('<a href="#a">page <span ref="a"/></a>'),
        _WORDS.map('<a href="https://example.org">{}</a>'.format),
        _WORDS.map('<a href="https://example.org" lang="de">the <strong>{}</strong> site</a>'.format),
    ),
    max_leaves=4,
)

_SIMPLE = st.one_of(
    _INLINE.map("<p>{}</p>".format),
    _INLINE.map("<badge>{}</badge>".format),
    _INLINE.map("<h2>{}</h2>".format),
    st.lists(st.one_of(_INLINE, _INLINE.map("<p>{}</p>".format), st.just("")), max_size=3).map(
        lambda items: "<ul>" + "".join(f"<li>{item}</li>" for item in items) + "</ul>"
    ),
    st.lists(_INLINE, min_size=1, max_size=3).map(
        lambda items: '<ol start="4">' + "".join(f"<li>{item}</li>" for item in items) + "</ol>"
    ),
    table(),
    st.sampled_from(
        [
            '<scene name="s" class="inset"/>',
            '<image src="i" decorative="yes" class="logo"/>',
            '<figure><qr value="v" alt="w"/><figcaption>c</figcaption></figure>',
            '<figure class="side"><scene name="s" class="inset"/><figcaption>c</figcaption></figure>',
            '<figure alt="x"><table><tbody><tr><td/></tr></tbody></table></figure>',
            "<rule/>",
            "<spacer/>",
            "<blank-line>Name</blank-line>",
        ]
    ),
)

_BLOCKS = st.recursive(
    _SIMPLE,
    lambda inside: st.one_of(
        st.tuples(inside, inside).map("".join),
        inside.map('<aside class="card">{}</aside>'.format),
        inside.map("<section>{}</section>".format),
        inside.map('<stack lang="de">{}</stack>'.format),
        inside.map("<columns><column>{}</column><column><p>b</p></column></columns>".format),
    ),
    max_leaves=5,
)
_FOOTER = '<footer><rule/><p>foot <strong once="yes">once</strong> <span class="page-number"/></p></footer>'


@BOTH
@settings(max_examples=60, deadline=None, derandomize=True)
@given(pages=st.lists(_BLOCKS, min_size=1, max_size=2))
def test_whatever_is_set_is_drawn_in_order_and_links_are_links(standard: str, pages: list[str]) -> None:
    names = "ab"
    blocks = "".join(
        f'<page id="{name}" name="{name}" flow="continue"><h1>T</h1>{inside}{_FOOTER}</page>'
        for name, inside in zip(names, pages, strict=False)
    )
    try:
        one = made(blocks, standard)
    except ContentError:
        event("told")  # a word wider than its column, and other things that the layout tells
        return
    event("drawn")
    with pikepdf.open(io.BytesIO(one.data)) as pdf:
        assert set(whose(pdf)) <= {"Link"}
        assert len(every(pdf, "Sect")) >= len(pages)
        marks = [kid for element in walk(pdf.Root.StructTreeRoot.K[0]) for kid in kids(element)]
        assert len([kid for kid in marks if not is_element(kid)]) >= 2 * len(pages)
