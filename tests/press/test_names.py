"""What a print file says of itself: the old title, dates and trapping, in words that XML can hold."""

from __future__ import annotations

from io import BytesIO

import pikepdf
import pytest

from booklet.press.names import names, write
from tests.press.pages import numbered


def said(**info: object) -> tuple[dict[str, str], str]:
    """The information dictionary and the XMP of a print file; `info` is what its source says."""
    pdf = pikepdf.open(BytesIO(numbered(1)))
    for key, value in info.items():
        pdf.docinfo[f"/{key}"] = value
    write(pdf, names(pdf, "in"), b"digest")
    return {key: str(value) for key, value in pdf.docinfo.items()}, pdf.Root.Metadata.read_bytes().decode(
        "utf-8"
    )


@pytest.mark.parametrize(
    ("date", "written"),
    [
        ("D:20261122", "2026-11-22T00:00:00Z"),
        ("D:20261122101112Z", "2026-11-22T10:11:12Z"),
        ("D:20261122101112+05'30'", "2026-11-22T10:11:12+05:30"),
        ("D:20261122101112-08", "2026-11-22T10:11:12-08:00"),
    ],
)
def test_dates_keep_their_zone(date: str, written: str) -> None:
    assert f"<xmp:CreateDate>{written}</xmp:CreateDate>" in said(CreationDate=date)[1]


def test_what_is_no_date_is_left_out() -> None:
    assert "CreateDate" not in said(CreationDate="yesterday")[1]


@pytest.mark.parametrize("trapped", ["/True", "/False"])
def test_trapping_stays_said(trapped: str) -> None:
    assert said(Trapped=pikepdf.Name(trapped))[0]["/Trapped"] == trapped


def test_a_title_holds_nothing_that_can_not_be_shown() -> None:
    info, packet = said(Title="A\x01 & B")
    assert info["/Title"] == "A & B (for printing)"
    assert "A &amp; B (for printing)" in packet
    assert said(Title="\x01 ")[0]["/Title"] == "in (for printing)"
