"""Colours as asked for and as greys: in operators, drawings and pictures."""

from __future__ import annotations

import base64
import io
import re
import zlib

import pikepdf
import pytest
from PIL import Image

from booklet.diagnostics import ContentError
from booklet.pdf.canvas import PdfCanvas
from booklet.pdf.content import Line
from booklet.pdf.document import DocumentInfo
from booklet.pdf.fonts import FontSet
from booklet.pdf.form import Form
from booklet.pdf.images import ImageData
from booklet.pdf.inks import AS_ASKED, GrayInks, Inks
from booklet.pdf.recode import recoded, with_lines
from booklet.pdf.standards import STANDARDS

GRAY = GrayInks()
RED_GREEN = ImageData(2, 1, False, False, zlib.compress(b"\xff\0\0\0\xff\0"), zlib.compress(b"\x80\xff"))
COLORED = re.compile(rb"(?<=\s)(?:rg|RG|k|K|cs|CS|scn?|SCN?|sh)(?=\s)|/(?:Device)?(?:RGB|CMYK)")


def inline(image: ImageData) -> bytes:
    coded = b"/DCT" if image.jpeg else b"/Fl"
    letters = base64.a85encode(image.data)
    return b"BI /W 2 /H 1 /CS /RGB /BPC 8 /F [/A85 " + coded + b"] ID " + letters + b"~> EI"


def jpeg(size: tuple[int, int] = (16, 8)) -> ImageData:
    file = io.BytesIO()
    Image.new("RGB", size, (200, 30, 60)).save(file, "JPEG")
    return ImageData(*size, False, True, file.getvalue())


def test_colours_as_they_are_asked_for() -> None:
    assert AS_ASKED.fill("#000000") == "0 g"
    assert AS_ASKED.stroke("#FFFFFF") == "1 G"
    assert AS_ASKED.fill("#ff8000") == "1 0.502 0 rg"
    assert AS_ASKED.letters("#1D2A33") == "#1D2A33"
    assert AS_ASKED.image(RED_GREEN) is RED_GREEN


@pytest.mark.parametrize("inks", [AS_ASKED, GRAY])
def test_what_is_no_colour_is_told(inks: Inks) -> None:
    with pytest.raises(ContentError, match="'red' is not a colour"):
        inks.fill("red")


def test_greys_are_as_bright_as_the_colours() -> None:
    assert [GRAY.fill(one) for one in ("#FF0000", "#00FF00", "#0000FF", "#808080")] == [
        "0.298 g",
        "0.588 g",
        "0.114 g",
        "0.502 g",
    ]
    assert GRAY.stroke("#075A75") == "0.267 G"


def test_dark_letters_are_black_and_light_ones_stay() -> None:
    assert GRAY.letters("#1D2A33") == GRAY.letters("#8F2D10") == "#000000"
    assert GRAY.letters("#FFFFFF") == "#FFFFFF"


@pytest.mark.parametrize("packed", [False, True])
def test_a_drawing_in_greys_keeps_all_else(packed: bool) -> None:
    code = b"q .5 0 0 .5 0 0 cm 1 J\n1 0 0 rg\n0 0 m 5 5 l f\n.502 g\n0 .2 1 RG\n.3 w\n0 0 m 9 9 l S\nQ\n"
    form = Form.packed(code, 9, 9) if packed else Form(code, 9, 9)
    done = recoded(form, GRAY)
    assert zlib.decompress(done.stream) == code.replace(b"1 0 0 rg", b"0.298 g").replace(
        b"0 .2 1 RG", b"0.231 G"
    )
    assert (done.width, done.height) == (9, 9)


def test_a_drawing_in_greys_already_is_left_alone() -> None:
    form = Form(b"0 g 0 0 m 5 5 l f\n", 9, 9)
    assert recoded(form, GRAY) is form


def test_letters_of_a_picture_are_no_operators() -> None:
    odd = b"q 1 0 0 1 0 0 cm " + inline(RED_GREEN) + b" Q\n1 0 0 rg\n"
    assert recoded(Form(odd, 9, 9), AS_ASKED).stream == odd
    done = zlib.decompress(recoded(Form(odd, 9, 9), GRAY).stream)
    assert b"/CS /G " in done and done.endswith(b" Q\n0.298 g\n")
    letters = done.split(b"ID ")[1].split(b"~>")[0]
    assert zlib.decompress(base64.a85decode(letters)) == bytes((76, 150))


def test_a_photo_in_a_drawing_stays_a_jpeg() -> None:
    done = zlib.decompress(recoded(Form(b"q " + inline(jpeg((2, 1))) + b" Q\n", 9, 9), GRAY).stream)
    assert b"/CS /G " in done and b"/F [/A85 /DCT]" in done and b" /D [" not in done
    letters = done.split(b"ID ")[1].split(b"~>")[0]
    with Image.open(io.BytesIO(base64.a85decode(letters))) as opened:
        assert (opened.format, opened.mode, opened.size) == ("JPEG", "L", (2, 1))


def test_pictures_in_greys() -> None:
    done = GRAY.image(RED_GREEN)
    assert (done.gray, zlib.decompress(done.data), done.mask) == (True, bytes((76, 150)), RED_GREEN.mask)
    assert GRAY.image(done) is done
    photo = GRAY.image(jpeg())
    with Image.open(io.BytesIO(photo.data)) as opened:
        assert (opened.format, opened.mode, opened.size) == ("JPEG", "L", (16, 8))
        assert abs(opened.getpixel((3, 3)) - 84) <= 2  # 0.299 · 200 + 0.587 · 30 + 0.114 · 60


def test_lines_of_a_drawing_are_as_thick_as_asked() -> None:
    form = Form(b"q .01 0 0 .01 0 0 cm 1 J 1 j\n0 G\n10 w\n0 0 m 9 9 l S\n80 w\n0 0 m 9 9 l S\nQ\n", 9, 9)
    assert re.findall(rb"(\S+) w", zlib.decompress(with_lines(form, 0.5).stream)) == [b"50", b"80"]
    assert with_lines(form, 0.1) is form


def drawn(info: DocumentInfo, fonts: FontSet, inks: Inks) -> bytes:
    """A page with colours of every kind."""
    canvas = PdfCanvas(info, fonts, STANDARDS["none"], inks)
    canvas.begin_page(200, 200)
    canvas.rect(0, 0, 50, 50, "#FF8000", Line("#00FF00", 2))
    canvas.text(10, 100, "blue", "bold", 12, "#0000FF")
    canvas.picture("form", Form(b"1 0 0 rg\n0 0 m 5 5 l f\n" + inline(RED_GREEN) + b"\n", 9, 9), 60, 60)
    canvas.image("image", RED_GREEN, 0, 0, 20, 10)
    canvas.image("jpeg", jpeg(), 0, 20, 20, 10)
    canvas.end_page()
    return canvas.save()


def colored(data: bytes) -> set[bytes]:
    """The colour operators and colour spaces of a file."""
    with pikepdf.open(io.BytesIO(data)) as pdf:
        found = set[bytes]()
        for one in pdf.objects:
            if isinstance(one, pikepdf.Stream) and one.get("/Subtype") == "/Image":
                found |= set(COLORED.findall(str(one.ColorSpace).encode()))
            elif isinstance(one, pikepdf.Stream) and one.get("/Type") in (None, "/XObject"):
                found |= set(COLORED.findall(b" " + one.read_bytes()))
        return found


def test_no_colour_is_left_in_a_grey_file(info: DocumentInfo, fonts: FontSet) -> None:
    assert colored(drawn(info, fonts, GRAY)) == set()
    assert colored(drawn(info, fonts, AS_ASKED)) == {b"rg", b"RG", b"/RGB", b"/DeviceRGB"}
