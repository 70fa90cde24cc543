"""Numbers, lengths and transforms as SVG writes them."""

from __future__ import annotations

import math
import re

from booklet.figure.geometry import Affine
from booklet.figure.svg.limits import MAX_NUMBER, Refused

NUMBER = re.compile(r"[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?", re.ASCII)
_LENGTH = re.compile(rf"\s*({NUMBER.pattern})\s*(px|pt|pc|mm|cm|in|)\s*", re.ASCII)
_FUNCTION = re.compile(r"[\s,]*([a-zA-Z]+)\s*\(([^()]*)\)", re.ASCII)

# CSS pixels to a unit: 96 to the inch.
_PIXELS = {"": 1.0, "px": 1.0, "pt": 96 / 72, "pc": 16.0, "mm": 96 / 25.4, "cm": 96 / 2.54, "in": 96.0}


def number(written: str) -> float:
    """One number of ordinary size."""
    value = float(written)
    if not abs(value) <= MAX_NUMBER:
        raise Refused(f"the number {written[:20]} is too large")
    return value


def numbers(written: str) -> list[float]:
    """A list of numbers, parted by spaces or commas."""
    rest = NUMBER.sub(" ", written).replace(",", " ").strip()
    if rest:
        raise Refused(f"'{written[:40]}' is no list of numbers")
    return [number(match[0]) for match in NUMBER.finditer(written)]


def length(written: str) -> float:
    """A length in pixels; percentages and font sizes are refused."""
    match = _LENGTH.fullmatch(written)
    if match is None:
        raise Refused(f"'{written[:40]}' is no length", "use plain numbers, px, pt, mm, cm or in")
    return number(match[1]) * _PIXELS[match[2]]


def transform(written: str) -> Affine:
    """The map that a `transform` attribute describes."""
    whole, at = Affine(), 0
    written = written.strip()
    while at < len(written):
        match = _FUNCTION.match(written, at)
        if match is None:
            raise Refused(f"'{written[:40]}' is no transform")
        whole = _function(match[1], numbers(match[2])).then(whole)
        at = match.end()
    if not max(map(abs, (whole.a, whole.b, whole.c, whole.d, whole.e, whole.f))) <= MAX_NUMBER:
        raise Refused("the transform is too large")
    return whole


def _function(name: str, args: list[float]) -> Affine:
    if name == "matrix" and len(args) == 6:
        return Affine(*args)
    if name == "translate" and len(args) in (1, 2):
        return Affine(e=args[0], f=args[1] if len(args) == 2 else 0.0)
    if name == "scale" and len(args) in (1, 2):
        return Affine(a=args[0], d=args[-1])
    if name == "rotate" and len(args) in (1, 3):
        x, y = args[1:] if len(args) == 3 else (0.0, 0.0)
        return Affine.placed((x, y), (x, y), 1.0, args[0])
    if name in ("skewX", "skewY") and len(args) == 1 and abs(args[0]) < 89:
        slant = math.tan(math.radians(args[0]))
        return Affine(c=slant) if name == "skewX" else Affine(b=slant)
    raise Refused(f"the transform '{name}' is not written right")
