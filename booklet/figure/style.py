"""How pictures look: palettes, skin tones, line weights.

A `Look` is everything that a painter needs; scenes never name a colour. All tints
are opaque: a highlighted muscle is skin mixed with red, not red laid over skin.
Lightness (CIE L*) keeps materials apart in grey print: muscle and skin differ by at
least 12, the hands of the operator and the patient's skin by at least 15.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from typing import Literal

from booklet.diagnostics import Diagnostic, UsageError, did_you_mean

Ink = Literal["color", "gray", "low"]
INKS: tuple[Ink, ...] = ("color", "gray", "low")

MUSCLE_STEP = 12.0
"""The least difference of lightness between skin and the muscle highlighted in it."""

_DARK = 45.0  # below this lightness the usual line would sink into the skin

HAND_STEP = 15.0
"""The least difference of lightness between the patient's skin and the operator's hands."""


@dataclass(frozen=True, slots=True)
class Skin:
    """One complexion: base, form shadow, hollow (between the two) and drawn line."""

    base: str
    shade: str
    hollow: str
    line: str


SKINS: Mapping[str, Skin] = {
    "porcelain": Skin("#F6E6DA", "#E3C9B7", "#EBD6C7", "#9B7D6A"),
    "sand": Skin("#EED3BA", "#D6B294", "#E2C3A7", "#8A654A"),
    "honey": Skin("#D9AE86", "#BC8D63", "#CB9F76", "#6E4A2C"),
    "umber": Skin("#A87650", "#875A39", "#986846", "#4A2E1A"),
    "cocoa": Skin("#7D5338", "#5F3C26", "#6E4830", "#2E1A0F"),
    "white": Skin("#FFFFFF", "#DCDCDC", "#E9E9E9", "#707070"),
    "grey": Skin("#A6A6A6", "#868686", "#959595", "#404040"),
}


@dataclass(frozen=True, slots=True)
class Weights:
    """Line widths in points at a panel's base size; they shrink slower than the picture."""

    contour: float = 1.3
    inner: float = 0.85
    form: float = 0.65
    faint: float = 0.48
    crease: float = 0.42
    nail: float = 0.45
    hand: float = 1.2
    hand_inner: float = 0.85


@dataclass(frozen=True, slots=True)
class Palette:
    """Colours by what they paint."""

    paper: str = "#FFFFFF"
    panel: str = "#EDF3F6"
    panel_line: str = "#B9CBD4"
    line: str = "#22303C"
    accent: str = "#075A75"
    warning: str = "#B93C14"
    on_accent: str = "#FFFFFF"
    text: str = "#1D2A33"
    text_soft: str = "#4A5B66"
    table: str = "#D5E2E8"
    table_line: str = "#AFC4CE"
    towel: str = "#BFD6DF"
    towel_shade: str = "#A2C0CC"
    hair: str = "#4A4643"
    hair_shade: str = "#383431"
    hair_line: str = "#67635F"
    sleeve: str = "#6FAEC0"
    sleeve_shade: str = "#5593A6"
    muscle: str = "#D9735A"
    muscle_dark: str = "#B23A24"
    muscle_light: str = "#F59B83"
    muscle_line: str = "#A8432C"


@dataclass(frozen=True, slots=True)
class Look:
    """A palette, two complexions and the line weights, under a name for caches."""

    name: str
    palette: Palette
    patient: Skin
    operator: Skin
    muscle: Skin
    weights: Weights = Weights()

    @property
    def nail(self) -> str:
        """The operator's nails."""
        return mix(self.operator.base, "#FFF4EC" if self.name[:5] == "color" else "#FFFFFF", 0.62)


def look(ink: Ink = "color", patient: str = "sand", operator: str = "umber") -> Look:
    """The look for an ink and two complexions; an unknown name is a `UsageError`.

    `gray` has the lightness of `color` without its hues. `low` saves ink and suits
    pure black printers: white body, grey hands, black arrows; complexions do not show.
    """
    for word, known in ((ink, INKS), (patient, tuple(SKINS)), (operator, tuple(SKINS))):
        if word not in known:
            hint = did_you_mean(word, known)
            raise UsageError(Diagnostic(f"unknown picture style '{word}'", hint=hint))
    if ink == "low":
        return Look("low", _LOW, SKINS["white"], SKINS["grey"], _muscle(SKINS["white"], _LOW))
    skin, hands = SKINS[patient], SKINS[operator]
    if abs(lightness(skin.base) - lightness(hands.base)) < HAND_STEP:
        message = f"hands in '{operator}' can't be told from a body in '{patient}' in grey print"
        raise UsageError(Diagnostic(message, hint="choose two complexions further apart"))
    name = f"{ink}-{patient}-{operator}"
    palette = Palette() if lightness(skin.base) > _DARK else Palette(line="#0B1116")
    coloured = Look(name, palette, skin, hands, _muscle(skin, palette))
    return coloured if ink == "color" else _gray(coloured)


def _muscle(skin: Skin, palette: Palette) -> Skin:
    """Skin with as much muscle red as it takes to stand apart from it."""
    reds = (palette.muscle, palette.muscle_dark, palette.muscle_light)
    for red, share in ((red, share) for share in (0.52, 0.64, 0.76, 0.9) for red in reds):
        base = mix(skin.base, red, share)
        if abs(lightness(base) - lightness(skin.base)) >= MUSCLE_STEP + 0.5:
            break
    shade, hollow = mix(skin.shade, red, share), mix(skin.hollow, red, share)
    return Skin(base, shade, hollow, mix(base, palette.muscle_line, 0.45))


_LOW = Palette(
    panel="#FFFFFF",
    panel_line="#A8A8A8",
    line="#000000",
    accent="#000000",
    warning="#000000",
    text="#000000",
    text_soft="#404040",
    table="#F2F2F2",
    table_line="#BBBBBB",
    towel="#F4F4F4",
    towel_shade="#E2E2E2",
    hair="#9A9A9A",
    hair_shade="#858585",
    hair_line="#6A6A6A",
    sleeve="#FFFFFF",
    sleeve_shade="#DDDDDD",
    muscle="#ADADAD",
    muscle_dark="#8A8A8A",
    muscle_light="#C0C0C0",
    muscle_line="#555555",
)


def _gray(coloured: Look) -> Look:
    palette = replace(
        coloured.palette,
        **{one.name: gray(getattr(coloured.palette, one.name)) for one in fields(Palette)},
    )
    patient, operator = _gray_skin(coloured.patient), _gray_skin(coloured.operator)
    palette = replace(palette, accent="#2E2E2E", warning="#2E2E2E")  # as strong as without colour
    return Look(coloured.name, palette, patient, operator, _gray_skin(coloured.muscle))


def _gray_skin(skin: Skin) -> Skin:
    return Skin(gray(skin.base), gray(skin.shade), gray(skin.hollow), gray(skin.line))


def channels(color: str) -> tuple[int, int, int]:
    """The red, green and blue (0 to 255) of '#RRGGBB'."""
    return int(color[1:3], 16), int(color[3:5], 16), int(color[5:7], 16)


def mix(one: str, other: str, share: float) -> str:
    """`one` with `share` (0 to 1) of `other` in it."""
    pairs = zip(channels(one), channels(other), strict=True)
    return "#" + "".join(f"{round(a * (1 - share) + b * share):02X}" for a, b in pairs)


def luminance(color: str) -> float:
    """Relative luminance, 0 (black) to 1 (white), of an sRGB colour (WCAG 2)."""
    red, green, blue = (
        value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4
        for value in (channel / 255 for channel in channels(color))
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def lightness(color: str) -> float:
    """CIE L*, 0 to 100."""
    y = luminance(color)
    return 116 * y ** (1 / 3) - 16 if y > 216 / 24389 else y * 24389 / 27


def gray(color: str) -> str:
    """The neutral grey of the same lightness."""
    y = luminance(color)
    value = 12.92 * y if y <= 0.0031308 else 1.055 * y ** (1 / 2.4) - 0.055
    return "#" + f"{round(value * 255):02X}" * 3
