"""Pictures of users: what is taken, what is refused, and how fast."""

from __future__ import annotations

import io
import struct
import time
import zlib
from collections.abc import Callable
from pathlib import Path

import pikepdf
import pytest
from PIL import Image

from booklet.diagnostics import BookletError, ContentError, FileError, Place
from booklet.pdf import images
from booklet.pdf.canvas import PdfCanvas
from booklet.pdf.images import ImageData, load_image
from booklet.pdf.picturefile import Header, read_header, sniff

PLACE = Place("content/clinics/ours.yaml", 4, 7, "logo: logo.png")


def saved(image: Image.Image, kind: str, **options: object) -> bytes:
    buffer = io.BytesIO()
    image.save(buffer, kind, **options)
    return buffer.getvalue()


def png(width: int, height: int) -> bytes:
    """A PNG whose header promises this size, with next to nothing in it."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    header = struct.pack(">2I5B", width, height, 8, 2, 0, 0, 0)
    body = zlib.compress(bytes(1000))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", body) + chunk(b"IEND", b"")


PHOTO = Image.linear_gradient("L").resize((60, 40)).convert("RGB")


def load(folder: Path, name: str, data: bytes) -> ImageData:
    path = folder / name
    path.write_bytes(data)
    return load_image(path, PLACE)


@pytest.mark.parametrize(
    ("mode", "gray", "mask"),
    [
        ("RGB", False, False),
        ("L", True, False),
        ("1", True, False),
        ("P", False, False),
        ("RGBA", False, True),
        ("LA", True, True),
    ],
)
def test_png_of_every_mode(tmp_path: Path, mode: str, gray: bool, mask: bool) -> None:
    image = PHOTO.convert(mode)
    if mask:
        image.putalpha(Image.linear_gradient("L").resize(image.size))
    found = load(tmp_path, "logo.png", saved(image, "PNG"))
    assert (found.width, found.height, found.gray, bool(found.mask), found.jpeg) == (
        60,
        40,
        gray,
        mask,
        False,
    )
    samples = zlib.decompress(found.data)
    assert samples == image.convert("L" if gray else "RGB").tobytes()


def test_png_with_a_transparent_colour_gets_a_mask(tmp_path: Path) -> None:
    image = Image.new("P", (4, 4), 1)
    image.putpalette([255, 0, 0, 0, 0, 255])
    image.putpixel((0, 0), 0)
    found = load(tmp_path, "logo.png", saved(image, "PNG", transparency=0))
    assert zlib.decompress(found.mask) == b"\x00" + b"\xff" * 15


def test_opaque_alpha_needs_no_mask(tmp_path: Path) -> None:
    assert not load(tmp_path, "logo.png", saved(PHOTO.convert("RGBA"), "PNG")).mask


def test_sixteen_bits_keep_their_tones(tmp_path: Path) -> None:
    image = Image.new("I;16", (3, 1))
    for at, value in enumerate((0, 0x8000, 0xFFFF)):
        image.putpixel((at, 0), value)
    assert zlib.decompress(load(tmp_path, "logo.png", saved(image, "PNG")).data) == b"\x00\x80\xff"


def test_jpeg_goes_in_as_it_is(tmp_path: Path) -> None:
    for mode in ("RGB", "L"):
        data = saved(PHOTO.convert(mode), "JPEG", progressive=True)
        assert load(tmp_path, "photo.jpeg", data) == ImageData(60, 40, mode == "L", True, data)


def test_a_turned_photo_is_set_upright(tmp_path: Path) -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    found = load(tmp_path, "photo.jpg", saved(PHOTO, "JPEG", exif=exif))
    assert (found.width, found.height, found.jpeg) == (40, 60, False)


def test_large_pictures_are_made_smaller(tmp_path: Path) -> None:
    found = load(tmp_path, "logo.png", saved(Image.new("L", (4000, 100)), "PNG"))
    assert (found.width, found.height) == (3000, 75)


JPEG = saved(PHOTO, "JPEG")
PNG = saved(PHOTO, "PNG")


@pytest.mark.parametrize(
    ("name", "data", "message"),
    [
        ("a.png", png(20_000, 20_000), "20000 x 20000 pixels; 40 million is the most"),
        ("a.png", png(0, 10), "damaged"),
        ("a.png", png(100, 100), "damaged"),
        ("a.png", PNG[: len(PNG) // 2], "damaged"),
        ("a.png", PNG[:20], "damaged"),
        ("a.png", PNG[:60] + b"\xff" * 20 + PNG[80:], "damaged"),
        ("a.jpg", JPEG[: len(JPEG) // 2], "damaged"),
        ("a.jpg", JPEG[:30], "damaged"),
        ("a.jpg", b"\xff\xd8\xff" + b"\xff" * 5000, "damaged"),
        ("a.jpg", saved(PHOTO.convert("CMYK"), "JPEG"), "CMYK"),
        ("a.png", JPEG, "a JPEG file under another ending"),
        ("a.jpg", PNG, "a PNG file under another ending"),
        ("a", PNG, "a PNG file under another ending"),
        ("a.png", saved(PHOTO, "GIF"), "is a GIF file"),
        ("a.png", saved(PHOTO, "BMP"), "is a BMP file"),
        ("a.png", saved(PHOTO, "TIFF"), "is a TIFF file"),
        ("a.webp", b"RIFF\x00\x00\x00\x00WEBPVP8 ", "is a WebP file"),
        ("a.svg", b'<?xml version="1.0"?><svg/>', "is a SVG file"),
        ("a.png", b"%PDF-1.7", "is a PDF file"),
        ("a.png", b"", "no picture that can be read"),
        ("a.png", b"hello", "no picture that can be read"),
    ],
)
def test_refused_at_the_place_of_the_reference(tmp_path: Path, name: str, data: bytes, message: str) -> None:
    with pytest.raises(ContentError, match=message) as caught:
        load(tmp_path, name, data)
    (problem,) = caught.value.diagnostics
    assert problem.place == PLACE
    assert problem.hint


def test_a_bomb_is_answered_at_once(tmp_path: Path) -> None:
    path = tmp_path / "bomb.png"
    path.write_bytes(saved(Image.new("1", (20_000, 20_000)), "PNG", compress_level=1))
    start = time.perf_counter()
    with pytest.raises(ContentError, match="40 million"):
        load_image(path)
    assert time.perf_counter() - start < 0.1


def test_size_is_judged_before_reading(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(images, "MOST_BYTES", 100)
    with pytest.raises(ContentError, match="10 MiB is the most"):
        load(tmp_path, "a.png", PNG)


def test_files_that_are_not_there(tmp_path: Path) -> None:
    with pytest.raises(FileError, match="no picture file"):
        load_image(tmp_path / "no.png", PLACE)
    with pytest.raises(FileError, match="no picture file"):
        load_image(tmp_path, PLACE)


def test_cut_off_anywhere_gives_an_error_and_nothing_else(tmp_path: Path) -> None:
    for name, data in (("a.png", PNG), ("a.jpg", JPEG)):
        for end in range(0, len(data), 7):
            with pytest.raises(BookletError):
                load(tmp_path, name, data[:end])


@pytest.mark.parametrize(
    ("data", "expected"),
    [(PNG, Header("PNG", 60, 40)), (JPEG, Header("JPEG", 60, 40, 3)), (PNG[:-12], None), (JPEG[:40], None)],
)
def test_headers(data: bytes, expected: Header | None) -> None:
    assert read_header(data) == expected


def test_camera_formats_are_named() -> None:
    assert sniff(b"\x00\x00\x00\x18ftypheic") == "HEIC"


def test_a_picture_in_the_file_is_the_one_that_was_given(
    canvas: PdfCanvas, opened: Callable[[bytes], pikepdf.Pdf], tmp_path: Path
) -> None:
    canvas.begin_page(100, 100)
    canvas.image("png", load(tmp_path, "a.png", PNG), 0, 0, 60, 40)
    canvas.image("jpeg", load(tmp_path, "a.jpg", JPEG), 0, 50, 60, 40)
    canvas.end_page()
    shown = opened(canvas.save()).pages[0].Resources.XObject
    assert isinstance(shown.X1, pikepdf.Stream)
    first = pikepdf.PdfImage(shown.X1).as_pil_image()
    assert first.convert("RGB").tobytes() == PHOTO.tobytes()
    assert shown.X2.read_raw_bytes() == JPEG
