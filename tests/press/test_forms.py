"""Pages as forms: what is equal is there once, and what only looks equal is kept apart."""

from __future__ import annotations

import zlib
from io import BytesIO

import pikepdf
import pytest

from booklet.press.forms import decoded
from booklet.press.impose import impose
from booklet.press.job import Job
from tests.press.pages import HEIGHT, WIDTH, document, number_on, squares
from tests.press.paper import pictures

FLAT = Job("2up", sides=1)
MEDIA = f"/MediaBox [0 0 {WIDTH} {HEIGHT}]"


def forms(pdf: bytes) -> list[set[str]]:
    """What each form says of itself."""
    with pikepdf.open(BytesIO(pdf)) as found:
        streams = [one for one in found.objects if isinstance(one, pikepdf.Stream)]
        return [set(one.keys()) for one in streams if "/BBox" in one]


def shared(pages: list[str], stream: bytes) -> bytes:
    """Pages with one content, which is the object 3."""
    data = document([b""] * len(pages), [f"{page}/Contents 3 0 R" for page in pages], more=[stream])
    for at in range(len(pages)):
        data = data.replace(b"/Contents %d 0 R" % (5 + 2 * at), b"")
    return data


def halves(pdf: bytes) -> list[int | None]:
    picture = pictures(pdf)[0]
    middle = picture.width // 2
    boxes = ((0, 0, middle, picture.height), (middle, 0, picture.width, picture.height))
    return [number_on(picture.crop(box)) for box in boxes]


PACKED = zlib.compress(squares(7))
STREAM = b"<</Filter/FlateDecode/Length %d>>stream\n%b\nendstream" % (len(PACKED), PACKED)


def test_equal_pages_share_one_form() -> None:
    made = impose(shared([f"{MEDIA}/Resources<<>>"] * 2, STREAM), FLAT)
    assert len(forms(made.pdf)) == 1
    assert halves(made.pdf) == [7, 7]


def test_pages_of_two_sizes_with_one_content_are_two() -> None:
    small = f"/MediaBox [0 0 {WIDTH} {HEIGHT - 12}]/Resources<<>>"
    made = impose(shared([f"{MEDIA}/Resources<<>>", small], STREAM), FLAT)
    assert len(forms(made.pdf)) == 2
    assert halves(made.pdf)[0] == 7


def test_a_page_that_blends_as_a_whole_still_does() -> None:
    group = "/Group<</S/Transparency/CS/DeviceCMYK>>"
    (form,) = forms(impose(document([squares(1)], f"{MEDIA}{group}"), FLAT).pdf)
    assert "/Group" in form
    (plain,) = forms(impose(document([squares(1)], MEDIA), FLAT).pdf)
    assert "/Group" not in plain


def test_content_that_unpacks_to_more_than_a_page_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    pdf = pikepdf.new()
    stream = pdf.make_stream(zlib.compress(b" " * 5000), Filter=pikepdf.Name.FlateDecode)
    assert len(decoded(stream)) == 5000
    monkeypatch.setattr("booklet.press.forms.MOST", 1000)
    with pytest.raises(ValueError, match="larger than can be drawn"):
        decoded(stream)
