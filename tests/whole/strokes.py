"""How wide every line and how large every text of a PDF is at its final scale: its streams are walked."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

import pikepdf

_SKIPPED = re.compile(rb"BI\s.*?~> EI|\((?:\\.|[^\\)])*\)", re.DOTALL)
_OPERATOR = re.compile(rb"(?<=\s)(?:cm|w|Do|Tf|T[mjJ]|BT|[SsqQ]|[Bb]\*?)(?=\s)")
_LONGEST = 120
"""Bytes before an operator that hold its operands."""

Scale = tuple[float, float, float, float]
"""The part of a matrix that turns and scales."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A stroked line or shown text: its page (from 1), the forms that it stands in, and its width or its
    letters' size in pt."""

    kind: str
    page: int
    within: str
    size: float


@dataclass(frozen=True, slots=True)
class _State:
    scale: Scale = (1.0, 0.0, 0.0, 1.0)
    line: float = 1.0
    font: float = 0.0
    text: Scale = (1.0, 0.0, 0.0, 1.0)

    def size(self, text: bool) -> float:
        """The width of a line, or the height of letters, on the paper."""
        if not text:
            return self.line * _factor(self.scale)
        return self.font * _factor(_times(self.text, self.scale))


def strokes(pdf: pikepdf.Pdf) -> Iterator[Mark]:
    """Every stroked line of the file."""
    return (one for one in marks(pdf) if one.kind == "line")


def letters(pdf: pikepdf.Pdf) -> Iterator[Mark]:
    """Every text that the file shows."""
    return (one for one in marks(pdf) if one.kind == "text")


def marks(pdf: pikepdf.Pdf) -> Iterator[Mark]:
    """Every stroked line and shown text of the file."""
    for number, page in enumerate(pdf.pages, 1):
        page.contents_coalesce()
        for kind, within, size in _walked(page.obj, page.Contents.read_bytes(), _State(), ""):
            yield Mark(kind, number, within, size)


def _walked(
    holder: pikepdf.Object, stream: bytes, state: _State, within: str
) -> Iterator[tuple[str, str, float]]:
    kept: list[_State] = []
    forms = holder.get("/Resources", {}).get("/XObject", {})
    code = b" " + _SKIPPED.sub(b" ", stream) + b" "
    for found in _OPERATOR.finditer(code):
        operands = code[max(found.start() - _LONGEST, 0) : found.start()].split()[-6:]
        match found[0]:
            case b"cm":
                state = replace(state, scale=_times(_matrix(operands), state.scale))
            case b"w":
                state = replace(state, line=float(operands[-1]))
            case b"Tf":
                state = replace(state, font=float(operands[-1]))
            case b"Tm":
                state = replace(state, text=_matrix(operands))
            case b"BT":
                state = replace(state, text=_State().text)
            case b"q":
                kept.append(state)
            case b"Q":
                state = kept.pop()
            case b"Do":
                form = forms[operands[-1].decode()]
                if form.Subtype == "/Form":
                    own = _matrix(form.get("/Matrix", (1, 0, 0, 1, 0, 0)))
                    inside = replace(state, scale=_times(own, state.scale))
                    name = within + operands[-1].decode()
                    yield from _walked(form, form.read_bytes(), inside, name)
            case b"Tj" | b"TJ":
                yield "text", within, state.size(text=True)
            case _:
                yield "line", within, state.size(text=False)


def _matrix(numbers: pikepdf.Object | list[bytes] | tuple[int, ...]) -> Scale:
    a, b, c, d, _, _ = (float(one) for one in numbers)
    return a, b, c, d


def _times(one: Scale, other: Scale) -> Scale:
    a, b, c, d = one
    e, f, g, h = other
    return a * e + b * g, a * f + b * h, c * e + d * g, c * f + d * h


def _factor(scale: Scale) -> float:
    a, b, c, d = scale
    return math.sqrt(abs(a * d - b * c))
