"""The pictures of one edition: what the layout asks about them, and how they are drawn.

Scenes are read and staged only where the cache does not know the result; a warm run reads
each scene file's bytes and nothing else.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from booklet.cache import Cache, digest
from booklet.diagnostics import ContentError, Diagnostic, Place, did_you_mean
from booklet.figure.cast import Cast, Person
from booklet.folders import shown
from booklet.layout.document import Element
from booklet.layout.figures import DIAGRAM
from booklet.pipeline.images import code, image
from booklet.pipeline.lettering import Label, Lettering
from booklet.pipeline.manuscript import Manuscript
from booklet.pipeline.scenes import SceneFile, scene_paths

if TYPE_CHECKING:
    from booklet.figure.style import Ink
    from booklet.pdf.fonts import FontSet
    from booklet.pdf.form import Form
    from booklet.pdf.images import ImageData
    from booklet.pdf.qr import QrCode


@dataclass(frozen=True, slots=True)
class Drawing:
    """A picture as the canvas takes it: size in pt, the graphics as a content stream, the texts."""

    width: float
    height: float
    stream: bytes
    texts: tuple[Label, ...]
    deflated: bool = True


class Gallery:
    """The pictures of one manuscript, in one look and one label size (pt)."""

    def __init__(
        self, manuscript: Manuscript, ink: Ink, label_size: float, fonts: FontSet, cache: Cache
    ) -> None:
        self._manuscript = manuscript
        self._ink = ink
        self._label_size = label_size
        self._fonts = fonts
        self._lettering = Lettering(fonts, manuscript.language, manuscript.numerals)
        self._cache = cache
        self._scenes: dict[str, SceneFile] = {}
        self._images: dict[str, ImageData | Form] = {}
        self._files: dict[str, Path] = {}
        self._places: dict[str, Place] = {}

    @property
    def files(self) -> tuple[Path, ...]:
        """The files that were read, in order."""
        scenes = (file for one in self._scenes.values() for file in (one.path, *one.files))
        return (*scenes, *self._files.values())

    def aspect(self, element: Element) -> float:
        """Width over height of a `scene`, `image` or `qr` element."""
        if element.name == "qr":
            self._places[element.get("value")] = element.place
            return 1.0
        if element.name in ("image", "diagram"):
            source = element.get("src") if element.name == "image" else DIAGRAM + element.get("name")
            found = self._image(source, element.place)
            return found.width / found.height
        return self._panel(element)[1]

    def description(self, element: Element) -> str:
        """The words for a reader who can't see the picture."""
        if element.get("alt") or element.name != "scene":
            return element.get("alt")
        file, _ = self._panel(element)
        name, panel = element.get("name"), element.get("panel", "main")
        own = self._manuscript.descriptions.get(name, "")
        if own and panel == "main":
            return own
        text = self._manuscript
        other = bool(text.second_language) and element.language == text.second_language
        words = dict(text.second_words if other else text.words)
        notes = element.get("notes") != "no"
        key = digest(file.digest, panel, self._labels(name), words, notes)
        known = self._cache.get("descriptions", key)
        if known is not None:
            return known.decode("utf-8", "replace")
        from booklet.figure.describe import describe

        said: str = describe(file.scene, panel, self._labels(name), words, notes=notes)
        self._cache.put("descriptions", key, said.encode())
        return said

    def drawing(self, scene: str, panel: str, width: float, notes: bool = True) -> Drawing:
        """The panel at this width in pt."""
        file, width = self._scene(scene, Place(self._manuscript.template)), round(width, 2)
        fonts = (
            self._fonts.family.name,
            [[one.name, one.stat().st_size] for one in self._fonts.family.files()],
        )
        labels = self._labels(scene)
        person, accent = self.person(scene), self._accent()
        look_key = [person.key, self._ink, accent]
        said = self._lettering
        words_key = [labels, said.language, said.numerals, self._label_size, notes, fonts]
        key = digest(file.digest, panel, width, look_key, words_key)
        known = _unpacked(self._cache.get("pictures", key))
        if known is not None:
            return known
        from booklet.figure.pens import pdf
        from booklet.figure.stage import stage
        from booklet.figure.style import look
        from booklet.pdf.form import deflated

        style = look(self._ink, person.skin, person.giver, person.hair, accent)
        measure = self._lettering.measure
        picture = stage(
            file.scene, panel, width, labels, self._label_size, style, measure, notes, person.body
        )
        texts = tuple(label for text in picture.texts for label in self._lettering.labels(text))
        stream = deflated(pdf.draw(picture, pdf.PRINTED))
        made = Drawing(picture.width, picture.height, stream, texts)
        self._cache.put("pictures", key, _packed(made))
        return made

    def image(self, source: str) -> ImageData | Form:
        """The data of a picture file."""
        return self._image(source, Place(self._manuscript.template))

    def qr(self, value: str) -> QrCode:
        """The QR code of a text."""
        return code(value, self._places.get(value), self._cache)

    def person(self, scene: str) -> Person:
        """Who the scene shows."""
        return self._manuscript.cast.get(scene) or Cast().person(0)

    def _accent(self) -> str:
        """The colour of the pages: the clinic's, else the theme's."""
        said = self._manuscript
        color = str(said.accent or said.theme["palette"].get("accent", ""))
        return color if color.startswith("#") else ""

    def _labels(self, scene: str) -> dict[str, str]:
        return dict(self._manuscript.labels.get(scene, {}))

    def _panel(self, element: Element) -> tuple[SceneFile, float]:
        name, panel = element.get("name"), element.get("panel", "main")
        file = self._scene(name, element.place)
        if panel not in file.panels:
            message = f"the scene '{name}' has no panel '{panel}'"
            raise ContentError(Diagnostic(message, element.place, did_you_mean(panel, list(file.panels))))
        return file, file.panels[panel]

    def _image(self, source: str, place: Place) -> ImageData | Form:
        if source.startswith(DIAGRAM):
            return self._diagram(source.removeprefix(DIAGRAM), place)
        if source not in self._images:
            self._files[source] = self._picture(source, place)
            self._images[source] = image(self._files[source], place, self._cache)
        return self._images[source]

    def _diagram(self, name: str, place: Place) -> Form:
        """A drawing of the program's own."""
        from booklet.press.diagram import DRAWINGS, diagram

        found = diagram(name)
        if found is None:
            message = f"there is no diagram '{name[:40]}'"
            raise ContentError(Diagnostic(message, place, did_you_mean(name, list(DRAWINGS))))
        return found

    def _picture(self, source: str, place: Place) -> Path:
        """The clinic's logo, or a picture in the guide's folder; a template may name no other file."""
        path = Path(source)
        if path in self._manuscript.files:
            return path
        folder = self._manuscript.folder.resolve()
        if not source or path.is_absolute() or not (folder / path).resolve().is_relative_to(folder):
            hint = "put the picture there, and name it from there"
            raise ContentError(Diagnostic(f"'{source}' is not in the guide's folder", place, hint))
        return self._manuscript.folder / path

    def _scene(self, name: str, place: Place) -> SceneFile:
        file = self._scenes.get(name)
        if file is None:
            file = self._scenes[name] = SceneFile(self._find(name, place), self._cache)
        return file

    def _find(self, name: str, place: Place) -> Path:
        known = scene_paths(self._manuscript.folder)
        if name not in known:
            message = f"there is no scene '{name}' in {shown(self._manuscript.folder)}"
            raise ContentError(Diagnostic(message, place, did_you_mean(name, list(known))))
        return known[name]


def _packed(drawing: Drawing) -> bytes:
    """One line of JSON, then the stream."""
    head = [drawing.width, drawing.height, drawing.texts]
    return json.dumps(head, ensure_ascii=False).encode() + b"\n" + drawing.stream


def _unpacked(data: bytes | None) -> Drawing | None:
    if data is None:
        return None
    head, _, stream = data.partition(b"\n")
    try:
        values: Any = json.loads(head)
        width, height, texts = values
        return Drawing(width, height, stream, tuple(map(tuple, texts)))
    except (ValueError, TypeError):
        return None
