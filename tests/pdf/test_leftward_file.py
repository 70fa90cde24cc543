"""A file whose lines run from right to left says so, and its text begins at the right."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

import pikepdf
import pytest

from booklet.folders import here
from booklet.pdf.canvas import PdfCanvas
from booklet.pdf.document import DocumentInfo
from booklet.pdf.fonts import FontSet
from booklet.pdf.tags import LAYOUT, Tag

Open = Callable[[bytes], pikepdf.Pdf]
Build = Callable[[Callable[[PdfCanvas], object]], bytes]


def saved(info: DocumentInfo, fonts: FontSet) -> bytes:
    canvas = PdfCanvas(info, fonts)
    canvas.owner = canvas.structure.add(Tag("P"))
    canvas.begin_page(200, 100)
    for role in fonts.roles:
        canvas.text(20, 50, "(عضلة) الكتف", role, 12, mode="rtl")
    canvas.end_page()
    return canvas.save()


@pytest.mark.parametrize("leftward", [True, False])
def test_the_file_tells_its_direction(
    info: DocumentInfo, fonts: FontSet, opened: Open, leftward: bool
) -> None:
    pdf = opened(saved(replace(info, language="ar", leftward=leftward), fonts))
    assert pdf.Root.ViewerPreferences.get("/Direction") == ("/R2L" if leftward else None)
    attributes = pdf.Root.StructTreeRoot.K[0].get("/A")
    assert ("/RlTb" in str(attributes and attributes.get("/WritingMode"))) == leftward


def places(data: bytes, opened: Open) -> list[float]:
    """Where each glyph begins, in the order of the file."""
    found, x = [], 0.0
    for line in opened(data).pages[0].Contents.read_bytes().decode().splitlines():
        if line.endswith("Tm"):
            x = float(line.split()[4])
        elif line.endswith("Td"):
            x += float(line.split()[0])
        elif re.search(r"T[jJ]$", line):
            found.append(x)
    return found


def test_text_begins_at_the_right(one_page: Build, opened: Open, fonts: FontSet) -> None:
    ends = []
    data = one_page(lambda canvas: ends.append(canvas.text(20, 50, "عضلة", "regular", 12, mode="rtl")))
    found = places(data, opened)
    assert ends == [pytest.approx(20 + fonts.width("عضلة", "regular", 12, "rtl"))]
    assert len(found) == 4 and found == sorted(found, reverse=True)
    assert found[-1] == pytest.approx(20, abs=0.1) and found[0] < ends[0]


def test_text_of_two_faces_begins_at_the_right(one_page: Build, opened: Open) -> None:
    """The brackets are of the Latin face: a run of their own on either side."""
    found = places(one_page(lambda canvas: canvas.text(20, 50, "(عضلة)", "regular", 12, mode="rtl")), opened)
    assert len(found) == 6 and found == sorted(found, reverse=True)


def test_other_text_begins_at_the_left(one_page: Build, opened: Open) -> None:
    found = places(one_page(lambda canvas: canvas.text(20, 50, "Ab 拿", "regular", 12)), opened)
    assert found == sorted(found) and found[0] == 20


def test_what_was_shaped_is_kept_for_the_next_run(
    info: DocumentInfo, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = FontSet.open(here())
    data = saved(info, first)
    monkeypatch.setattr("booklet.pdf.fonts.shape_word", None)
    second = FontSet.open(here(), snapshot=first.snapshot())
    assert saved(info, second) == data
    with pytest.raises(TypeError):
        saved(info, FontSet.open(here()))


def test_nobodys_content_is_an_artifact(info: DocumentInfo, fonts: FontSet, opened: Open) -> None:
    """Letters are shown one by one, but in one stretch of marked content."""
    canvas = PdfCanvas(info, fonts)
    canvas.owner = LAYOUT
    canvas.begin_page(200, 100)
    canvas.text(20, 50, "عضلة الكتف", "regular", 12, mode="rtl")
    canvas.end_page()
    code = opened(canvas.save()).pages[0].Contents.read_bytes()
    assert code.count(b"BDC") + code.count(b"BMC") == code.count(b"EMC") == 1
    assert code.count(b"Tj") + code.count(b"TJ") == 10
