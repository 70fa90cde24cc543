"""Pictures on their own, outside any guide's pages: staged, described and written to files."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import TYPE_CHECKING

from booklet.diagnostics import ContentError, Diagnostic
from booklet.figure.cast import Person
from booklet.pdf.canvas import PdfCanvas
from booklet.pdf.document import DocumentInfo
from booklet.pdf.fonts import FontSet
from booklet.pdf.form import Form
from booklet.pdf.inks import AS_ASKED, GrayInks, Inks
from booklet.pdf.tags import Tag
from booklet.pipeline.lettering import STRONG, Lettering

if TYPE_CHECKING:
    from booklet.figure.panel import Panel
    from booklet.figure.picture import Picture
    from booklet.figure.scene import Scene
    from booklet.figure.style import Ink

LABEL_SIZE = 12.0
"""The size of texts in a picture that is drawn alone, pt."""

_OTHER = "use another character in this text, or put a font that has it into fonts/"

UNDATED = date(2000, 1, 1)
"""What a file of pictures says about its day: nothing that changes."""


@dataclass(frozen=True, slots=True)
class Studio:
    """Fonts, ink, words and their language; `words` are the phrases of descriptions in it."""

    fonts: FontSet
    ink: Ink = "color"
    words: Mapping[str, str] = field(default_factory=dict)
    language: str = ""

    @property
    def lettering(self) -> Lettering:
        """How the texts in pictures are set."""
        return Lettering(self.fonts, self.language)

    @property
    def inks(self) -> Inks:
        """How a file of pictures writes their colours."""
        return AS_ASKED if self.ink == "color" else GrayInks()

    def picture(
        self,
        scene: Scene,
        panel: str,
        width: float,
        person: Person,
        labels: Mapping[str, str],
        *,
        label_size: float = LABEL_SIZE,
        notes: bool = True,
    ) -> Picture:
        """One panel, `width` pt wide, with its description; raises ContentError with the line."""
        from booklet.figure.stage import stage
        from booklet.figure.style import look

        self._check_characters(scene.panels[panel], labels)
        style = look(self.ink, person.skin, person.giver, person.hair)
        picture = stage(
            scene, panel, width, labels, label_size, style, self.lettering.measure, notes, person.body
        )
        return replace(picture, description=self.described(scene, panel, labels))

    def _check_characters(self, panel: Panel, labels: Mapping[str, str]) -> None:
        """Raise ContentError for characters of the panel's texts that no font has."""
        problems = [
            Diagnostic(f"no font has the character '{char}' (U+{ord(char):04X})", layer.source, _OTHER)
            for layer in panel.worded
            for char in self.fonts.missing(labels.get(layer.text, "").replace("\n", ""), STRONG)
        ]
        if problems:
            raise ContentError(list(dict.fromkeys(problems)))

    def described(self, scene: Scene, panel: str, labels: Mapping[str, str]) -> str:
        """The panel in words."""
        from booklet.figure.describe import describe

        return describe(scene, panel, labels, self.words)

    def pdf(self, picture: Picture, title: str, language: str) -> bytes:
        """The picture as a PDF of one page, as large as the picture."""
        info = DocumentInfo(title, language, UNDATED, subject=picture.description)
        canvas = PdfCanvas(info, self.fonts, inks=self.inks)
        canvas.begin_page(picture.width, picture.height)
        self.show(canvas, picture, title, 0.0, 0.0, picture.description or title)
        canvas.end_page()
        return canvas.save()

    def show(self, canvas: PdfCanvas, picture: Picture, key: str, x: float, y: float, said: str) -> None:
        """The picture on an open page with its bottom left corner at (x, y), its texts above it.

        `said` is what a reader who listens hears of it.
        """
        from booklet.figure.pens import pdf

        with canvas.tagged(Tag("Figure", alt=said)):
            canvas.figure_box((x, y, x + picture.width, y + picture.height))
            canvas.picture(key, Form(pdf.draw(picture), picture.width, picture.height), x, y)
            for text in picture.texts:
                for left, level, part, mode, face, size, color in self.lettering.labels(text):
                    canvas.text(x + left, y + level, part, face, size, color, mode)
