"""How an edition looks: palette, type scale and styles, resolved for one paper.

A theme is data (`templates/theme.yaml`). A class is looked up here and nowhere else: an element
has its element style, over it the styles of its classes in order; nothing is inherited.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from booklet.layout.measures import Measures, measures
from booklet.layout.paper import Paper
from booklet.pdf.inks import luma


@dataclass(frozen=True, slots=True)
class Style:
    """The look of one element. Lengths are in em of the body size unless said otherwise."""

    face: str = "regular"
    type: str = "body"
    line: float = 1.28
    color: str = "ink"
    align: str = "left"
    before: float = 0.0
    after: float = 0.45
    pad: tuple[float, float] = (0.0, 0.0)
    fill: str = ""
    border: str = ""
    border_width: float = 0.75
    radius: float = 0.0
    bar: str = ""
    gap: float = 1.0
    indent: float = 1.3
    marker: str = ""
    marker_color: str = "accent"
    between: float = 0.2
    least: float = 0.0
    most: float = 0.0
    wide: float = 1.0
    valign: str = "top"
    bleed: str = ""
    """Where the ground runs off the page: `top` or `bottom`, and to both sides."""


_CELLS = frozenset({"th", "td"})
"""Elements that have lines round them anyway."""


def mixed(color: str, share: float, ground: str = "#FFFFFF") -> str:
    """`share` (0 to 1) of a #RRGGBB colour on the ground."""
    parts = (
        round(int(color[i : i + 2], 16) * share + int(ground[i : i + 2], 16) * (1 - share)) for i in (1, 3, 5)
    )
    return "#" + "".join(f"{part:02X}" for part in parts)


def grey(color: str) -> str:
    """The grey of equal luma (ITU-R BT.601), as an office printer makes it."""
    red, green, blue = (int(color[i : i + 2], 16) for i in (1, 3, 5))
    return "#" + f"{luma(red, green, blue):02X}" * 3


@dataclass(frozen=True, slots=True)
class Theme:
    """A theme resolved for one paper, ink and clinic."""

    paper: Paper
    margins: tuple[float, float, float, float]
    """Top, right, bottom, left in pt."""
    sizes: Mapping[str, float]
    palette: Mapping[str, str]
    styles: Mapping[str, Mapping[str, Any]]
    look: str
    lines: Mapping[str, float] = field(default_factory=dict)
    """By how much the lines of a language are further apart where there is room, by its tag."""
    _memo: dict[tuple[str, tuple[str, ...]], Style] = field(default_factory=dict, compare=False)

    @property
    def width(self) -> float:
        """The page's width in pt."""
        return self.paper.width

    @property
    def height(self) -> float:
        """The page's height in pt."""
        return self.paper.height

    @property
    def body(self) -> float:
        """The body size in pt, which lengths in em refer to."""
        return self.sizes["body"]

    def size(self, style: Style) -> float:
        """The type size of a style in pt."""
        return self.sizes[style.type]

    def color(self, name: str) -> str:
        """A palette colour as #RRGGBB; an empty name is no colour."""
        return self.palette[name] if name else ""

    def style(self, element: str, classes: tuple[str, ...]) -> Style:
        """The style of an element with these classes."""
        key = (element, classes)
        found = self._memo.get(key)
        if found is None:
            found = self._memo[key] = self._resolve(element, classes)
        return found

    def _resolve(self, element: str, classes: tuple[str, ...]) -> Style:
        values = dict(self.styles.get(element, {}))
        for name in classes:
            values |= self.styles.get("." + name, {})
        return Style(**values)


def build(
    data: Mapping[str, Any],
    paper: Paper,
    ink: str = "color",
    accent: str = "",
    size: str = "standard",
    format: str = "booklet",
) -> Theme:
    """The theme for one edition from checked theme data (`theme_file.load_theme`).

    Raises UsageError for a paper that the format can't be made on.
    """
    own: Measures = measures(data, paper, size, format)
    layers = [data["styles"], *own.styles]
    names = dict.fromkeys(name for layer in layers for name in layer)
    styles = {
        name: _fields({key: value for layer in layers for key, value in layer.get(name, {}).items()})
        for name in names
    }
    return Theme(
        paper=paper,
        margins=own.margins,
        sizes=own.type,
        palette=_palette(data["palette"], ink, accent),
        styles=_without_grounds(styles) if ink == "low" else styles,
        look=ink,
        lines={tag: values["line"] for tag, values in data.get("languages", {}).items()},
    )


def _without_grounds(styles: Mapping[str, Mapping[str, Any]]) -> dict[str, dict[str, Any]]:
    """Styles that need little ink: an outline in place of a ground, dark letters in place of light ones."""
    lean: dict[str, dict[str, Any]] = {}
    for name, style in styles.items():
        values = dict(style)
        ground = values.pop("fill", "")
        if ground and ground != "paper" and name not in _CELLS and not values.pop("bleed", ""):
            values.setdefault("border", "rule")
            values.setdefault("border_width", 0.75)
        if values.get("color") == "paper":
            values["color"] = "ink"
        lean[name] = values
    return lean


def _fields(values: Mapping[str, Any]) -> dict[str, Any]:
    """Style fields from their YAML names, which have hyphens."""
    plain = {key.replace("-", "_"): value for key, value in values.items()}
    if "pad" in plain:
        plain["pad"] = tuple(plain["pad"])
    return plain


def _palette(values: Mapping[str, str], ink: str, accent: str) -> dict[str, str]:
    """Colours in order; `accent 8%` is a tint of an earlier one."""
    palette: dict[str, str] = {}
    for name, value in values.items():
        base, _, share = value.partition(" ")
        color = palette[base] if share else value
        if name == "accent" and accent:
            color = accent
        palette[name] = mixed(color, float(share.rstrip("%")) / 100) if share else color.upper()
    if ink == "gray":
        return {name: grey(color) for name, color in palette.items()}
    if ink == "low":
        tints = {name for name, value in values.items() if value.endswith("%")}
        return {name: "#FFFFFF" if name in tints else grey(color) for name, color in palette.items()}
    return palette
