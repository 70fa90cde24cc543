"""Materials stay apart in grey print, whatever the ink and the complexions."""

from __future__ import annotations

import itertools

import pytest

from booklet.diagnostics import UsageError
from booklet.figure.style import HAND_STEP, INKS, MUSCLE_STEP, SKINS, Look, gray, lightness, look, luminance

PEOPLE = ("porcelain", "sand", "honey", "umber", "cocoa")


def looks() -> list[Look]:
    found = [look("low")]
    for ink, patient, operator in itertools.product(("color", "gray"), PEOPLE, PEOPLE):
        try:
            found.append(look(ink, patient, operator))  # type: ignore[arg-type]
        except UsageError:
            continue
    return found


def faults(shown: Look) -> list[str]:
    """What can't be told apart in grey."""
    steps = {
        "muscle": (shown.muscle.base, shown.patient.base, MUSCLE_STEP),
        "hands": (shown.operator.base, shown.patient.base, HAND_STEP),
        "shade": (shown.patient.shade, shown.patient.base, 5),
        "line": (shown.palette.line, shown.patient.base, 25),
    }
    return [
        name for name, (one, other, step) in steps.items() if abs(lightness(one) - lightness(other)) < step
    ]


def test_enough_looks_are_offered() -> None:
    assert len(looks()) > 20


@pytest.mark.parametrize("shown", looks(), ids=lambda shown: shown.name)
def test_ladder_of_lightness(shown: Look) -> None:
    assert faults(shown) == []


def test_ladder_can_fail() -> None:
    flat = Look("flat", look().palette, SKINS["sand"], SKINS["sand"], SKINS["sand"])
    assert faults(flat) == ["muscle", "hands"]


@pytest.mark.parametrize("shown", [look(ink) for ink in INKS], ids=INKS)
def test_words_and_signs_have_contrast(shown: Look) -> None:
    def contrast(one: str, other: str) -> float:
        light, dark = sorted((luminance(one), luminance(other)), reverse=True)
        return (light + 0.05) / (dark + 0.05)

    palette = shown.palette
    assert contrast(palette.text, palette.paper) >= 7
    assert contrast(palette.on_accent, palette.accent) >= 7
    assert contrast(palette.accent, shown.patient.base) >= 3
    assert contrast(palette.warning, shown.patient.base) >= 3


def test_gray_keeps_lightness_and_has_no_hue() -> None:
    for color in ("#EED3BA", "#075A75", "#000000", "#FFFFFF"):
        grey = gray(color)
        assert grey[1:3] == grey[3:5] == grey[5:7]
        assert lightness(grey) == pytest.approx(lightness(color), abs=0.4)


def test_two_complexions_too_near_are_refused() -> None:
    with pytest.raises(UsageError, match="can't be told from a body"):
        look("color", "sand", "porcelain")


def test_unknown_names_get_a_hint() -> None:
    with pytest.raises(UsageError, match="did you mean 'sand'"):
        look("color", "sandy")
