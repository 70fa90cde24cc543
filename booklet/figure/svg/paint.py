"""How an element is painted: attributes and `style`, inherited from the elements round it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from booklet.diagnostics import did_you_mean
from booklet.figure.picture import Cap, Join, Rule
from booklet.figure.svg.limits import Refused
from booklet.figure.svg.numbers import length, numbers

_CAPS: Mapping[str, Cap] = {"butt": 0, "round": 1, "square": 2}
_JOINS: Mapping[str, Join] = {"miter": 0, "round": 1, "bevel": 2}
_OPACITIES = ("opacity", "fill-opacity", "stroke-opacity")
_EFFECTS = ("clip-path", "mask", "filter", "marker", "marker-start", "marker-mid", "marker-end")

# The sixteen basic colours of HTML, and a few that drawing programs write.
_NAMES: Mapping[str, str] = {
    "black": "#000000",
    "silver": "#C0C0C0",
    "gray": "#808080",
    "grey": "#808080",
    "white": "#FFFFFF",
    "maroon": "#800000",
    "red": "#FF0000",
    "purple": "#800080",
    "fuchsia": "#FF00FF",
    "magenta": "#FF00FF",
    "green": "#008000",
    "lime": "#00FF00",
    "olive": "#808000",
    "yellow": "#FFFF00",
    "navy": "#000080",
    "blue": "#0000FF",
    "teal": "#008080",
    "aqua": "#00FFFF",
    "cyan": "#00FFFF",
    "orange": "#FFA500",
    "brown": "#A52A2A",
    "pink": "#FFC0CB",
    "gold": "#FFD700",
}


@dataclass(frozen=True, slots=True)
class Paint:
    """What the graphics state is while an element is read; lengths in user units."""

    fill: str | None = "#000000"
    stroke: str | None = None
    width: float = 1.0
    rule: Rule = "nonzero"
    cap: Cap = 0
    join: Join = 0
    dash: tuple[float, ...] = ()
    color: str = "#000000"
    hidden: bool = False

    def within(self, attributes: Mapping[str, str]) -> Paint:
        """The paint of an element inside this one."""
        paint = self
        given = {**attributes, **dict(_declarations(attributes.get("style", "")))}
        if "color" in given:
            paint = replace(paint, color=_color(given["color"], paint) or paint.color)
        for key, value in given.items():
            paint = _with(paint, key, value.strip())
        return paint


def _with(paint: Paint, key: str, value: str) -> Paint:
    if value == "inherit":
        return paint
    if key in ("fill", "stroke"):
        color = _color(value, paint)
        return replace(paint, fill=color) if key == "fill" else replace(paint, stroke=color)
    if key == "stroke-width":
        return replace(paint, width=length(value))
    if key == "fill-rule":
        return replace(paint, rule="evenodd" if value == "evenodd" else "nonzero")
    if key == "stroke-linecap":
        return replace(paint, cap=_CAPS.get(value, 0))
    if key == "stroke-linejoin":
        return replace(paint, join=_JOINS.get(value, 0))
    if key == "stroke-dasharray":
        return replace(paint, dash=_dash(value))
    if (key == "display" and value == "none") or (key == "visibility" and value in ("hidden", "collapse")):
        return replace(paint, hidden=True)
    if key in _OPACITIES:
        return _opaque(paint, key, value)
    if key in _EFFECTS and value != "none":
        raise Refused(f"'{key}' is not read", "flatten the picture, or use a PNG")
    return paint


def _declarations(style: str) -> Iterator[tuple[str, str]]:
    for declaration in style.split(";"):
        key, found, value = declaration.partition(":")
        if found:
            yield key.strip().lower(), value.removesuffix("!important").strip()


def _opaque(paint: Paint, key: str, value: str) -> Paint:
    share = numbers(value.rstrip("%"))
    amount = (share[0] if share else 1.0) / (100 if value.endswith("%") else 1)
    if amount >= 1:
        return paint
    if amount > 0:
        raise Refused("a transparent part can't be printed safely", "make it opaque, or use a PNG")
    if key == "opacity":
        return replace(paint, hidden=True)
    return replace(paint, fill=None) if key == "fill-opacity" else replace(paint, stroke=None)


def _dash(value: str) -> tuple[float, ...]:
    if value == "none":
        return ()
    lengths = tuple(numbers(value))
    if any(one < 0 for one in lengths) or not sum(lengths):
        return ()
    return lengths if len(lengths) % 2 == 0 else lengths * 2


def _color(value: str, paint: Paint) -> str | None:
    word = value.strip().lower()
    if word in ("none", "transparent"):
        return None
    if word == "currentcolor":
        return paint.color
    if re.fullmatch(r"#[0-9a-f]{6}(?:ff)?", word):
        return word[:7].upper()
    if re.fullmatch(r"#[0-9a-f]{3}f?", word):
        return "#" + "".join(digit * 2 for digit in word[1:4]).upper()
    if word.startswith("rgb(") and word.endswith(")"):
        return _rgb(word[4:-1])
    if word.startswith("url"):
        raise Refused("gradients and patterns are not read", "use one flat colour, or a PNG")
    if word in _NAMES:
        return _NAMES[word]
    hint = did_you_mean(word, tuple(_NAMES)) or "write it as #RRGGBB"
    raise Refused(f"unknown colour '{value[:30]}'", hint)


def _rgb(inside: str) -> str:
    percent = "%" in inside
    parts = numbers(inside.replace("%", " "))
    if len(parts) != 3:
        raise Refused(f"'rgb({inside[:30]})' is no colour", "write it as #RRGGBB")
    scale = 2.55 if percent else 1.0
    return "#" + "".join(f"{min(255, max(0, round(part * scale))):02X}" for part in parts)
