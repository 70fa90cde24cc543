"""Colours in the four inks of a press."""

from __future__ import annotations

import base64
import io
import zlib

import pytest
from PIL import Image

from booklet.pdf.form import Form
from booklet.pdf.images import ImageData
from booklet.pdf.pressinks import MOST_INK, PressInks, limited
from booklet.pdf.profile import bundled
from booklet.pdf.recode import recoded
from tests.pdf.test_inks import RED_GREEN, inline, jpeg


@pytest.fixture(scope="module")
def inks() -> PressInks:
    return PressInks(bundled())


def test_greys_and_dark_neutrals_are_black_ink_alone(inks: PressInks) -> None:
    assert inks.fill("#000000") == "0 g"
    assert inks.stroke("#FFFFFF") == "1 G"
    assert inks.fill("#1D2A33") == "0.153 g"
    assert inks.letters("#1D2A33") == "#000000"
    assert inks.letters("#075A75") == "#075A75"


def test_colours_are_mixed_by_the_profile(inks: PressInks) -> None:
    cyan, magenta, yellow, black = inks.channels("#B93C14")  # a brick red
    assert cyan < 0.1 and magenta > 0.6 and yellow > 0.7 and black < 0.4
    cyan, magenta, yellow, _ = inks.channels("#075A75")
    assert cyan > 0.6 and magenta < 0.4 and yellow < 0.3
    assert inks.fill("#075A75").endswith(" k") and inks.stroke("#075A75").endswith(" K")


@pytest.mark.parametrize("color", ["#00000A", "#0A0000", "#000F00", "#001E3C", "#FFFF00", "#5F3C26"])
def test_ink_stays_below_the_limit(inks: PressInks, color: str) -> None:
    assert 100 * sum(inks.channels(color)) <= MOST_INK


def test_a_picture_stays_below_the_limit_too(monkeypatch: pytest.MonkeyPatch) -> None:
    def most() -> float:
        done = PressInks(bundled()).image(ImageData(1, 1, False, False, zlib.compress(b"\x08\0\x08")))
        return sum(zlib.decompress(done.data)) / 2.55

    assert most() > 260
    monkeypatch.setattr("booklet.pdf.pressinks.MOST_INK", 240.0)  # no colour of our profile needs 300
    assert most() <= 240 + 1  # four inks, each in steps of 0.4 %


def test_too_much_ink_gives_way_but_for_black() -> None:
    assert limited((255, 255, 255, 255)) == (0.666, 0.666, 0.666, 1.0)
    assert limited((255, 0, 255, 51)) == (1.0, 0.0, 1.0, 0.2)


def test_a_picture_is_within_a_few_steps_of_the_single_colours(inks: PressInks) -> None:
    colors = [(185, 60, 20), (7, 90, 117), (237, 243, 246), (200, 180, 40), (255, 255, 255)]
    image = ImageData(5, 1, False, False, zlib.compress(bytes(one for color in colors for one in color)))
    done = inks.image(image)
    assert (done.inks, done.turned) == (True, False)
    samples = zlib.decompress(done.data)
    for at, color in enumerate(colors):
        wanted = inks.channels("#" + bytes(color).hex())
        wanted = wanted if len(wanted) == 4 else (0, 0, 0, 0)
        found = [one / 255 for one in samples[4 * at : 4 * at + 4]]
        assert max(abs(one - other) for one, other in zip(found, wanted, strict=True)) < 0.02


def test_a_photo_stays_a_jpeg_that_counts_from_full_ink(inks: PressInks) -> None:
    file = io.BytesIO()
    Image.new("RGB", (16, 8), (255, 255, 255)).save(file, "JPEG")
    done = inks.image(ImageData(16, 8, False, True, file.getvalue()))
    assert done.turned and b"Adobe" in done.data
    ((_, stream),) = done.as_streams("x")
    assert stream.entries["ColorSpace"] == "/DeviceCMYK"
    assert stream.entries["Decode"] == "[1 0 1 0 1 0 1 0]"


def test_a_grey_picture_stays(inks: PressInks) -> None:
    image = ImageData(1, 1, True, False, zlib.compress(b"\x80"))
    assert inks.image(image) is image


def test_a_drawing(inks: PressInks) -> None:
    done = recoded(Form(b"0 g 0 0 m 5 5 l f\n.027 .353 .459 rg\n0 0 m 5 5 l f\n", 9, 9), inks)
    code = zlib.decompress(done.stream)
    assert b" k\n" in code and b"rg" not in code and code.startswith(b"0 g ")


def test_pictures_in_a_drawing_have_the_inks_too(inks: PressInks) -> None:
    def head(image: ImageData) -> bytes:
        code = recoded(Form(b"q " + inline(image) + b" Q\n", 9, 9), inks).stream
        return zlib.decompress(code).split(b"/BPC 8")[1].split(b" ID")[0]

    assert head(jpeg((2, 1))) == b" /D [1 0 1 0 1 0 1 0] /F [/A85 /DCT]"
    assert head(RED_GREEN) == b" /F [/A85 /Fl]"
    code = zlib.decompress(recoded(Form(inline(RED_GREEN), 9, 9), inks).stream)
    assert b"/CS /CMYK " in code
    assert len(zlib.decompress(base64.a85decode(code.split(b"ID ")[1].split(b"~>")[0]))) == 2 * 4
