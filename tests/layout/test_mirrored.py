"""Pages that run from right to left: all stands where a mirror shows it, words and pictures unturned."""

from __future__ import annotations

from dataclasses import asdict

import pytest

from booklet.layout.document import Owner
from booklet.layout.page import Box, FigureBox, ImageBox, MarkBox, RectBox, RuleBox, Run, TextBox, mirrored
from tests.layout.conftest import Setter

OWNER = Owner("p", 1)
BOXES: list[Box] = [
    TextBox(20, 50, 60, ((0.0, Run("دلك", "bold", 10, "#000000", "ar", mode="rtl")),), OWNER),
    RectBox(20, 50, 60, 10, "#336699", "", 0, 3, OWNER),
    RuleBox(20, 50, 80, 55, 0.5, "#999999", OWNER),
    MarkBox("dot", 30, 50, 4, "#336699", OWNER),
    FigureBox(20, 50, 60, 60, "press", "main", True, "a thumb", OWNER),
    ImageBox(20, 50, 60, 60, "qr", "https://example.org", "a code", OWNER),
]
WHOLE = """<page id="a"><h1>عنوان</h1><p>اضغط 5 مرات (GB21) هنا</p><ul><li>بند</li></ul>
  <ol><li>أول</li><li>ثان</li></ol>
  <columns widths="1 2"><column><p>أ</p></column><column class="card"><p>ب</p></column></columns>
  <table><tbody><tr><th>ج</th><td>د</td></tr></tbody></table><rule/>
  <scene name="s"/><qr value="v" alt="w"/><p lang="en">see here</p>
  <footer><p><span class="page-number"/></p></footer></page>"""


def edges(box: Box) -> tuple[float, float]:
    """The left and the right end."""
    match box:
        case RuleBox():
            return min(box.x, box.x2), max(box.x, box.x2)
        case MarkBox():
            return box.x - box.size / 2, box.x + box.size / 2
        case _:
            return box.x, box.x + box.width


def kind(box: Box) -> str:
    return type(box).__name__


@pytest.mark.parametrize("box", BOXES, ids=kind)
def test_edges_change_sides(box: Box) -> None:
    left, right = edges(box)
    assert edges(mirrored(box, 200)) == (200 - right, 200 - left) != (left, right)


@pytest.mark.parametrize("box", BOXES, ids=kind)
def test_twice_mirrored_is_the_same(box: Box) -> None:
    assert mirrored(mirrored(box, 200), 200) == box != mirrored(box, 200)


@pytest.mark.parametrize("box", BOXES, ids=kind)
def test_nothing_but_the_place_changes(box: Box) -> None:
    """A picture shows the left shoulder at the left in every language."""
    before, after = asdict(box), asdict(mirrored(box, 200))
    assert {name for name in before if before[name] != after[name]} <= {"x", "x2"}


def test_all_boxes_stay_inside_the_margins(pages: Setter) -> None:
    for language in ("ar", "en"):
        for box in pages(WHOLE, language)[0].boxes:
            left, right = edges(box)
            assert left >= 9.99 and right <= 190.01, box


def test_what_is_no_text_stands_where_a_mirror_shows_it(pages: Setter) -> None:
    """Letters of both directions measure the same here, so that nothing else differs."""

    def solid(language: str, turned: bool) -> list[tuple[str, float, float, float]]:
        boxes: list[Box] = [box for box in pages(WHOLE, language)[0].boxes if not isinstance(box, TextBox)]
        boxes = [mirrored(box, 200) for box in boxes] if turned else boxes
        return [
            (kind(box), round(edges(box)[0], 6), round(edges(box)[1], 6), round(box.y, 6)) for box in boxes
        ]

    assert solid("ar", turned=True) == solid("en", turned=False) != solid("ar", turned=False)
    assert {name for name, *_ in solid("ar", turned=False)} == set(map(kind, BOXES)) - {"TextBox"}


def test_golden_of_a_page_that_runs_to_the_left(pages: Setter) -> None:
    blocks = "<h1>عنوان</h1><p>اضغط 5 مرات</p><ul><li>بند</li></ul><ol><li>أول</li></ol>"
    columns = '<columns><column><p>أ</p></column><column class="card"><p>ب</p></column></columns>'
    (page,) = pages(f'<page id="a">{blocks}{columns}<p lang="en">see</p></page>', "ar", "arab")
    assert page.as_text().splitlines() == [
        "page 1 a 200x300 fit 2.00 spare 87",
        "  text <h1> 140.0,26.0 50.0 'عنوان'",
        "  text <p> 135.0,57.0 55.0 'اضغط 5 مرات'",
        "  mark <label> 186.4,83.0 dot 3.6",
        "  text <li> 165.0,86.0 15.0 'بند'",
        "  mark <label> 183.6,112.0 disc 12.8",
        "  text <label> 181.1,115.0 5.0 '١'",
        "  text <li> 155.0,115.0 15.0 'أول'",
        "  text <p> 185.0,144.0 5.0 'أ'",
        "  rect <column> 10.0,136.0 85.0x48.0 #336699 -",
        "  text <p> 80.0,163.0 5.0 'ب'",
        "  text <p> 10.0,200.6 15.0 'see'",
    ]


def texts(page_boxes: tuple[Box, ...]) -> dict[str, tuple[float, float]]:
    """The edges of each line by its text."""
    lines = [box for box in page_boxes if isinstance(box, TextBox)]
    return {"".join(run.text for _, run in box.runs): edges(box) for box in lines}


def test_a_paragraph_begins_at_the_side_of_its_own_language(pages: Setter) -> None:
    blocks = '<page><p lang="ar">أبج</p><p lang="en">abc</p></page>'
    for language in ("ar", "en"):
        places = texts(pages(blocks, language)[0].boxes)
        assert places == {"أبج": (175, 190), "abc": (10, 25)}


def test_a_paragraph_set_to_the_end_ends_at_the_other_side(pages: Setter) -> None:
    pages.theme.styles["p"] = {"align": "right"}  # type: ignore[index]
    blocks = '<page><p lang="ar">أبج</p><p lang="en">abc</p></page>'
    for language in ("ar", "en"):
        places = texts(pages(blocks, language)[0].boxes)
        assert places == {"أبج": (10, 25), "abc": (175, 190)}


def test_centred_text_stays_in_the_middle(pages: Setter) -> None:
    pages.theme.styles["p"] = {"align": "center"}  # type: ignore[index]
    blocks = '<page><p lang="ar">أبج</p><p lang="en">abc</p></page>'
    for language in ("ar", "en"):
        assert set(texts(pages(blocks, language)[0].boxes).values()) == {(92.5, 107.5)}


def test_markers_stand_at_the_side_where_lines_begin(pages: Setter) -> None:
    blocks = "<page><ul><li>بند</li></ul></page>"
    (mark, text), (other, other_text) = (pages(blocks, language)[0].boxes for language in ("ar", "en"))
    assert edges(mark)[0] >= edges(text)[1] and edges(other)[1] <= edges(other_text)[0]


def test_the_stop_after_a_number_stands_at_its_left(pages: Setter) -> None:
    pages.theme.styles["ol"] = {"marker": "number", "indent": 2.0}  # type: ignore[index]
    blocks = "<page><ol><li>بند</li></ol></page>"
    arabic, english = (pages(blocks, *said)[0].boxes[0] for said in (("ar", "arab"), ("en", "latn")))
    assert isinstance(arabic, TextBox) and isinstance(english, TextBox)
    assert {run.text: x for x, run in arabic.runs} == {"١": 5.0, ".": 0.0}
    assert {run.text: x for x, run in english.runs} == {"1.": 0.0}
    assert edges(arabic) == (180, 190) and edges(english) == (10, 20)


def test_the_first_column_is_the_right_one_and_still_read_first(pages: Setter) -> None:
    blocks = "<page><columns><column><p>أ</p></column><column><p>ب</p></column></columns></page>"
    orders = {}
    for language in ("ar", "en"):
        places = texts(pages(blocks, language)[0].boxes)
        assert list(places) == ["أ", "ب"]
        orders[language] = sorted(places, key=lambda text: places[text])
    # The letters are Arabic in both: each stands at the right of its column.
    assert orders == {"ar": ["ب", "أ"], "en": ["أ", "ب"]}


def test_pages_count_in_the_digits_of_the_language(pages: Setter) -> None:
    blocks = '<page><footer><p><span class="page-number"/></p></footer></page>'
    assert list(texts(pages(blocks, "ar", "arab")[0].boxes)) == ["١"]
    assert list(texts(pages(blocks, "ar", "latn")[0].boxes)) == ["1"]
