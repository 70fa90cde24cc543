"""From a PDF of pages to a PDF of sheets."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from io import BytesIO
from typing import Any

from booklet.diagnostics import Diagnostic
from booklet.press import names
from booklet.press.boxes import Leaf
from booklet.press.job import Job, require
from booklet.press.order import Sheet, plan
from booklet.press.refusals import notes, refuse
from booklet.press.sheet import Geometry, geometry
from booklet.press.source import Source, guarded, read
from booklet.press.writer import Writer, scaled


@dataclass(frozen=True, slots=True)
class Printed:
    """An imposed PDF: how many sheets of paper of which size in pt, printed on how many sides.

    `blanks` are the places with no page on them, `signatures` the parts that are folded or cut separately,
    `scale` is how large most pages are drawn (1: their own size).
    """

    pdf: bytes
    sheets: int
    width: float
    height: float
    blanks: int
    signatures: int
    notes: tuple[Diagnostic, ...]
    sides: int = 2
    scale: float = 1.0


def impose(
    pdf: bytes,
    job: Job,
    *,
    name: str = "",
    title: str = "",
    choose: Callable[[int], Sequence[int]] | None = None,
    own: bool = False,
) -> Printed:
    """Put the pages of a PDF onto sheets.

    `name` is what errors call the PDF, `title` stands in for a missing one. `choose` is told how many
    pages there are and gives those to take, counted from 0 (None: all). `own` pages are a guide's, which
    are never made smaller: its type size is a promise.
    Raises UsageError for a job or a paper that can't be done, FileError and ContentError for a PDF that
    can't be used.
    """
    require(job)
    source = read(pdf, name)
    source = source if choose is None else source.chosen(choose(len(source.pages)))
    job = _decided(job, source)
    width, height = commonest(source.leaves)
    sheet = geometry(job, width, height)
    refuse(sheet, source.leaves, own)
    sheets = plan(len(source.pages), job, sheet.columns, sheet.rows, sheet.over)
    digest = hashlib.sha256(pdf).digest()
    written, lost = guarded(lambda: _write(source, sheet, sheets, title or name, digest), name)
    places = [slot for one in sheets for side in one.sides for slot in side]
    return Printed(
        written,
        len(sheets),
        sheet.width,
        sheet.height,
        sum(slot.page is None for slot in places),
        len({one.signature for one in sheets}) if job.scheme == "saddle" else len(sheets),
        (*source.notes, *notes(sheet, source.leaves, lost, own)),
        2 if job.both_sides else 1,
        scaled(sheet, width, height),
    )


def commonest(leaves: Sequence[Leaf]) -> tuple[float, float]:
    """Width and height of most pages; of the first of them where two sizes are as common."""
    sizes = Counter((round(leaf.width, 1), round(leaf.height, 1)) for leaf in leaves)
    most = sizes.most_common(1)[0][0]
    return next(
        (leaf.width, leaf.height) for leaf in leaves if (round(leaf.width, 1), round(leaf.height, 1)) == most
    )


def _decided(job: Job, source: Source) -> Job:
    return replace(job, leftward=source.leftward) if job.leftward is None else job


def _write(
    source: Source, sheet: Geometry, sheets: Sequence[Sheet], title: str, digest: bytes
) -> tuple[bytes, frozenset[str]]:
    import pikepdf

    document = source.document
    said = names.names(document, title or "Booklet")
    writer = Writer(source, sheet)
    pages = [writer.side(side, one.depth) for one in sheets for side in one.sides]
    _replace(document, pages, sheet.job)
    names.write(document, said, digest)
    data = BytesIO()
    document.save(
        data,
        min_version="1.6" if said.x4 else "1.5",
        object_stream_mode=pikepdf.ObjectStreamMode.generate,
        encryption=False,
        deterministic_id=True,
        preserve_pdfa=False,
        fix_metadata_version=False,
    )
    if source.notes:
        _prove(data.getvalue(), len(pages))
    return data.getvalue(), writer.lost


def _prove(pdf: bytes, pages: int) -> None:
    """Raise ValueError where a repaired file did not become a whole one."""
    import pikepdf

    with pikepdf.open(BytesIO(pdf)) as document:
        if len(document.pages) != pages or document.get_warnings():
            raise ValueError("the repair did not hold")


_CATALOG = {"/Type", "/Version", "/Extensions", "/OCProperties", "/OutputIntents", "/Metadata"}
"""What stays of the old file's catalog: nothing that leads to its pages, acts or claims."""


def _replace(document: Any, pages: Sequence[Any], job: Job) -> None:
    """Put the sheets in the place of the pages, and tell the printer how to print them."""
    from pikepdf import Array, Dictionary, Name

    root = document.Root
    for key in set(root.keys()) - _CATALOG:
        del root[key]
    tree = document.make_indirect(Dictionary(Type=Name.Pages, Count=len(pages)))
    for page in pages:
        page.Parent = tree
    tree.Kids = Array(pages)
    root.Pages = tree
    edge = "Simplex" if not job.both_sides else f"DuplexFlip{job.flip.title()}Edge"
    root.ViewerPreferences = Dictionary(
        DisplayDocTitle=True, PrintScaling=Name("/None"), Duplex=Name(f"/{edge}")
    )
    for key in set(document.trailer.keys()) - {"/Root", "/Size", "/Info", "/ID"}:
        del document.trailer[key]
    document.trailer.Size = 1  # a repaired file may have none, and qpdf then writes none; it counts itself
