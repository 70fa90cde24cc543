"""What a PDF says about itself, and ReportLab's canvas reduced to what this room needs."""

from __future__ import annotations

import hashlib
import io
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from reportlab.pdfbase.pdfdoc import BasicFonts
from reportlab.pdfgen.canvas import Canvas

from booklet.pdf import srgb
from booklet.pdf.file import write
from booklet.pdf.metadata import xmp
from booklet.pdf.objects import Raw, Stream, array, dictionary, reference
from booklet.pdf.operands import literal, number
from booklet.pdf.standards import Standard

PRODUCER = "booklet"
_NO_ID = b"0" * 32


@dataclass(frozen=True, slots=True)
class DocumentInfo:
    """Title, language and the like. `produced` is the guide's own date: the clock is never asked."""

    title: str
    language: str
    produced: date
    author: str = ""
    subject: str = ""
    keywords: tuple[str, ...] = ()
    leftward: bool = False
    """Whether pages follow each other from right to left, bound on the right."""


@dataclass(frozen=True, slots=True)
class _Stamp:
    """The moment of production as ReportLab's info dictionary reads it."""

    YMDhms: tuple[int, int, int, int, int, int]
    dhh: int = 0
    dmm: int = 0


@dataclass(slots=True)
class PageParts:
    """What ReportLab is told about one page."""

    width: float
    height: float
    code: bytes
    key: int = -1  # what the tree of tags finds the owners of its content by
    pictures: dict[str, str] = field(default_factory=dict)  # name on the page -> object
    annotations: tuple[str, ...] = ()  # objects


class Sheets(Canvas):  # type: ignore[misc]
    """ReportLab's canvas as the writer of the file: pages come finished, no stock font is ever touched."""

    def __init__(self, info: DocumentInfo, standard: Standard) -> None:
        self.info = info
        self._page_parts: PageParts | None = None
        self._standard = standard
        version, language = standard.version, info.language
        super().__init__(io.BytesIO(), pageCompression=0, invariant=1, pdfVersion=version, lang=language)
        day = info.produced
        document = self._doc
        document._timeStamp = _Stamp((day.year, day.month, day.day, 0, 0, 0))
        document.info.title = info.title
        document.info.author = info.author
        document.info.subject = info.subject
        document.info.keywords = ", ".join(info.keywords)
        document.info.creator = document.info.producer = PRODUCER
        catalog = document.Catalog
        catalog.Outlines = None
        catalog.PageLayout = "/OneColumn"
        direction = {"Direction": "/R2L"} if info.leftward else {}
        catalog.ViewerPreferences = dictionary({"DisplayDocTitle": "true", **direction})
        catalog.Metadata = Stream(xmp(info, standard, PRODUCER), {"Type": "/Metadata", "Subtype": "/XML"})
        catalog.__NoDefault__ = [*catalog.__NoDefault__, "OutputIntents"]
        if standard.tagged:
            catalog.MarkInfo = Raw(b"<</Marked true>>")
        if standard.archive:
            profile = Stream.deflated(srgb.profile(), {"N": 3})
            catalog.OutputIntents = array([_intent(document.Reference(profile))])

    @property
    def document(self) -> Any:
        """ReportLab's document: `Reference(object, name)` registers an object."""
        return self._doc

    def add_page(self, parts: PageParts) -> None:
        """A finished page."""
        self._page_parts = parts
        self._pagesize = (parts.width, parts.height)
        self.showPage()

    def add_font(self, name: str, font: Any) -> None:
        """List a font among the resources that all pages share."""
        self._doc.idToObject[BasicFonts].dict[name] = font

    def pdf_bytes(self) -> bytes:
        """The file. Its /ID is a digest of everything else in it."""
        mark = b"[<" + _NO_ID + b"><" + _NO_ID + b">]"
        # PDF/A-4 6.1.3 has no place for the information dictionary: the metadata says it all
        data = write(self._doc, mark, None if self._standard.modern else self._doc.info)
        digest = hashlib.sha256(data).hexdigest()[:32].encode("ascii")
        head, mark, tail = data.rpartition(mark)
        return head + mark.replace(_NO_ID, digest) + tail

    def _make_preamble(self) -> None:
        """No operators before a page's own: ReportLab would choose Helvetica here."""
        self._preamble = ""

    def _setAnnotations(self, page: Any) -> None:
        """ReportLab's last look at a page before it is added: it gets our stream and resources."""
        parts = self._page_parts
        if parts is None:
            return
        pictures = {name: reference(target) for name, target in parts.pictures.items()}
        page.MediaBox = f"[0 0 {number(parts.width, 3)} {number(parts.height, 3)}]"
        page.Contents = Stream.deflated(parts.code)
        page.Resources = dictionary(
            {"Font": reference(BasicFonts), "XObject": dictionary(pictures) if pictures else None}
        )
        page.Annots = array(reference(name) for name in parts.annotations) if parts.annotations else None
        page.Trans = page.Rotate = None
        if self._standard.tagged:
            page.__NoDefault__ = [*page.__NoDefault__, "StructParents", "Tabs"]
            page.StructParents, page.Tabs = (parts.key if parts.key >= 0 else None), "/S"


def _intent(profile: Any) -> Any:
    """Colours are meant as sRGB (ISO 19005-2 6.2.3)."""
    named = literal(srgb.NAME)
    return dictionary(
        {
            "Type": "/OutputIntent",
            "S": "/GTS_PDFA1",
            "OutputConditionIdentifier": named,
            "Info": named,
            "DestOutputProfile": profile,
        }
    )
