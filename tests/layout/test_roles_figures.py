"""Pictures, their captions, and figures that describe themselves."""

from __future__ import annotations

import pytest

from booklet.layout.theme import Theme
from tests.layout.tagging import CAPTION, SCENE, on_page


def test_a_figure_without_a_caption_is_its_picture(theme: Theme) -> None:
    assert on_page(theme, f"<figure>{SCENE}</figure>") == ["Figure alt=a square <scene>"]


def test_a_caption_and_its_picture_stay_together(theme: Theme) -> None:
    lines = ["Sect", "  Figure alt=a square <scene>", "  Caption <figcaption>"]
    assert on_page(theme, f"<figure>{SCENE}{CAPTION}</figure>") == lines


def test_a_figure_that_describes_itself_is_one_picture(theme: Theme) -> None:
    blocks = f'<figure alt="both" lang="de">{SCENE}<ul><li>x</li></ul>{CAPTION}</figure>'
    (line,) = on_page(theme, blocks)
    head, _, names = line.partition(" <")
    assert head == "Figure lang=de alt=both"
    assert {"scene", "ul", "li", "figcaption"} == set(names[:-1].split("> <"))


@pytest.mark.parametrize("picture", ['scene name="s"', 'image src="s"', 'qr value="s"'])
def test_a_decorative_picture_is_nobodys(theme: Theme, picture: str) -> None:
    name = picture.split()[0]
    assert on_page(theme, f'<p>a</p><{picture} decorative="yes"/>') == ["P <p>", f"ornament: {name}"]
    assert on_page(theme, f'<p>a</p><{picture} decorative="no"/>') == [
        "P <p>",
        f"Figure alt=a square <{name}>",
    ]


def test_a_caption_stays_where_its_picture_is_decorative(theme: Theme) -> None:
    assert on_page(theme, f'<figure><scene name="s" decorative="yes"/>{CAPTION}</figure>') == [
        *("Sect", "  Caption <figcaption>", "ornament: scene"),
    ]
