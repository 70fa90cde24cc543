"""Left is left in every language: pictures are not mirrored, and texts name the same side as in English."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any

import pytest
import yaml

from booklet.layout.page import FigureBox, mirrored
from booklet.pipeline.setting import Setting
from tests.whole.conftest import GUIDES, ROOT, TRANSLATIONS, Edition

Make = Callable[..., Edition]
SCALE = 2
"""Pixels a point."""


def figures(setting: Setting) -> list[FigureBox]:
    return [box for page in setting.pages for box in page.boxes if isinstance(box, FigureBox)]


def test_each_picture_is_drawn_by_the_same_strokes(edition: Make) -> None:
    one, other = (edition(language=language).setting for language in ("en", "ar"))
    shown = [(box.scene, box.panel) for box in figures(one)]
    assert sorted(shown) == sorted((box.scene, box.panel) for box in figures(other))
    different = []
    for scene, panel in dict.fromkeys(shown):
        # 200 pt wide, without notes: what remains is the drawing
        drawings = [setting.gallery.drawing(scene, panel, 200.0, False) for setting in (one, other)]
        assert drawings[0].stream == drawings[1].stream
        plain = [setting.gallery.drawing(scene, panel, 200.0).stream for setting in (one, other)]
        different += [panel] if plain[0] != plain[1] else []
    assert different, "the comparison can fail: labels of another width change a picture"


def crops(made: Edition, wanted: list[tuple[str, str]]) -> dict[tuple[str, str], Any]:
    """These pictures as PDFium shows them on the page."""
    library = pytest.importorskip("pypdfium2", reason="pypdfium2 is not installed")
    filters = pytest.importorskip("PIL.ImageFilter", reason="Pillow is not installed")
    document = library.PdfDocument(made.pdf)
    found = {}
    for page in made.setting.pages:
        boxes = [box for box in page.boxes if isinstance(box, FigureBox) and (box.scene, box.panel) in wanted]
        if not boxes:
            continue
        image = document[page.number - 1].render(scale=SCALE).to_pil().convert("L")
        for box in boxes:
            edges = (box.x, box.y, box.x + box.width, box.y + box.height)
            cut = image.crop(tuple(round(edge * SCALE) for edge in edges))
            # the same size for all, and strokes of one width
            found[box.scene, box.panel] = cut.resize((120, 120)).filter(filters.GaussianBlur(3))
    return found


def apart(one: Any, other: Any) -> float:
    """How much two pictures differ, in grey levels of 255 at a place."""
    chops = pytest.importorskip("PIL.ImageChops")
    counts = chops.difference(one, other).histogram()
    return sum(level * count for level, count in enumerate(counts)) / sum(counts)


def test_pictures_without_labels_look_the_same_in_arabic(edition: Make) -> None:
    ops = pytest.importorskip("PIL.ImageOps", reason="Pillow is not installed")
    english, arabic = edition(), edition(language="ar")
    gallery = english.setting.gallery
    shown = figures(english.setting)
    named = {
        (box.scene, box.panel)
        for box in shown
        if gallery.drawing(box.scene, box.panel, box.width, box.notes).texts
    }
    wanted = list(
        dict.fromkeys((box.scene, box.panel) for box in shown if (box.scene, box.panel) not in named)
    )
    one, other = crops(english, wanted), crops(arabic, wanted)
    assert len(wanted) > 6 and one.keys() == other.keys() == set(wanted)
    straight = [apart(one[name], other[name]) for name in wanted]
    turned = [apart(one[name], ops.mirror(other[name])) for name in wanted]
    assert max(straight) < 3
    assert sum(value > 6 for value in turned) > 6, "the comparison can fail: few pictures are symmetrical"


def test_arabic_pages_run_from_the_right(edition: Make) -> None:
    """The twin of all this: what stands round the pictures is mirrored."""
    english, arabic = (edition(language=language).setting.pages[4] for language in ("en", "ar"))
    first, second = (
        next(box for box in page.boxes if isinstance(box, FigureBox)) for page in (english, arabic)
    )
    assert first.panel == second.panel == "main"
    assert first.x < english.width / 4 and second.x > arabic.width / 4
    turned = mirrored(second, arabic.width)
    assert turned.x == pytest.approx(first.x, abs=1)


NAMES = {
    "en": r"\b(left|right)\b",
    "es": "(izquierd|derech)",
    "zh-Hans": "(左|右)",
    "ar": "(يسار|يسرى|أيسر|يمين|يمنى|أيمن)",
}
LEFT = {"left", "izquierd", "左", "يسار", "يسرى", "أيسر"}
BOTH = re.compile("左右")
"""To and fro, or each side: names no side."""


def texts(node: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[tuple[Any, ...], str]]:
    """Every text of a YAML file with its place."""
    if isinstance(node, dict | list):
        for key, value in node.items() if isinstance(node, dict) else enumerate(node):
            yield from texts(value, (*path, key))
    elif isinstance(node, str):
        yield path, node


def sides(text: str, language: str) -> list[str]:
    """The sides that a text names, in order."""
    found = re.findall(NAMES[language], BOTH.sub("", text), re.IGNORECASE)
    return ["left" if one.lower() in LEFT else "right" for one in found]


def swapped(english: dict[Any, str], other: dict[Any, str], language: str) -> list[str]:
    """Texts that name other sides than the English, or in another order."""
    return [
        text
        for path, text in other.items()
        if path in english and sides(text, language)
        if sides(text, language) != sides(english[path], "en")
    ]


def read(name: str) -> dict[Any, str]:
    return dict(texts(yaml.safe_load((ROOT / "content" / name).read_text("utf-8"))))


@pytest.mark.parametrize("language", TRANSLATIONS)
def test_left_and_right_are_those_of_the_english_text(language: str) -> None:
    named = 0
    for folder in GUIDES:
        english, other = read(f"{folder}/en.yaml"), read(f"{folder}/{language}.yaml")
        assert swapped(english, other, language) == []
        named += sum(bool(sides(text, language)) for text in other.values())
    assert named > 8
    english = {path[1:]: text for path, text in read("words/figure-en.yaml").items()}
    other = {path[1:]: text for path, text in read(f"words/{language}.yaml").items() if path[0] == "picture"}
    assert swapped(english, other, language) == []
    assert sum(bool(sides(text, language)) for text in other.values()) > 8


def test_a_swapped_side_is_noticed() -> None:
    """The twin."""
    english = {1: "First the left side, then the right.", 2: "The right hand."}
    assert swapped(english, {1: "أولًا اليسار ثم اليمين."}, "ar") == []
    assert swapped(english, {1: "أولًا اليمين ثم اليسار."}, "ar") == ["أولًا اليمين ثم اليسار."]
    assert swapped(english, {1: "先左后右。", 2: "左手。"}, "zh-Hans") == ["左手。"]
    assert swapped(english, {2: "A la izquierda."}, "es") == ["A la izquierda."]
