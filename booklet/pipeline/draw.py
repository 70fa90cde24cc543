"""Placed pages to a PDF: the only place that hands boxes to the canvas."""

from __future__ import annotations

from typing import TYPE_CHECKING

from booklet.directions import direction
from booklet.layout.page import (
    Box,
    FigureBox,
    ImageBox,
    MarkBox,
    Page,
    RectBox,
    RuleBox,
    Run,
    TextBox,
)
from booklet.layout.paper import BLEED
from booklet.pdf.canvas import PdfCanvas
from booklet.pdf.content import Line
from booklet.pdf.document import DocumentInfo
from booklet.pdf.form import Form
from booklet.pdf.recode import with_lines
from booklet.pipeline.markers import draw_marker
from booklet.pipeline.owners import Owners

if TYPE_CHECKING:
    from booklet.pipeline.gallery import Gallery
    from booklet.pipeline.setting import Setting

THINNEST = 0.26
"""The least width of a line, pt: every printer shows 0.25, and the file's numbers are rounded."""


def draw(setting: Setting, bleed: float = 0.0) -> bytes:
    """The bytes of the PDF, made to conform to the setting's standard.

    With `bleed` (pt) each page shows so much more on all sides, for a printer who cuts it off; a file for a
    press always has it.
    """
    said = setting.manuscript
    info = DocumentInfo(
        title=setting.attributes.get("title") or said.title,
        language=said.language,
        leftward=direction(said.language) == "rtl",
        produced=said.produced,
        author=", ".join(said.authors),
        subject=setting.attributes.get("subject", ""),
        keywords=tuple(filter(None, setting.attributes.get("keywords", "").split(", "))),
    )
    if setting.standard.press:
        bleed = max(bleed, BLEED)
    canvas = PdfCanvas(info, setting.fonts, setting.standard, setting.colors.inks, setting.colors.profile)
    owners = Owners(canvas.structure, setting.tags)
    titled: set[str] = set()
    for page in setting.pages:
        sheet = _Sheet(canvas, page, setting.gallery, owners, bleed)
        sheet.draw(in_outline=sheet.name not in titled)
        titled.add(sheet.name)
    return canvas.save()


class _Sheet:
    """One page on the canvas, whose y goes up."""

    def __init__(self, canvas: PdfCanvas, page: Page, gallery: Gallery, owners: Owners, bleed: float) -> None:
        self.canvas = canvas
        self.page = page
        self.gallery = gallery
        self.owners = owners
        self.bleed = bleed

    @property
    def name(self) -> str:
        """What links call it; a page that runs on has one name."""
        return self.page.id or f"page-{self.page.number}"

    def draw(self, in_outline: bool) -> None:
        """The page, in reading order."""
        page = self.page
        self.canvas.begin_page(page.width, page.height, str(page.number), self.bleed)
        self.canvas.owner = self.owners.of_page(page.id)
        self.canvas.destination(self.name)
        if page.title and in_outline:
            self.canvas.bookmark(page.title, 0, self.name)
        for box in page.boxes:
            self.box(box)
        self.canvas.end_page()

    def box(self, box: Box) -> None:
        """One box, as content of what it belongs to; all y turned upside down."""
        height = self.page.height
        ornament = isinstance(box, RectBox | RuleBox) or (isinstance(box, MarkBox) and box.kind == "disc")
        owner = (self.owners.of_ornament if ornament else self.owners.of)(box.owner)
        self.canvas.owner = owner
        if self.owners.is_figure(owner):
            self.canvas.figure_box(self.room(box))
        match box:
            case TextBox():
                if note := self.owners.note(owner):
                    self.canvas.owner, name = note
                    self.canvas.destination(name, box.x, height - box.y + box.runs[0][1].size)
                for dx, run in box.runs:
                    self.canvas.owner = owner = self.owners.of(run.owner or box.owner)
                    self.run(box.x + dx, height - box.y, run, self.owners.may_link(owner))
            case RectBox():
                bottom = height - box.y - box.height
                line = Line(box.stroke, box.line_width) if box.stroke else None
                self.canvas.rect(box.x, bottom, box.width, box.height, box.fill or None, line, box.radius)
            case RuleBox():
                line = Line(box.color, box.line_width)
                self.canvas.line(box.x, height - box.y, box.x2, height - box.y2, line)
            case MarkBox():
                color = self.canvas.inks.letters(box.color)  # as small as letters, and beside them
                draw_marker(self.canvas, box.kind, box.x, height - box.y, box.size, color)
            case FigureBox():
                self.figure(box)
            case ImageBox():
                self.image(box)

    def room(self, box: Box) -> tuple[float, float, float, float]:
        """Left, bottom, right and top of a box on the page."""
        height = self.page.height
        match box:
            case TextBox():
                size = max(run.size for _, run in box.runs)
                return box.x, height - box.y - size * 0.25, box.x + box.width, height - box.y + size * 0.8
            case RuleBox():
                return box.x, height - box.y2, box.x2, height - box.y
            case MarkBox():
                half = box.size / 2
                return box.x - half, height - box.y - half, box.x + half, height - box.y + half
        return box.x, height - box.y - box.height, box.x + box.width, height - box.y

    def run(self, x: float, y: float, run: Run, may_link: bool) -> None:
        """One run of text, and the link that it is."""
        self.canvas.text(x, y, run.text, run.face, run.size, run.color, run.mode)
        if run.link and may_link and run.text.strip():
            wide = self.canvas.fonts.width(run.text, run.face, run.size, run.mode)
            shown = self.canvas.fonts.width(run.text.rstrip(), run.face, run.size, run.mode)
            x += wide - shown if run.mode == "rtl" else 0.0
            wide = shown
            inside = run.link.startswith("#")
            self.canvas.link(
                x,
                y - run.size * 0.3,
                wide,
                run.size * 1.25,
                destination=run.link[1:] if inside else "",
                address="" if inside else run.link,
                description=run.text.strip(),
            )

    def figure(self, box: FigureBox) -> None:
        """A scene panel: graphics once per size as a form, its texts above it."""
        drawing = self.gallery.drawing(box.scene, box.panel, box.width, box.notes)
        bottom = self.page.height - box.y - box.height
        key = f"{box.scene}.{box.panel}.{box.width:.2f}.{'notes' if box.notes else 'plain'}"
        form = Form(drawing.stream, drawing.width, drawing.height, deflated=True)
        self.canvas.picture(key, form, box.x, bottom)
        for x, y, text, mode, face, size, color in drawing.texts:
            self.canvas.text(box.x + x, bottom + y, text, face, size, color, mode)

    def drawing(self, key: str, art: Form, x: float, y: float, scale: float) -> None:
        """A user's drawing, whose lines may be too thin at this scale."""
        thick = with_lines(art, THINNEST / scale)
        self.canvas.picture(key if thick is art else f"{key} {scale:.3f}", thick, x, y, scale)

    def image(self, box: ImageBox) -> None:
        """A logo, a photo or a QR code."""
        bottom = self.page.height - box.y - box.height
        if box.kind == "qr":
            code = self.gallery.qr(box.source).form()
            self.canvas.picture(f"qr.{box.source}", code, box.x, bottom, box.width / code.width)
            return
        art = self.gallery.image(box.source)
        if isinstance(art, Form):
            self.drawing(box.source, art, box.x, bottom, box.width / art.width)
        else:
            self.canvas.image(box.source, art, box.x, bottom, box.width, box.height)
