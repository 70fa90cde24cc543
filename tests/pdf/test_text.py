"""Text that is drawn can be read back."""

from __future__ import annotations

import io
from collections.abc import Callable

import pikepdf
import pytest

from booklet.diagnostics import RenderError
from booklet.pdf.canvas import PdfCanvas
from booklet.pdf.document import DocumentInfo
from booklet.pdf.fonts import FontSet
from booklet.pdf.tags import LAYOUT

PINYIN = "ā á ǎ à ē é ě è ī í ǐ ì ō ó ǒ ò ū ú ǔ ù ǖ ǘ ǚ ǜ Ā Á Ǎ À Ē É Ě È Ō Ó Ǒ Ò"
LINES = [
    "Put your thumb on the hollow, and press for 5 seconds.",
    "AVATAR To. Wave office fluffy fjord – “quoted” ‘text’ … 20–30 %",
    PINYIN,
    "拿捏肩井,按揉腘窝。",
    "Ná niē Jiānjǐng 拿捏肩井 (GB21): lift 10 times 每侧一分钟 each side",
    "→ ✓ × ½ °C µm é ñ ß Ł Ж Ω Tiếng Việt",
    "non‑breaking hyphen, minus −3, café",
]

Build = Callable[[Callable[[PdfCanvas], object]], bytes]
Read = Callable[[bytes], str]


def draw_lines(lines: list[str]) -> Callable[[PdfCanvas], None]:
    def draw(canvas: PdfCanvas) -> None:
        for at, line in enumerate(lines):
            canvas.text(20, 270 - 24 * at, line, "regular", 12)

    return draw


@pytest.mark.parametrize("role", ["regular", "semibold", "bold"])
@pytest.mark.parametrize("line", LINES)
def test_text_is_read_back_as_it_was_written(line: str, role: str, one_page: Build, read_text: Read) -> None:
    assert read_text(one_page(lambda canvas: canvas.text(20, 100, line, role, 9))) == line


def test_reading_back_sees_another_text(one_page: Build, read_text: Read) -> None:
    assert read_text(one_page(draw_lines(["Jiānjīng"]))) != "Jiānjǐng"


def test_lines_are_read_in_the_order_of_drawing(one_page: Build, read_text: Read) -> None:
    assert read_text(one_page(draw_lines(LINES))).split("\n") == LINES


def test_decomposed_letters_are_drawn_composed(one_page: Build, read_text: Read) -> None:
    assert read_text(one_page(draw_lines(["u\u0308\u030c nu\u0308\u030c"]))) == "ǚ nǚ"


def test_letters_without_a_glyph_of_their_own_keep_their_text(one_page: Build, read_text: Read) -> None:
    # the face composes this letter of two glyphs
    line = "b\u1e01b"
    data = one_page(draw_lines([line]))
    assert b"ActualText" in b"".join(page_code(data))
    assert read_text(data) == line


def page_code(data: bytes) -> list[bytes]:
    with pikepdf.open(io.BytesIO(data)) as pdf:
        return [page.Contents.read_bytes() for page in pdf.pages]


def test_hidden_characters_leave_no_mark(one_page: Build, read_text: Read) -> None:
    assert read_text(one_page(draw_lines(["mas\u00adsage\u200b \u2060now"]))) == "massage now"


def test_no_break_space_is_found_as_a_space(one_page: Build, read_text: Read) -> None:
    assert read_text(one_page(draw_lines(["5\u00a0minutes"]))) == "5 minutes"


def test_text_ends_where_its_width_says(canvas: PdfCanvas, fonts: FontSet) -> None:
    canvas.begin_page(400, 300)
    line = LINES[4]
    assert canvas.text(20, 100, line, "bold", 14) == pytest.approx(20 + fonts.width(line, "bold", 14))


def test_runs_of_two_faces_stand_side_by_side(one_page: Build, fonts: FontSet) -> None:
    code = page_code(one_page(lambda canvas: canvas.text(10, 50, "Ab 拿", "regular", 10)))[0].decode()
    places = [float(line.split()[4]) for line in code.splitlines() if line.endswith("Tm")]
    assert places == [10, pytest.approx(10 + fonts.width("Ab ", "regular", 10), abs=0.01)]


def test_a_character_without_a_glyph_stops_the_document(canvas: PdfCanvas) -> None:
    canvas.begin_page(400, 300)
    canvas.text(20, 100, "fine", "regular", 12)
    canvas.text(20, 80, "a 😀 and \t", "regular", 12)
    canvas.end_page()
    with pytest.raises(RenderError) as caught:
        canvas.save()
    assert [one.message for one in caught.value.diagnostics] == [
        "no font of the family 'clinic' has the character '😀' (U+1F600)",
        "no font of the family 'clinic' has the character '<U+0009>' (U+0009)",
    ]


def test_text_of_one_colour_and_font_is_set_once(one_page: Build) -> None:
    code = page_code(one_page(draw_lines(["one", "two", "three"])))[0].decode()
    assert code.count("BT") == code.count("ET") == code.count("Tf") == code.count(" g\n") == 1
    assert code.count("Tj") + code.count("TJ") == 3


def test_streams_do_not_depend_on_other_pages(fonts: FontSet, info: DocumentInfo) -> None:
    def code(first: str) -> bytes:
        canvas = PdfCanvas(info, fonts)
        canvas.owner = LAYOUT
        for text in (first, "the same 拿"):
            canvas.begin_page(100, 100)
            canvas.text(5, 50, text, "regular", 10)
            canvas.end_page()
        return page_code(canvas.save())[1]

    assert code("zebra 推") == code("Quick")
