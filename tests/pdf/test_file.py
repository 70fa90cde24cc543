"""The file's frame: objects packed into streams, each once, each found by the table, none to spare."""

from __future__ import annotations

import hashlib
import io
import re
import shutil
import subprocess
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from pathlib import Path

import pikepdf
import pytest

from booklet.folders import here
from booklet.pdf.canvas import PdfCanvas
from booklet.pdf.document import DocumentInfo, PageParts, Sheets
from booklet.pdf.file import write
from booklet.pdf.fonts import FontSet
from booklet.pdf.metadata import NO_ID, document_id
from booklet.pdf.objects import Raw, dictionary, reference
from booklet.pdf.standards import STANDARDS
from booklet.pdf.tags import Tag

_STREAM = re.compile(rb"(\d+) 0 obj\n(<<.*?>>)\nstream\n", re.DOTALL)
PLAIN, INSIDE = 1, 2
FRAME = ("/ObjStm", "/XRef")
MOST = 200
"""Objects in one stream."""


@dataclass(frozen=True)
class Frame:
    """The cross-reference stream of a file, read with nothing but `zlib`."""

    data: bytes

    def stream(self, at: int) -> tuple[int, bytes, bytes]:
        """Number, dictionary and content of the stream object at a place."""
        found = _STREAM.match(self.data, at)
        assert found is not None, self.data[at : at + 40]
        return int(found[1]), found[2], zlib.decompressobj().decompress(self.data[found.end() :])

    @property
    def start(self) -> int:
        return int(self.data.rpartition(b"startxref\n")[2].split(b"\n")[0])

    @property
    def trailer(self) -> bytes:
        return self.stream(self.start)[1]

    @property
    def rows(self) -> list[tuple[int, int, int]]:
        table = self.stream(self.start)[2]
        parts = [table[at : at + 7] for at in range(0, len(table), 7)]
        return [(one[0], int.from_bytes(one[1:5], "big"), int.from_bytes(one[5:], "big")) for one in parts]

    def packed(self, number: int) -> list[int]:
        """The numbers of the objects in an object stream, in order."""
        kind, place, _ = self.rows[number]
        own, entries, content = self.stream(place)
        first = re.search(rb"/First (\d+)", entries)
        assert (kind, own) == (PLAIN, number) and b"/Type/ObjStm" in entries and first is not None
        return [int(one) for one in content[: int(first[1])].split()[::2]]

    def lost(self) -> Iterator[int]:
        """Objects that are not where the table says."""
        for number, (kind, place, index) in enumerate(self.rows[1:], 1):
            if kind == PLAIN:
                if not self.data.startswith(b"%d 0 obj\n" % number, place):
                    yield number
            elif self.packed(place)[index] != number:
                yield number


def spare(pdf: pikepdf.Pdf) -> list[str]:
    """What no way from the trailer leads to, the file's own frame aside."""
    seen: set[tuple[int, int]] = set()
    todo: list[object] = [pdf.trailer]
    while todo:
        one = todo.pop()
        if not isinstance(one, pikepdf.Object):
            continue
        if one.is_indirect:
            if one.objgen in seen:
                continue
            seen.add(one.objgen)
        if isinstance(one, (pikepdf.Dictionary, pikepdf.Stream)):
            todo += [value for _, value in one.items()]
        elif isinstance(one, pikepdf.Array):
            todo += list(one)
    left = [one for one in pdf.objects if one.is_indirect and one.objgen not in seen]
    return [
        str(one)[:60] for one in left if not (isinstance(one, pikepdf.Stream) and one.get("/Type") in FRAME)
    ]


@lru_cache
def made(standard: str = "pdfua1+a2a", tags: int = 12) -> bytes:
    """A page with so many tags, and some of everything that makes objects."""
    fonts, info = FontSet.open(here()), DocumentInfo("T", "en", date(2026, 11, 22))
    canvas = PdfCanvas(info, fonts, STANDARDS[standard])
    canvas.begin_page(300, 300, "i")
    canvas.destination("top")
    canvas.bookmark("Top", 0, "top")
    for _ in range(tags):
        with canvas.tagged(Tag("P")):
            canvas.rect(0, 0, 9, 9, "#000000")
    with canvas.tagged(Tag("Link")):
        canvas.text(20, 20, "Thumb press 拿", "regular", 9)
        canvas.link(20, 20, 50, 9, destination="top", description="Thumb press")
    canvas.end_page()
    return canvas.save()


@pytest.mark.parametrize("standard", STANDARDS)
@pytest.mark.parametrize("tags", [1, 12, 450])
def test_every_object_is_where_the_table_says(standard: str, tags: int) -> None:
    assert list(Frame(made(standard, tags)).lost()) == []


def test_a_wrong_table_would_be_seen() -> None:
    data = made()
    found = re.search(rb"\n\d(\d* 0 obj\n)", data)
    assert found is not None
    assert len(list(Frame(data.replace(found[0], b"\n9" + found[1], 1)).lost())) == 1
    with pytest.raises(AssertionError):
        list(Frame(data[:-20] + b"startxref\n7\n%%EOF\n").lost())


@pytest.mark.parametrize("standard", STANDARDS)
def test_every_object_is_there_once(standard: str) -> None:
    frame = Frame(made(standard, 450))
    rows = frame.rows
    assert rows[0] == (0, 0, 65535)
    assert len(set(rows)) == len(rows)
    assert b"/Size %d/" % len(rows) in frame.trailer
    holders = {place for kind, place, _ in rows if kind == INSIDE}
    packed = [one for number in holders for one in frame.packed(number)]
    assert sorted(packed) == [number for number, (kind, *_) in enumerate(rows) if kind == INSIDE]


def test_many_objects_make_more_than_one_stream() -> None:
    frame = Frame(made(tags=450))
    holders = sorted({place for kind, place, _ in frame.rows if kind == INSIDE})
    counts = [len(frame.packed(number)) for number in holders]
    assert len(counts) >= 3 and counts[:-1] == [MOST] * (len(counts) - 1) and 0 < counts[-1] <= MOST
    few = Frame(made(tags=1))
    assert len({place for kind, place, _ in few.rows if kind == INSIDE}) == 1


def test_streams_are_not_packed() -> None:
    frame = Frame(made())
    with pikepdf.open(io.BytesIO(frame.data)) as pdf:
        for number, (kind, *_) in enumerate(frame.rows[:-2]):
            if number:
                assert isinstance(pdf.get_object(number, 0), pikepdf.Stream) == (kind == PLAIN)


@pytest.mark.parametrize("standard", STANDARDS)
@pytest.mark.parametrize("tags", [12, 450])
def test_another_reader_opens_it_without_repairs(standard: str, tags: int) -> None:
    with pikepdf.open(io.BytesIO(made(standard, tags)), attempt_recovery=False) as pdf:
        assert pdf.get_warnings() == []
        assert len(pdf.pages) == 1
        assert not pdf.is_linearized


def test_a_file_that_needs_repairs_is_not_opened_so() -> None:
    data = made().replace(b"startxref\n", b"startxref\n1")
    with pytest.raises(pikepdf.PdfError):
        pikepdf.open(io.BytesIO(data), attempt_recovery=False)


@pytest.mark.parametrize("standard", STANDARDS)
def test_nothing_is_to_spare(standard: str) -> None:
    with pikepdf.open(io.BytesIO(made(standard))) as pdf:
        assert spare(pdf) == []


def test_something_to_spare_would_be_seen() -> None:
    with pikepdf.open(io.BytesIO(made())) as pdf:
        del pdf.Root.Metadata
        assert len(spare(pdf)) == 1


@pytest.mark.parametrize("standard", STANDARDS)
@pytest.mark.parametrize("tags", [12, 450])
def test_qpdf_finds_nothing_wrong(standard: str, tags: int, tmp_path: Path) -> None:
    said = check(made(standard, tags), tmp_path / "a.pdf")
    assert (said.returncode, said.stderr) == (0, "")


def test_qpdf_would_notice(tmp_path: Path) -> None:
    data = made()
    cut = data.replace(b"/Type/XRef/Size ", b"/Type/XRef/Size 9", 1)
    assert cut != data and check(cut, tmp_path / "a.pdf").returncode != 0


def check(data: bytes, path: Path) -> subprocess.CompletedProcess[str]:
    qpdf = shutil.which("qpdf")
    if qpdf is None:
        pytest.skip("qpdf is not installed")
    path.write_bytes(data)
    return subprocess.run(
        [qpdf, "--check", str(path)], capture_output=True, text=True, check=False, timeout=60
    )


@pytest.mark.parametrize(("standard", "there"), [("pdfua1+a2a", True), ("pdfua2+a4", False), ("none", True)])
def test_pdf_2_has_no_info_in_its_trailer(standard: str, there: bool) -> None:
    trailer = Frame(made(standard)).trailer
    assert (b"/Info" in trailer) == there
    assert b"/Root" in trailer and b"/ID[<" in trailer


@pytest.mark.parametrize("standard", STANDARDS)
def test_the_id_is_a_digest_of_the_rest(standard: str) -> None:
    data = made(standard)
    mark = re.search(rb"/ID\[<([0-9a-f]{32})><\1>\]", Frame(data).trailer)
    assert mark is not None
    plain = data.replace(mark[1], NO_ID).replace(document_id(mark[1]), document_id(NO_ID))
    assert hashlib.sha256(plain).hexdigest()[:32].encode() == mark[1]
    assert hashlib.sha256(plain + b" ").hexdigest()[:32].encode() != mark[1]


@pytest.mark.parametrize(("standard", "head"), [("pdfua1+a2a", b"%PDF-1.7\n"), ("pdfua2+a4", b"%PDF-2.0\n")])
def test_it_begins_with_its_version_and_says_that_it_is_binary(standard: str, head: bytes) -> None:
    data = made(standard)
    assert data.startswith(head + b"%\xe2\xe3\xcf\xd3\n")
    assert data.endswith(b"\n%%EOF\n")


class Late(Raw):  # type: ignore[misc]
    """An object that needs another one, as it finds when it is written."""

    def format(self, document: object) -> bytes:
        document.Reference(Raw(b"(the other)"), "other")  # type: ignore[attr-defined]
        written: bytes = dictionary({"Other": reference("other")}).format(document)
        return written


def test_objects_that_come_late_are_written_too(info: DocumentInfo) -> None:
    sheets = Sheets(info, STANDARDS["none"])
    sheets.add_page(PageParts(10, 10, b""))
    sheets.document.Catalog.Metadata = sheets.document.Reference(Late(), "late")
    data = write(sheets.document, b"[<00><00>]")
    with pikepdf.open(io.BytesIO(data), attempt_recovery=False) as pdf:
        assert str(pdf.Root.Metadata.Other) == "the other"
    assert list(Frame(data).lost()) == []


def test_packing_makes_it_small() -> None:
    """Each tag costs a few bytes; written one by one they would cost some 130."""
    assert (len(made(tags=450)) - len(made(tags=12))) / 438 < 40
