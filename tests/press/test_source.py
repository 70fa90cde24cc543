"""Any PDF: boxes, turns and units of all kinds; comments and forms; locked, damaged and hostile files."""

from __future__ import annotations

import hashlib
import zlib
from io import BytesIO

import pikepdf
import pypdfium2 as pdfium
import pytest

from booklet.diagnostics import ContentError, FileError
from booklet.layout.paper import Paper
from booklet.press.impose import Printed, commonest, impose
from booklet.press.job import Job
from booklet.press.source import read
from tests.press.pages import HEIGHT, WIDTH, document, number_on, numbered, squares
from tests.press.paper import pictures

FLAT = Job("2up", sides=1)
W, H = WIDTH, HEIGHT
FONT_FREE = "/Resources <<>>"


def shown(made: Printed, scale: float = 1.0) -> list[int | None]:
    """The numbers on the first side's two halves."""
    picture = pictures(made.pdf, scale)[0]
    half = picture.width // 2
    halves = [picture.crop((x, 0, x + half, picture.height)) for x in (0, half)]
    return [number_on(one) for one in halves]


def moved(content: bytes, matrix: str) -> bytes:
    return b"q %b cm %b Q" % (matrix.encode(), content)


ODD = {
    "plain": (f"/MediaBox [0 0 {W} {H}]", ""),
    "corners the wrong way round": (f"/MediaBox [{W} {H} 0 0]", ""),
    "another origin": (f"/MediaBox [-100 50.5 {W - 100} {H + 50.5}]", "1 0 0 1 -100 50.5"),
    "a crop box": (f"/MediaBox [0 0 500 500]/CropBox [9 7 {W + 9} {H + 7}]", "1 0 0 1 9 7"),
    "a crop box past the paper": (f"/MediaBox [0 0 {W} {H}]/CropBox [-50 -50 900 900]", ""),
    "a crop box elsewhere": (f"/MediaBox [0 0 {W} {H}]/CropBox [500 500 900 900]", ""),
    "a trim box": (f"/MediaBox [0 0 99 99]/TrimBox [9 7 {W + 9} {H + 7}]", "1 0 0 1 9 7"),
    "nonsense in boxes": (f"/MediaBox [0 0 {W} {H}]/TrimBox [1 2 /Three]/CropBox (text)", ""),
    "an empty box": (f"/MediaBox [0 0 {W} {H}]/TrimBox [5 5 5 5]", ""),
    "turned by 90": (f"/MediaBox [0 0 {H} {W}]/Rotate 90", f"0 1 -1 0 {H} 0"),
    "turned by 180": (f"/MediaBox [0 0 {W} {H}]/Rotate 180", f"-1 0 0 -1 {W} {H}"),
    "turned by 270": (f"/MediaBox [0 0 {H} {W}]/Rotate 270", f"0 -1 1 0 0 {W}"),
    "turned backwards": (f"/MediaBox [0 0 {H} {W}]/Rotate -90", f"0 -1 1 0 0 {W}"),
    "turned by nonsense": (f"/MediaBox [0 0 {W} {H}]/Rotate 45", ""),
    "a unit of its own": (f"/MediaBox [0 0 {W / 2} {H / 2}]/UserUnit 2", "0.5 0 0 0.5 0 0"),
    "turned, moved and cropped": (
        f"/MediaBox [0 0 500 500]/CropBox [10 20 {H / 2 + 10} {W / 2 + 20}]/Rotate 90/UserUnit 2",
        f"0 0.5 -0.5 0 {H / 2 + 10} 20",
    ),
}


@pytest.mark.parametrize("name", ODD)
def test_every_page_is_seen_as_readers_see_it(name: str) -> None:
    page, matrix = ODD[name]
    contents = [moved(squares(one), matrix or "1 0 0 1 0 0") for one in (5, 9)]
    made = impose(document(contents, page + FONT_FREE), FLAT)
    assert (made.width, made.height) == pytest.approx((2 * W, H))
    assert shown(made) == [5, 9]


def test_a_page_far_from_its_origin_is_made_smaller() -> None:
    far = 900_000
    page = f"/MediaBox [{far} {far} {far + 3 * W} {far + 3 * H}]{FONT_FREE}"
    contents = [moved(squares(one), f"3 0 0 3 {far} {far}") for one in (5, 9)]
    job = Job("2up", sides=1, sheet=Paper("small", 2 * W / 0.9, H / 0.9, "small"))
    assert shown(impose(document(contents, page), job), 8) == [5, 9]


def test_a_turn_that_is_forgotten_is_noticed() -> None:
    page, matrix = ODD["turned by 180"]
    contents = [moved(squares(one), matrix) for one in (5, 9)]
    assert shown(impose(document(contents, page.replace("180", "0")), FLAT)) != [5, 9]


def test_boxes_and_resources_come_from_the_nodes_above() -> None:
    form = b"<</Type/XObject/Subtype/Form/BBox[0 0 99 99]/Length %d>>stream\n%b\nendstream"
    data = document([b"/F Do", b"/F Do"], page="", more=[form % (len(squares(6)), squares(6))])
    above = f"/Count 2/Rotate 180/MediaBox [0 0 {W} {H}]/Resources<</XObject<</F 3 0 R>>>>".encode()
    data = data.replace(b"/Count 2", above)
    assert shown(impose(data, Job("2up", "short", sides=1)), 1.0) == [-1, -1]  # turned, as it says


def test_content_in_parts_is_one() -> None:
    number = squares(7)
    cut = number.index(b"\n") + 1
    parts = [
        b"<</Length %d>>stream\n%b\nendstream" % (len(one), one) for one in (number[: cut - 1], number[cut:])
    ]
    page = f"/MediaBox [0 0 {W} {H}]/Contents [3 0 R null 4 0 R]"
    data = (
        document([b"", b""], page=page, more=parts)
        .replace(b"/Contents 6 0 R", b"")
        .replace(b"/Contents 8 0 R", b"")
    )
    assert shown(impose(data, FLAT)) == [7, 7]


def test_a_part_that_breaks_off_is_read_as_far_as_it_goes() -> None:
    packed = zlib.compress(squares(7) + b"% " + bytes(range(256)) * 30, 1)
    said = b"<</Filter/FlateDecode/Length %d>>stream\n%b\nendstream"
    parts = [said % (len(one), one) for one in (packed[:-60] + b"\0" * 60, zlib.compress(b"% end"))]
    page = f"/MediaBox [0 0 {W} {H}]/Contents [3 0 R 4 0 R]"
    data = document([b"", b""], page=page, more=parts)
    data = data.replace(b"/Contents 6 0 R", b"").replace(b"/Contents 8 0 R", b"")
    assert shown(impose(data, FLAT)) == [7, 7]


def test_pages_without_content_are_white() -> None:
    data = document([b"", b""], page=f"/MediaBox [0 0 {W} {H}]").replace(
        b"/Contents 6 0 R", b"/Contents null"
    )
    assert shown(impose(data, FLAT)) == [None, None]


def test_pages_that_share_a_stream_but_not_what_it_draws() -> None:
    forms = [
        b"<</Type/XObject/Subtype/Form/BBox[0 0 99 99]/Length %d>>stream\n%b\nendstream" % (len(one), one)
        for one in (squares(11), squares(13))
    ]
    shared = b"<</Length 5>>stream\n/F Do\nendstream"
    pages = [
        f"/MediaBox [0 0 {W} {H}]/Contents 5 0 R/Resources<</XObject<</F {3 + at} 0 R>>>>" for at in (0, 1)
    ]
    data = document([b"", b""], page=pages, more=[*forms, shared])
    data = data.replace(b"/Contents 7 0 R", b"").replace(b"/Contents 9 0 R", b"")
    assert shown(impose(data, FLAT)) == [11, 13]


def test_nothing_is_embedded_twice() -> None:
    made = impose(numbered(4), Job("4up", repeat=True))
    with pikepdf.open(BytesIO(made.pdf)) as pdf:
        forms = [one for one in pdf.objects if isinstance(one, pikepdf.Stream) and "/BBox" in one]
        assert len(forms) == 4
        names = [set(page.obj.Resources.XObject.keys()) for page in pdf.pages]
        assert [len(one) for one in names] == [1, 1, 1, 1]


def test_larger_pages_are_made_smaller_and_smaller_ones_are_not_enlarged() -> None:
    big = f"/MediaBox [0 0 {3 * W} {3 * H}]"
    small = f"/MediaBox [0 0 {W} {H}]"
    contents = [moved(squares(3), "3 0 0 3 0 0"), squares(4), squares(5)]
    data = document(contents, page=[big, small, small])
    assert commonest(read(data).leaves) == (W, H)
    assert shown(impose(data, FLAT)) == [3, 4]
    data = document([squares(4), contents[0], contents[0]], page=[small, big, big])
    made = impose(data, FLAT)
    assert shown(made)[0] != 4
    middle = pictures(made.pdf)[0].crop((W, H, 2 * W, 2 * H))
    assert number_on(middle) == 4


def annotated(kind: str, flags: int) -> bytes:
    look = b"<</Type/XObject/Subtype/Form/BBox[0 0 %d %d]/Length %d>>stream\n%b\nendstream"
    note = f"<</Type/Annot/Subtype/{kind}/F {flags}/Rect [0 0 {W} {H}]/AP<</N 3 0 R>>>>"
    page = f"/MediaBox [0 0 {W} {H}]/Annots [4 0 R]"
    content = squares(21)
    return document([b"", b""], page=page, more=[look % (W, H, len(content), content), note.encode()])


def test_comments_that_are_to_be_printed_are() -> None:
    assert shown(impose(annotated("Stamp", 4), FLAT)) == [21, 21]
    assert shown(impose(annotated("Stamp", 0), FLAT)) == [None, None]  # for the screen only
    assert shown(impose(annotated("Stamp", 6), FLAT)) == [None, None]  # hidden
    with pikepdf.open(BytesIO(impose(annotated("Link", 4), FLAT).pdf)) as pdf:
        assert all("/Annots" not in page.obj for page in pdf.pages)


def test_what_is_typed_into_a_form_is_printed() -> None:
    """A field without a look of its own, as some programs leave it to the reader."""
    field = f"<</Type/Annot/Subtype/Widget/FT/Tx/T(a)/V(typed)/F 4/Rect [0 0 {W} {H}]/DA(/H 9 Tf 0 g)>>"
    font = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"
    form = "<</Fields [4 0 R]/NeedAppearances true/DR<</Font<</H 3 0 R>>>>/DA(/H 9 Tf 0 g)>>"
    page = f"/MediaBox [0 0 {W} {H}]/Annots [4 0 R]"
    data = document([b""], page, {"AcroForm": form}, [font, field.encode()])
    with pikepdf.open(BytesIO(impose(data, FLAT).pdf)) as pdf:
        drawn = [
            one.read_bytes() for one in pdf.objects if isinstance(one, pikepdf.Stream) and "/BBox" in one
        ]
    assert any(b"(typed)" in one for one in drawn)


def test_more_pages_than_can_be_done_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("booklet.press.source.MOST_PAGES", 2)
    assert read(numbered(2)).pages
    with pytest.raises(ContentError, match="3 pages, more than can be done"):
        read(numbered(3))


def locked(owner: str, user: str, **allowed: bool) -> bytes:
    out = BytesIO()
    allow = pikepdf.Permissions(**allowed)
    with pikepdf.open(BytesIO(numbered(2))) as pdf:
        pdf.save(out, encryption=pikepdf.Encryption(owner=owner, user=user, allow=allow))
    return out.getvalue()


def test_a_file_that_opens_without_a_password_is_printed() -> None:
    made = impose(locked("secret", ""), FLAT)
    assert shown(made) == [1, 2]
    assert b"/Encrypt" not in made.pdf and not made.notes
    limited = impose(locked("secret", "", print_lowres=False, print_highres=False), FLAT)
    assert "did not want it to be printed" in limited.notes[0].message


def test_a_locked_file_is_refused() -> None:
    with pytest.raises(FileError, match="locked with a password"):
        impose(locked("secret", "secret"), FLAT, name="a.pdf")


def test_damaged_files_are_repaired_or_refused() -> None:
    whole = numbered(2)
    for broken in (whole.replace(b"startxref\n", b"startxref\n9"), whole[: whole.index(b"trailer")]):
        made = impose(broken, FLAT)
        assert shown(made) == [1, 2]
        assert "repaired" in made.notes[0].message
    assert impose(whole, FLAT).notes == ()


NOT_PDFS = {
    "nothing": b"",
    "text": b"hello",
    "a head alone": b"%PDF-1.7\n",
    "no pages": document([]),
    "no page tree": numbered(2).replace(b"/Pages 2 0 R", b""),
    "no catalog": numbered(1).replace(b"/Root 1 0 R", b"/Root 9 0 R").replace(b"/Catalog", b"/Nothing"),
}


@pytest.mark.parametrize("name", NOT_PDFS)
def test_what_is_no_pdf_is_refused(name: str) -> None:
    with pytest.raises(ContentError) as refused:
        impose(NOT_PDFS[name], FLAT, name="a.pdf")
    told = refused.value.diagnostics[0]
    assert told.place is not None and told.place.file == "a.pdf" and told.hint


def test_no_byte_lost_or_changed_makes_a_traceback() -> None:
    whole = document([squares(1), squares(2)], page=f"/MediaBox [0 0 {W} {H}]/Rotate 90/Annots []")
    done = 0
    for seed in range(120):
        noise = hashlib.sha256(b"%d" % seed).digest()
        at = int.from_bytes(noise[:4], "big") % len(whole)
        data = whole[:at] + noise[4 : 4 + seed % 3] + whole[at + 1 + seed % 7 :]
        try:
            done += impose(data, FLAT).sheets > 0
        except (ContentError, FileError):
            continue
    assert 0 < done <= 120


def test_the_page_tree_may_bite_its_tail() -> None:
    data = numbered(2).replace(b"/Kids[3 0 R", b"/Kids[2 0 R 3 0 R")
    try:
        assert impose(data, FLAT).sheets
    except ContentError as refused:
        assert refused.diagnostics[0].hint


def test_the_same_input_gives_the_same_bytes() -> None:
    one, two = (impose(numbered(9), Job("saddle")).pdf for _ in "12")
    assert one == two != impose(numbered(9), Job("saddle", "short")).pdf


def test_other_readers_open_it() -> None:
    assert len(pdfium.PdfDocument(impose(numbered(9), Job("saddle")).pdf)) == 6
