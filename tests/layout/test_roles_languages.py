"""Languages stand on the tags of their passages, or are handed down to the first that there is."""

from __future__ import annotations

import pytest

from booklet.layout.theme import Theme
from tests.layout.tagging import CAPTION, ONCE, SCENE, on_page

ITEM = ("    Lbl actual=• <label>", "    LBody <li>")


@pytest.mark.parametrize(
    ("blocks", "lines"),
    [
        ('<p lang="de">a</p>', ["P lang=de <p>"]),
        ('<p>a <span lang="zh-Hans">b</span></p>', ["P <p>", "  Span lang=zh-Hans <span>"]),
        ('<p>a <strong lang="de">b</strong></p>', ["P <p>", "  Strong lang=de <strong>"]),
        ('<p><a href="https://x" lang="de">b</a></p>', ["P <p>", "  Link lang=de <a>"]),
        ('<ul lang="de"><li>a</li></ul>', ["L lang=de numbering=Disc <ul>", "  LI", *ITEM]),
        ('<ul><li lang="de">a</li></ul>', ["L numbering=Disc <ul>", "  LI lang=de", *ITEM]),
        ('<scene name="s" lang="de"/>', ["Figure lang=de alt=a square <scene>"]),
    ],
)
def test_a_language_stands_on_its_tag(theme: Theme, blocks: str, lines: list[str]) -> None:
    assert on_page(theme, blocks) == lines


def test_a_language_of_what_has_no_tag_is_handed_down(theme: Theme) -> None:
    first = '<column><p>a</p><p lang="fr">b</p></column>'
    assert on_page(theme, f'<columns lang="de">{first}<column lang="it"><h1>c</h1></column></columns>') == [
        *("P lang=de <p>", "P lang=fr <p>", "H1 lang=it <h1>"),
    ]
    assert on_page(theme, '<figure lang="de"><scene name="s"/></figure>') == [
        "Figure lang=de alt=a square <scene>"
    ]


def test_but_no_further_than_the_first_tag(theme: Theme) -> None:
    """The twin: a tag says it for all inside, once."""
    assert on_page(theme, '<stack lang="de"><aside><p>a <span>b</span></p></aside></stack>') == [
        *("Aside lang=de <aside>", "  P <p> <span>"),
    ]
    assert on_page(theme, f'<figure lang="de">{SCENE}{CAPTION}</figure>') == [
        *("Sect lang=de", "  Figure alt=a square <scene>", "  Caption <figcaption>"),
    ]


def test_the_language_of_a_footer_reaches_what_is_said_once(theme: Theme) -> None:
    assert on_page(theme, ONCE.replace("<footer", '<footer lang="de"'))[0] == "P lang=de <strong>"
    own = ONCE.replace("<footer", '<footer lang="de"').replace("<strong", '<strong lang="fr"')
    assert on_page(theme, own)[0] == "P lang=fr <strong>"
