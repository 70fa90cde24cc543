"""What each element is for a reader who listens, one by one."""

from __future__ import annotations

import pytest

from booklet.layout.roles import ROLES
from booklet.layout.theme import Theme
from booklet.layout.vocabulary import ELEMENTS
from tests.layout.tagging import on_page, told


@pytest.mark.parametrize(
    ("blocks", "lines"),
    [
        ("<h1>a</h1>", ["H1 <h1>"]),
        ("<h2>a</h2>", ["H2 <h2>"]),
        ("<h3>a</h3>", ["H3 <h3>"]),
        ("<p>a<br/>b</p>", ["P <p> <br>"]),
        ("<badge>a</badge>", ["P <badge>"]),
        ("<blank-line>a</blank-line>", ["P <blank-line>"]),
        ("<p>a <strong>b</strong></p>", ["P <p>", "  Strong <strong>"]),
        ("<p>a <em>b</em></p>", ["P <p>", "  Em <em>"]),
        ('<p>a <span ref="x"/></p>', ["P <p> <span>"]),
        ('<p><a href="https://x">b</a></p>', ["P <p>", "  Link <a>"]),
        ("<section><p>a</p></section>", ["Sect <section>", "  P <p>"]),
        ("<aside><p>a</p></aside>", ["Aside <aside>", "  P <p>"]),
        ("<header><h1>a</h1></header>", ["H1 <h1>"]),
        ("<stack><p>a</p></stack>", ["P <p>"]),
        ("<columns><column><p>a</p></column><column><p>b</p></column></columns>", ["P <p>", "P <p>"]),
        ('<p>a</p><spacer size="fill"/><rule/><p>b</p>', ["P <p>", "P <p>"]),
        ('<scene name="s"/>', ["Figure alt=a square <scene>"]),
        ('<image src="s"/>', ["Figure alt=a square <image>"]),
        ('<qr value="s"/>', ["Figure alt=a square <qr>"]),
        (
            "<ul><li>a</li></ul>",
            ["L numbering=Disc <ul>", "  LI", "    Lbl actual=• <label>", "    LBody <li>"],
        ),
        ("<ol><li>a</li></ol>", ["L numbering=Decimal <ol>", "  LI", "    Lbl <label>", "    LBody <li>"]),
        (
            "<table><thead><tr><th>a</th></tr></thead><tbody><tr><td>b</td></tr></tbody></table>",
            [
                *("Table <table>", "  THead <thead>", "    TR <tr>", "      TH scope=Column <th>"),
                *("  TBody <tbody>", "    TR <tr>", "      TD <td>"),
            ],
        ),
    ],
)
def test_an_element_has_a_role(theme: Theme, blocks: str, lines: list[str]) -> None:
    assert on_page(theme, blocks) == lines


def test_no_element_is_forgotten() -> None:
    grouping = {"document", "header", "footer", "stack", "columns", "column", "spacer", "rule", "br", "span"}
    own_rules = {"figure", "ul", "ol", "li"}
    assert set(ROLES) | grouping | own_rules == set(ELEMENTS)
    assert set(ROLES).isdisjoint(grouping | own_rules)


def test_each_page_is_a_section_with_its_name(theme: Theme) -> None:
    assert told(theme, '<page id="a" name="First"><p>x</p></page><page lang="de"><p>y</p></page>') == [
        *("Sect title=First id=a <page>", "  P <p>"),
        *("Sect lang=de <page>", "  P <p>"),
    ]
