"""Reading content streams: operators in, what they paint and under which marks out."""

from __future__ import annotations

import warnings
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from booklet.pdf.readback import entries
from booklet.pdf.readback.codes import FontCodes, font_codes
from booklet.pdf.readback.entries import Key, key_of
from booklet.pdf.readback.library import broken, pikepdf
from booklet.pdf.readback.marked import Glyph, Marked, UsedFont
from booklet.pdf.readback.marks import Marks
from booklet.pdf.readback.opening import complaint

_PAINTING = frozenset("f F f* B B* b b* S s sh EI".split())
_READ = " ".join(["q Q BT ET BMC BDC EMC Tf Tj TJ ' \" Do", *sorted(_PAINTING)])
_UNUSABLE = frozenset("\0\ufeff\ufffe\ufffd")
_PRIVATE = ((0xE000, 0xF8FF), (0xF0000, 0x10FFFF))


class StreamReader:
    """Reads the pages of one file; fonts and forms that they share are read once."""

    def __init__(self) -> None:
        self._fonts: dict[Key, FontCodes] = {}
        self._forms: dict[Key, Marked] = {}

    def page(self, page: Any) -> Marked:
        """What a page paints. Damage is among its problems; nothing is raised for it."""
        return _Stream(self, entries.inherited(page, "/Resources")).read(pikepdf().Page(page))

    def form(self, form: Any) -> Marked:
        """What a form paints."""
        key = key_of(form)
        if key not in self._forms:
            self._forms[key] = Marked()  # a form that paints itself paints nothing there
            self._forms[key] = _Stream(self, entries.dictionary(form, "/Resources"), True).read(form)
        return self._forms[key]

    def font(self, font: Any) -> FontCodes:
        """The codes of a font."""
        key = key_of(font)
        if key == (0, 0):
            return font_codes(font)
        if key not in self._fonts:
            self._fonts[key] = font_codes(font)
        return self._fonts[key]


class _Stream:
    """One run through the operators of a stream."""

    def __init__(self, reader: StreamReader, resources: Any, in_form: bool = False) -> None:
        self._reader = reader
        self._resources = resources if entries.is_dictionary(resources) else None
        self._marks = Marks(in_form)
        self._problems = self._marks.problems
        self._font: FontCodes | None = None
        self._saved: list[FontCodes | None] = []
        self._unmarked: list[str] = []
        self._fonts: dict[UsedFont, None] = {}
        self._glyphs: dict[Glyph, None] = {}
        self._tagged_form = False
        marks = self._marks
        self._do: Mapping[str, Callable[[Any], None]] = {
            "q": lambda _: self._saved.append(self._font),
            "Q": self._restore,
            "BT": lambda _: marks.begin_text(),
            "ET": lambda _: marks.end_text(),
            "BMC": lambda operands: marks.begin(_first_name(operands), None),
            "BDC": self._begin,
            "EMC": lambda _: marks.end(),
            "Tf": self._choose,
            "Do": self._paint_object,
            **dict.fromkeys(("Tj", "TJ", "'", '"'), self._show),
        }

    def read(self, stream: Any) -> Marked:
        for instruction in self._parsed(stream):
            self._run(_operator(instruction), instruction.operands)
        return self._finish()

    def _parsed(self, stream: Any) -> Sequence[Any]:
        unreadable: tuple[type[Exception], ...] = (*broken(), TypeError, ValueError)
        with warnings.catch_warnings(record=True) as told:
            warnings.simplefilter("always")
            try:
                found: Sequence[Any] = pikepdf().parse_content_stream(stream, _READ)
            except unreadable as error:
                self._problems.append(f"the content can't be read: {complaint(error)}")
                return ()
        self._problems += [f"the content is damaged: {one.message}" for one in told]
        return found

    def _run(self, operator: str, operands: Any) -> None:
        if operator in self._do:
            self._do[operator](operands)
        elif operator in _PAINTING and not self._marks.owned:
            self._unmarked.append(operator)

    def _finish(self) -> Marked:
        marks = self._marks
        marks.finish()
        if self._saved:
            self._problems.append(f"{len(self._saved)} q without Q")
        return Marked(
            {number: "".join(texts) for number, texts in marks.texts.items()},
            tuple(marks.order),
            marks.artifacts(),
            "".join(marks.outside),
            tuple(self._unmarked),
            tuple(self._problems),
            tuple(self._fonts),
            tuple(self._glyphs),
            self._tagged_form,
        )

    def _restore(self, _: Any) -> None:
        if self._saved:
            self._font = self._saved.pop()
        else:
            self._problems.append("Q without q")

    def _begin(self, operands: Any) -> None:
        properties = operands[1] if len(operands) > 1 else None
        if named := entries.as_name(properties):
            properties = self._resource("/Properties", named)
        self._marks.begin(_first_name(operands), properties if entries.is_dictionary(properties) else None)

    def _choose(self, operands: Any) -> None:
        named = _first_name(operands)
        font = self._resource("/Font", named)
        self._font = self._reader.font(font) if font is not None else None
        if self._font is None:
            self._problems.append(f"the font '{named}' is not among the resources")

    def _show(self, operands: Any) -> None:
        marks = self._marks
        if not marks.owned:
            self._unmarked.append("Tj")
        if not marks.in_text:
            self._problems.append("text is shown outside BT and ET")
        shown: Any = operands[-1] if len(operands) else None
        strings = list(shown) if entries.is_array(shown) else [shown]
        font = self._font
        if font is None:
            self._problems.append("text is shown without a font")
            return
        self._fonts[UsedFont(font.name, font.embedded, font.readable)] = None
        for code, text in (pair for one in strings if _is_string(one) for pair in font.read(bytes(one))):
            if not marks.silent and (not text or any(map(_unusable, text))):
                self._glyphs[Glyph(font.name, code, text)] = None
            marks.tell(text)

    def _paint_object(self, operands: Any) -> None:
        named = _first_name(operands)
        painted = self._resource("/XObject", named)
        if painted is None:
            self._problems.append(f"'{named}' is painted, but not among the resources")
            return
        if entries.is_stream(painted) and entries.name(painted, "/Subtype") == "Form":
            self._take(self._reader.form(painted), named)
        if not self._marks.owned:
            self._unmarked.append("Do")

    def _take(self, form: Marked, named: str) -> None:
        self._marks.tell(form.outside)
        self._fonts.update(dict.fromkeys(form.fonts))
        self._glyphs.update(dict.fromkeys(form.glyphs))
        self._problems += [f"in the form '{named}': {problem}" for problem in form.problems]
        self._tagged_form = self._tagged_form or form.tagged_form or bool(form.order)

    def _resource(self, kind: str, named: str) -> Any:
        holder = entries.dictionary(self._resources, kind) if self._resources is not None else None
        return entries.dictionary(holder, f"/{named}") if holder is not None and named else None


def _operator(instruction: Any) -> str:
    try:
        return str(instruction.operator)
    except ValueError:  # bytes that are no UTF-8
        return ""


def _first_name(operands: Any) -> str:
    return entries.as_name(operands[0]) if len(operands) else ""


def _is_string(value: object) -> bool:
    return isinstance(value, pikepdf().String)


def _unusable(char: str) -> bool:
    return char in _UNUSABLE or any(low <= ord(char) <= high for low, high in _PRIVATE)
