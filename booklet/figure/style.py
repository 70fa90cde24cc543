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
from booklet.figure.color import channels, contrast, gray, lightness, mix

Ink = Literal["color", "gray", "low"]
INKS: tuple[Ink, ...] = ("color", "gray", "low")

MUSCLE_STEP = 12.0
"""The least difference of lightness between skin and the muscle highlighted in it."""

ACCENT_CONTRAST = 7.0
"""The least contrast of an accent on white (WCAG 1.4.6)."""

WORD_CONTRAST = 4.5
"""The least contrast of words on what they stand on (WCAG 1.4.3)."""

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
class Hair:
    """The tones of hair: base, shadow and drawn strand."""

    base: str
    shade: str
    line: str


HAIRS: Mapping[str, Hair] = {
    "dark": Hair("#4A4643", "#383431", "#67635F"),
    "black": Hair("#2B2725", "#1E1B19", "#55504C"),
    "brown": Hair("#64432E", "#4E3322", "#8A6850"),
    "grey": Hair("#8E8B88", "#777471", "#6A6764"),
    "silver": Hair("#C4C2C0", "#ABA8A5", "#8F8C89"),
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
    def dark(self) -> bool:
        """Whether words can't be read straight on the patient's skin."""
        return contrast(self.palette.text, self.patient.base) < WORD_CONTRAST

    def nail_of(self, skin: Skin) -> str:
        """The nails of a hand."""
        return mix(skin.base, "#FFF4EC" if self.name[:5] == "color" else "#FFFFFF", 0.62)


def look(
    ink: Ink = "color",
    patient: str = "sand",
    operator: str = "umber",
    hair: str = "dark",
    accent: str = "",
) -> Look:
    """The look for an ink, two complexions and hair; an unknown name is a `UsageError`.

    `gray` has the lightness of `color` without its hues. `low` saves ink and suits
    pure black printers: white body, grey hands, black arrows; complexions do not show.
    `accent` is the colour (#RRGGBB) of arrows, badges and rims in colour print; one that is
    too pale, or too near to the red of warnings and muscles, is not used.
    """
    names = ((ink, INKS), (patient, tuple(SKINS)), (operator, tuple(SKINS)), (hair, tuple(HAIRS)))
    for word, known in names:
        if word not in known:
            hint = did_you_mean(word, known)
            raise UsageError(Diagnostic(f"unknown picture style '{word}'", hint=hint))
    if ink == "low":
        return Look("low", _LOW, SKINS["white"], SKINS["grey"], _muscle(SKINS["white"], _LOW))
    skin, hands = SKINS[patient], SKINS[operator]
    if abs(lightness(skin.base) - lightness(hands.base)) < HAND_STEP:
        message = f"hands in '{operator}' can't be told from a body in '{patient}' in grey print"
        raise UsageError(Diagnostic(message, hint="choose two complexions further apart"))
    name, head = f"{ink}-{patient}-{operator}", HAIRS[hair]
    palette = Palette(hair=head.base, hair_shade=head.shade, hair_line=head.line)
    if lightness(skin.base) <= _DARK:
        palette = replace(palette, line="#0B1116")
    if accent and ink == "color" and is_accent(accent):
        palette = replace(palette, accent=accent)
    coloured = Look(name, palette, skin, hands, _muscle(skin, palette))
    return coloured if ink == "color" else _gray(coloured)


def is_accent(color: str) -> bool:
    """Whether arrows can have this colour: dark enough on white, and no red that warnings have."""
    red, green, blue = channels(color)
    warm = red - max(green, blue)
    return contrast(color, "#FFFFFF") >= ACCENT_CONTRAST and warm < 0.35 * max(red, 1)


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
