"""An SVG file as a picture. Nothing is fetched, expanded or run.

Read: svg, g, the shape elements, transforms, flat opaque colours. Skipped: titles,
metadata, definitions, elements of other languages. Anything else that would show is
refused with its place, never left out in silence.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from pathlib import Path as FilePath
from xml.parsers import expat

from booklet.diagnostics import ContentError, Diagnostic, FileError, Place
from booklet.figure.geometry import Affine
from booklet.figure.picture import Clip, Fill, Op, Path, Picture, Restore, Stroke
from booklet.figure.svg.frame import Frame, frame_of
from booklet.figure.svg.limits import MAX_BYTES, MAX_DEPTH, MAX_ELEMENTS, MAX_PROBLEMS, Refused
from booklet.figure.svg.numbers import transform
from booklet.figure.svg.outline import Budget
from booklet.figure.svg.paint import Paint
from booklet.figure.svg.shapes import SHAPES, outline_of
from booklet.folders import shown

_SVG = "http://www.w3.org/2000/svg"
_SKIPPED = frozenset({"title", "desc", "metadata", "defs", "symbol", "clipPath", "mask"})
_PNG = "convert the picture to a PNG, or redraw the part with plain shapes"
_REFUSED = {
    "text": "convert the text to outlines (paths)",
    "script": "remove it",
    "style": "write fill and stroke on the shapes themselves",
    "use": "replace each copy by the shape itself",
}


def read_svg(source: FilePath | bytes, file: str = "") -> Picture:
    """The picture in an SVG file (or its bytes; `file` is then its name in messages).

    Its size is the file's own, at 96 pixels to the inch; `Picture.scaled` fits it to a page.
    Raises `FileError` when it can't be read, `ContentError` with every problem in it.
    """
    if isinstance(source, bytes):
        return _Reader(source, file or "picture.svg").read()
    try:
        with source.open("rb") as stream:
            data = stream.read(MAX_BYTES + 1)
    except (OSError, ValueError) as wrong:
        reason = str(getattr(wrong, "strerror", None) or wrong).lower()
        raise FileError(Diagnostic(f"can't be read: {reason}", Place(file or shown(source)))) from None
    return _Reader(data, file or shown(source)).read()


@dataclass(frozen=True, slots=True)
class _Level:
    """What holds inside an open element."""

    paint: Paint
    to_page: Affine
    skipped: bool = False


class _Stop(Exception):
    """Reading on makes no sense; the problem is noted."""


@dataclass(slots=True)
class _Reader:
    """Takes expat's events; collects operations and problems."""

    data: bytes
    file: str
    parser: expat.XMLParserType = field(init=False)
    frame: Frame | None = None
    levels: list[_Level] = field(default_factory=list)
    ops: list[Op] = field(default_factory=list)
    problems: list[Diagnostic] = field(default_factory=list)
    budget: Budget = field(default_factory=Budget)
    elements: int = 0
    lines: list[bytes] = field(default_factory=list)

    def read(self) -> Picture:
        if len(self.data) > MAX_BYTES:
            raise ContentError(Diagnostic("the picture is larger than 1 MiB", Place(self.file), _PNG))
        self.parser = expat.ParserCreate(namespace_separator=" ")
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.parser.StartDoctypeDeclHandler = self._doctype
        try:
            self.parser.Parse(self.data, True)
        except expat.ExpatError as wrong:
            place = self._place(wrong.lineno, wrong.offset)
            self.problems.append(Diagnostic(f"this is not XML: {expat.ErrorString(wrong.code)}", place))
        except _Stop:
            pass
        if self.frame is None and not self.problems:
            self.problems.append(Diagnostic("this is no SVG picture", Place(self.file)))
        if self.problems or self.frame is None:
            raise ContentError(self.problems)
        width, height = self.frame.width, self.frame.height
        edge = Path((0.0, 0.0, width, 0.0, width, height, 0.0, height), straight=True)
        return Picture(width, height, (Clip((edge,)), *self.ops, Restore()))

    def _start(self, tag: str, attributes: dict[str, str]) -> None:
        self.elements += 1
        if self.elements > MAX_ELEMENTS or len(self.levels) >= MAX_DEPTH:
            what = "too many elements" if self.elements > MAX_ELEMENTS else "too many groups inside groups"
            self._stop(f"the picture has {what}", _PNG)
        namespace, _, name = tag.rpartition(" ")
        above = self.levels[-1] if self.levels else None
        level = replace(above, skipped=True) if above else _Level(Paint(), Affine())
        try:
            if above is None:
                level = self._root(namespace, name, attributes, level)
            elif not above.skipped and namespace == _SVG and name not in _SKIPPED:
                level = self._element(name, attributes, above)
            elif name == "script":
                raise Refused("'script' is not read", _REFUSED["script"])
        except Refused as wrong:
            self._note(wrong.message, wrong.hint)
            if self.budget.left < 0:
                raise _Stop from None
        self.levels.append(level)

    def _end(self, tag: str) -> None:
        self.levels.pop()

    def _root(self, namespace: str, name: str, attributes: dict[str, str], level: _Level) -> _Level:
        if name != "svg" or namespace not in (_SVG, ""):
            self._stop(f"this is no SVG picture: it begins with '{name[:40]}'")
        if not namespace:
            self._stop("the picture does not say that it is SVG", f'write xmlns="{_SVG}" in its svg element')
        self._check(attributes)
        self.frame = frame_of(attributes)
        return _Level(Paint().within(attributes), self.frame.to_page)

    def _element(self, name: str, attributes: dict[str, str], above: _Level) -> _Level:
        self._check(attributes)
        if name not in SHAPES and name != "g":
            what = "a picture inside a picture" if name == "svg" else f"'{name[:40]}'"
            raise Refused(f"{what} is not read", _REFUSED.get(name, _PNG))
        paint, to_page = above.paint.within(attributes), above.to_page
        if "transform" in attributes:
            to_page = transform(attributes["transform"]).then(to_page)
        if paint.hidden:
            return _Level(paint, to_page, skipped=True)
        if name != "g":
            self._draw(outline_of(name, attributes, self.budget), paint, to_page)
        return _Level(paint, to_page)

    def _check(self, attributes: dict[str, str]) -> None:
        for key in attributes:
            plain = key.rpartition(" ")[2].lower()
            if plain == "href":
                raise Refused("links to other files or parts are not read", "remove the link")
            if plain.startswith("on"):
                raise Refused(f"'{plain[:20]}' would run a script", "remove it")

    def _draw(self, outline: tuple[Path, ...], paint: Paint, to_page: Affine) -> None:
        paths = tuple(replace(path, points=to_page.numbers(path.points)) for path in outline)
        if paths and paint.fill is not None:
            self.ops.append(Fill(paths, paint.fill, paint.rule))
        if paint.stroke is not None and paint.width > 0:
            scale = to_page.scale
            dash = tuple(length * scale for length in paint.dash)
            for path in paths:
                self.ops.append(Stroke(path, paint.width * scale, paint.stroke, dash, paint.cap, paint.join))

    def _doctype(self, name: str, *_: object) -> None:
        self._stop("a DOCTYPE or entities are not read", "remove the DOCTYPE from the file")

    def _stop(self, message: str, hint: str = "") -> None:
        self._note(message, hint)
        raise _Stop

    def _note(self, message: str, hint: str) -> None:
        place = self._place(self.parser.CurrentLineNumber, self.parser.CurrentColumnNumber)
        self.problems.append(Diagnostic(message, place, hint))
        if len(self.problems) >= MAX_PROBLEMS:
            raise _Stop

    def _place(self, line: int, column: int) -> Place:
        if not self.lines:
            self.lines = self.data.split(b"\n")
        source = self.lines[line - 1][:2000] if line <= len(self.lines) else b""
        return Place(self.file, line, column + 1, source.decode("utf-8", "replace"))
