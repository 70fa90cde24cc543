"""Drawing on pages. What is drawn first lies below, and is read first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from booklet.diagnostics import Diagnostic, RenderError
from booklet.pdf import paths
from booklet.pdf.content import Line, PageContent
from booklet.pdf.document import DocumentInfo, PageParts, Sheets
from booklet.pdf.elements import TREE, Elements
from booklet.pdf.embedding import FontUse, embed, resource_name
from booklet.pdf.fonts import FontSet
from booklet.pdf.form import Form
from booklet.pdf.inks import AS_ASKED, Inks
from booklet.pdf.labels import page_labels
from booklet.pdf.links import Link, Places
from booklet.pdf.objects import reference
from booklet.pdf.operands import number, numbers
from booklet.pdf.outline import Outline
from booklet.pdf.standards import DEFAULT_STANDARD, STANDARDS, Standard
from booklet.pdf.structure import Owner, Structure
from booklet.pdf.tags import LAYOUT, ROOT, Artifact, Box, Tag
from booklet.pdf.unspoken import unspoken
from booklet.pdf.word import Mode

if TYPE_CHECKING:
    from booklet.pdf.images import ImageData
    from booklet.pdf.profile import Profile

_PAINTERS = {(True, False): "f", (False, True): "S", (True, True): "B", (False, False): ""}


class PdfCanvas:
    """Pages one after the other; `save` gives the file.

    Units are points, the origin is a page's bottom left corner, y goes up. Equal calls give equal
    bytes: no clock, no chance, no path of this machine goes into the file.
    """

    def __init__(
        self,
        info: DocumentInfo,
        fonts: FontSet,
        standard: Standard = STANDARDS[DEFAULT_STANDARD],
        inks: Inks = AS_ASKED,
        profile: Profile | None = None,
    ) -> None:
        """`inks` is which colours the file has, `profile` the press that a file for one is meant for."""
        self.fonts = fonts
        self.inks = inks
        self.structure = Structure(standard, info.leftward)
        self._standard = standard
        self._tagged = standard.tagged
        self._sheets = Sheets(info, standard, profile)
        self._use = FontUse()
        self._missing: dict[str, str] = {}
        self._places = Places()
        self._bookmarks: list[tuple[str, int, str]] = []
        self._labels: list[str | None] = []
        self._page: PageParts | None = None
        self._content = PageContent()
        self._links: list[str] = []

    @property
    def owner(self) -> Owner | None:
        """Whose content is drawn from now on: the number of a tag, or an artifact."""
        return self._content.owner

    @owner.setter
    def owner(self, owner: Owner | None) -> None:
        self._content.owner = owner

    @contextmanager
    def tagged(self, tag: Tag) -> Iterator[int]:
        """What is drawn inside belongs to a new tag, which stands in the one that was drawn for before."""
        before = self.owner
        around = before if isinstance(before, int) else ROOT
        self.owner = self.structure.add(replace(tag, parent=tag.parent or around))
        try:
            yield self.owner
        finally:
            self.owner = before

    @contextmanager
    def artifact(self, artifact: Artifact = LAYOUT) -> Iterator[None]:
        """What is drawn inside is no content."""
        before, self.owner = self.owner, artifact
        try:
            yield
        finally:
            self.owner = before

    def figure_box(self, box: Box) -> None:
        """Where the figure that is drawn for stands on the page."""
        if isinstance(self.owner, int):
            self.structure.place(self.owner, len(self._labels) - 1, self._open_page().moved(box))

    def begin_page(self, width: float, height: float, label: str | None = None, bleed: float = 0.0) -> None:
        """Start a page; `label` is what a viewer shows as its number (default: its place in the file).

        With `bleed` (pt) the file's page is so much larger on all sides, to be cut off after printing;
        the origin stays the corner of the page that is left.
        """
        if self._page is not None:
            raise RenderError(Diagnostic("a page is begun before the last one is ended"))
        self._page = PageParts(width, height, b"", bleed)
        self._content = PageContent(self._begin if self._tagged else None, self.owner, self.inks)
        self._links = []
        self._labels.append(label)

    def end_page(self) -> None:
        """The page is complete."""
        page = self._open_page()
        page.code = page.origin() + self._content.code()
        page.annotations = tuple(self._links)
        page.key = len(self._labels) - 1 if self.structure.has_content(len(self._labels) - 1) else -1
        self._sheets.add_page(page)
        self._page = None

    def text(
        self,
        x: float,
        y: float,
        text: str,
        role: str,
        size: float,
        color: str = "#000000",
        mode: Mode = "",
    ) -> float:
        """Show `text` with its left end on the baseline at (x, y); returns the x of its right end.

        In the mode `rtl` the text, which is in logical order, begins at the right.
        """
        self._open_page()
        line = self.fonts.line(text, role, mode)
        for char in line.missing:
            self._missing.setdefault(char, text)
        self._content.fill_with(self.inks.letters(color))
        end = x + line.width * size / 1000
        at = end if mode == "rtl" else x
        for run in line.runs:
            self._use.add(run)
            wide = run.width * size / 1000
            at -= wide if mode == "rtl" else 0.0
            self._content.show(at, y, resource_name(run.face), size, run.pieces)
            at += 0.0 if mode == "rtl" else wide
        return end

    def rect(
        self,
        x: float,
        y: float,
        width: float,
        height: float,
        fill: str | None = None,
        stroke: Line | None = None,
        radius: float = 0.0,
    ) -> None:
        """A rectangle, filled, outlined or both."""
        self.shape(paths.box(x, y, width, height, radius), fill, stroke)

    def circle(
        self, x: float, y: float, radius: float, fill: str | None = None, stroke: Line | None = None
    ) -> None:
        """A circle round (x, y)."""
        self.shape(paths.circle(x, y, radius), fill, stroke)

    def line(self, x0: float, y0: float, x1: float, y1: float, stroke: Line) -> None:
        """A straight line."""
        self.shape(paths.polyline(((x0, y0), (x1, y1))), None, stroke)

    def polygon(
        self, points: Sequence[paths.Point], fill: str | None = None, stroke: Line | None = None
    ) -> None:
        """A closed outline through `points`."""
        self.shape(paths.polyline(points, closed=True), fill, stroke)

    def shape(self, path: str, fill: str | None, stroke: Line | None) -> None:
        """A path of construction operators (`paths`), filled, outlined or both."""
        self._open_page()
        if fill is not None:
            self._content.fill_with(fill)
        if stroke is not None:
            self._content.stroke_with(stroke)
        painter = _PAINTERS[fill is not None, stroke is not None]
        if painter and path:
            self._content.paint(f"{path} {painter}")

    def picture(self, key: str, form: Form, x: float, y: float, scale: float = 1.0) -> None:
        """A drawing with its bottom left corner at (x, y); it goes into the file once a `key`."""
        factor = number(scale, 5)
        self._place(f"form.{key}", form, f"{factor} 0 0 {factor} {numbers(x, y)} cm")

    def image(self, key: str, image: ImageData, x: float, y: float, width: float, height: float) -> None:
        """A photo or logo in the box; it goes into the file once a `key`."""
        self._place(f"image.{key}", image, f"{numbers(width)} 0 0 {numbers(height, x, y)} cm")

    def link(
        self,
        x: float,
        y: float,
        width: float,
        height: float,
        *,
        destination: str = "",
        address: str = "",
        description: str = "",
    ) -> None:
        """A box to click on: to a destination of this file (also one further on) or to a web address.

        In a tagged file it belongs to the tag Link that is drawn for (ISO 14289-1 7.18.5); raises
        RenderError where there is none. A file for a press has no links: nothing may stand on its
        pages that is not printed (ISO 15930-7).
        """
        page = self._open_page()
        if self._standard.press:
            return
        name = f"link.{len(self._labels)}.{len(self._links) + 1}"
        if self._tagged:
            tag = self.structure.around(self.owner, "Link")
            if tag is None:
                raise RenderError(Diagnostic("a link belongs to no tag Link", hint="draw it for one"))
            self.structure.annotate(tag, len(self._labels) - 1, name)
        box = page.moved((x, y, x + width, y + height))
        self._places.link(Link(name, box, destination, address, description))
        self._links.append(name)

    def destination(self, name: str, x: float = 0.0, y: float | None = None) -> None:
        """A place that links and bookmarks go to: the top of the page, or (x, y)."""
        page = self._open_page()
        tag = self.owner if isinstance(self.owner, int) else ROOT
        left, top, _, _ = page.moved((x, page.height if y is None else y, 0.0, 0.0))
        self._places.mark(name, len(self._labels), left, top, tag)

    def bookmark(self, title: str, level: int, destination: str) -> None:
        """An entry of the outline; level 0 is the outermost."""
        self._bookmarks.append((title, level, destination))

    def save(self) -> bytes:
        """The bytes of the PDF. Raises RenderError for characters without a glyph and links to nowhere."""
        self._check()
        document = self._sheets.document
        elements = Elements(document, self.structure) if self._tagged else None
        self._places.register(document, elements)
        if elements is not None:
            elements.register()
            document.Catalog.StructTreeRoot = reference(TREE)
        if self._bookmarks:
            leads = self._places.leading_to
            entries = [(title, level, leads(name, elements)) for title, level, name in self._bookmarks]
            document.Catalog.Outlines = Outline(document, entries)
            document.Catalog.PageMode = "/UseOutlines"
        document.Catalog.PageLabels = page_labels(self._labels)
        for at, texts in self._use.by_face():
            name = resource_name(at)
            font = embed(document, self.fonts.faces[at], name, texts, self.fonts.cache)
            self._sheets.add_font(name, font)
        return self._sheets.pdf_bytes()

    def _begin(self, owner: Owner) -> str:
        return self.structure.begin(owner, len(self._labels) - 1)

    def _place(self, name: str, picture: Form | ImageData, matrix: str) -> None:
        page = self._open_page()
        document: Any = self._sheets.document
        page.transparent |= bool(getattr(picture, "mask", b""))
        if name not in document.idToObject:
            inked = self.inks.form(picture) if isinstance(picture, Form) else self.inks.image(picture)
            for part, stream in inked.as_streams(name):
                document.Reference(stream, part)
        shown = next((short for short, target in page.pictures.items() if target == name), "")
        if not shown:
            shown = f"X{len(page.pictures) + 1}"
            page.pictures[shown] = name
        self._content.paint(f"q {matrix} /{shown} Do Q")

    def _check(self) -> None:
        problems = [self.fonts.without_glyph(char, text) for char, text in self._missing.items()]
        wanted = [name for _, _, name in self._bookmarks]
        problems += [
            Diagnostic(f"a link goes to '{name}', which is nowhere in the document")
            for name in self._places.unknown(wanted)
        ]
        if self._tagged:
            problems += unspoken(self._sheets.info, self.structure.tags)
        if self._page is not None or not self._labels:
            problems.append(Diagnostic("the document has no page, or its last page was not ended"))
        if problems:
            raise RenderError(problems)

    def _open_page(self) -> PageParts:
        if self._page is None:
            raise RenderError(Diagnostic("something is drawn outside a page"))
        return self._page
