"""What a PDF says about itself, and ReportLab's canvas reduced to what this room needs."""

from __future__ import annotations

import hashlib
import io
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Any

from reportlab.pdfbase.pdfdoc import BasicFonts
from reportlab.pdfgen.canvas import Canvas

from booklet.pdf import profile as profiles
from booklet.pdf import srgb
from booklet.pdf.file import write
from booklet.pdf.metadata import NO_ID, document_id, xmp
from booklet.pdf.objects import Raw, Stream, array, dictionary, reference
from booklet.pdf.operands import literal, numbers
from booklet.pdf.standards import Standard
from booklet.pdf.tags import Box

if TYPE_CHECKING:
    from booklet.pdf.profile import Profile

PRODUCER = "booklet"


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
    bleed: float = 0.0  # pt on all sides
    transparent: bool = False  # whether a picture on it lets the paper through
    key: int = -1  # what the tree of tags finds the owners of its content by
    pictures: dict[str, str] = field(default_factory=dict)  # name on the page -> object
    annotations: tuple[str, ...] = ()  # objects

    def moved(self, box: Box) -> Box:
        """A box of the page as the file counts: from the corner of the bleed."""
        left, bottom, right, top = box
        return left + self.bleed, bottom + self.bleed, right + self.bleed, top + self.bleed

    def origin(self) -> bytes:
        """The operator that moves the origin to the corner of the page."""
        return b"1 0 0 1 %b cm\n" % numbers(self.bleed, self.bleed, places=3).encode() if self.bleed else b""

    def boxes(self) -> dict[str, str]:
        """MediaBox, and where there is bleed what is cut off; from 0 0, as simple tools expect."""
        wide, high = self.width + 2 * self.bleed, self.height + 2 * self.bleed
        media = f"[0 0 {numbers(wide, high, places=3)}]"
        if not self.bleed:
            return {"MediaBox": media}
        trim = numbers(*self.moved((0.0, 0.0, self.width, self.height)), places=3)
        return {"MediaBox": media, "BleedBox": media, "TrimBox": f"[{trim}]"}


class Sheets(Canvas):  # type: ignore[misc]
    """ReportLab's canvas as the writer of the file: pages come finished, no stock font is ever touched."""

    def __init__(self, info: DocumentInfo, standard: Standard, profile: Profile | None = None) -> None:
        """`profile` is of the press, for a standard that has one; without it the bundled one."""
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
            display = Stream.deflated(srgb.profile(), {"N": 3})
            catalog.OutputIntents = array([_intent(document.Reference(display))])
        if standard.press:
            press = profile or profiles.bundled()
            data = document.Reference(Stream.deflated(press.data, {"N": 4}))
            catalog.OutputIntents = array([_press_intent(press, data)])

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
        mark = b"[<" + NO_ID + b"><" + NO_ID + b">]"
        # PDF/A-4 6.1.3 has no place for the information dictionary: the metadata says it all
        data = write(self._doc, mark, None if self._standard.modern else self._doc.info)
        digest = hashlib.sha256(data).hexdigest()[:32].encode("ascii")
        head, mark, tail = data.rpartition(mark)
        head = head.replace(document_id(NO_ID), document_id(digest), 1)
        return head + mark.replace(NO_ID, digest) + tail

    def _make_preamble(self) -> None:
        """No operators before a page's own: ReportLab would choose Helvetica here."""
        self._preamble = ""

    def _setAnnotations(self, page: Any) -> None:
        """ReportLab's last look at a page before it is added: it gets our stream and resources."""
        parts = self._page_parts
        if parts is None:
            return
        pictures = {name: reference(target) for name, target in parts.pictures.items()}
        for name, box in parts.boxes().items():
            setattr(page, name, box)
        page.Contents = Stream.deflated(parts.code)
        page.Resources = dictionary(
            {"Font": reference(BasicFonts), "XObject": dictionary(pictures) if pictures else None}
        )
        page.Annots = array(reference(name) for name in parts.annotations) if parts.annotations else None
        page.Trans = page.Rotate = None
        if self._standard.press and parts.transparent:
            page.__NoDefault__ = [*page.__NoDefault__, "Group"]
            page.Group = dictionary({"Type": "/Group", "S": "/Transparency", "CS": "/DeviceCMYK"})
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


def _press_intent(profile: Profile, data: Any) -> Any:
    """Colours are meant for this press (ISO 15930-7)."""
    return dictionary(
        {
            "Type": "/OutputIntent",
            "S": "/GTS_PDFX",
            "OutputConditionIdentifier": literal(profile.condition),
            "Info": literal(profile.name),
            "RegistryName": literal(profiles.REGISTRY) if profile.registered else None,
            "DestOutputProfile": data,
        }
    )
