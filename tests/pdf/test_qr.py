"""QR codes: the same modules as the encoder's own, with their quiet zone."""

from __future__ import annotations

import json
import subprocess
import sys
import zlib

import pypdfium2
import pytest
import segno

from booklet.diagnostics import ContentError, Place
from booklet.pdf.canvas import PdfCanvas
from booklet.pdf.qr import QUIET_ZONE, QrCode, qr_code

ADDRESS = "https://example.org/guide/back-massage?from=booklet"


def modules(code: QrCode) -> list[list[int]]:
    """The rectangles painted back into rows from the top."""
    rows = [[0] * code.size for _ in range(code.size)]
    for left, low, wide, high in code.rects:
        for y in range(low, low + high):
            for x in range(left, left + wide):
                assert not rows[code.size - 1 - y][x], "two rectangles overlap"
                rows[code.size - 1 - y][x] = 1
    return rows


@pytest.mark.parametrize("text", [ADDRESS, "x", "tel:+1-555-0100", "https://example.org/按摩", "A" * 300])
def test_modules_are_those_of_the_encoder(text: str) -> None:
    expected = segno.make(text, error="M", micro=False, boost_error=False)
    rows = [[int(dark) for dark in row] for row in expected.matrix_iter(border=QUIET_ZONE)]
    assert modules(qr_code(text)) == rows


def test_the_comparison_sees_one_wrong_module() -> None:
    code = qr_code(ADDRESS)
    changed = QrCode(code.size, code.rects[1:])
    assert modules(changed) != modules(code)


def test_rectangles_are_fewer_than_modules() -> None:
    code = qr_code(ADDRESS)
    assert len(code.rects) < sum(map(sum, modules(code))) / 2


def test_plain_data_comes_back() -> None:
    code = qr_code(ADDRESS)
    assert QrCode.from_plain(json.loads(json.dumps(code.as_plain()))) == code


def test_form_is_one_path_of_whole_numbers() -> None:
    code = qr_code("x")
    form = code.form("#112233")
    assert (form.width, form.height) == (code.size, code.size) == (29, 29)
    drawn = zlib.decompress(form.stream).decode()
    assert drawn.startswith("0.067 0.133 0.2 rg ") and drawn.endswith(" re f")
    assert drawn.count(" re") == len(code.rects)


@pytest.mark.parametrize(
    ("text", "message"), [("", "nothing to put"), ("  ", "nothing to put"), ("x" * 301, "too long")]
)
def test_texts_that_make_no_code(text: str, message: str) -> None:
    with pytest.raises(ContentError, match=message) as caught:
        qr_code(text, Place("clinic.yaml", 3, 7))
    assert str(caught.value).startswith("clinic.yaml:3:7: error:")


def test_the_encoder_is_loaded_late() -> None:
    program = (
        "import sys, booklet.pdf.qr, booklet.pdf.canvas, booklet.pdf.images; print('segno' in sys.modules)"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True, timeout=60
    )
    assert done.stdout.strip() == "False"


def test_the_drawn_code_has_the_modules_of_the_encoder(canvas: PdfCanvas) -> None:
    code = qr_code(ADDRESS)
    canvas.begin_page(code.size * 2, code.size * 2)
    canvas.picture("qr", code.form(), 0, 0, 2)
    canvas.end_page()
    document = pypdfium2.PdfDocument(canvas.save())
    bitmap = document[0].render(scale=2).to_pil().convert("L")
    document.close()
    side = range(code.size)
    shown = [[int(bitmap.getpixel((4 * x + 2, 4 * y + 2)) < 128) for x in side] for y in side]
    assert shown == modules(code)
