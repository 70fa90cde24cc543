"""Materials stay apart in grey print, whatever the ink and the complexions."""

from __future__ import annotations

import itertools
from dataclasses import replace

import pytest

from booklet.diagnostics import UsageError
from booklet.figure.color import contrast, gray, lightness
from booklet.figure.style import HAND_STEP, INKS, MUSCLE_STEP, SKINS, Look, look

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
    found = [
        name for name, (one, other, step) in steps.items() if abs(lightness(one) - lightness(other)) < step
    ]
    return found if shown.name == "low" or _in_order(shown) else [*found, "order"]


def _in_order(shown: Look) -> bool:
    """From light to dark: the ground, the skin, its hollows, its shade."""
    ladder = [shown.palette.panel, shown.patient.base, shown.patient.hollow, shown.patient.shade]
    tones = [lightness(one) for one in ladder]
    return tones == sorted(tones, reverse=True) and tones[0] - tones[1] >= 3


def test_enough_looks_are_offered() -> None:
    assert len(looks()) > 20


@pytest.mark.parametrize("shown", looks(), ids=lambda shown: shown.name)
def test_ladder_of_lightness(shown: Look) -> None:
    assert faults(shown) == []


def test_ladder_can_fail() -> None:
    flat = Look("flat", look().palette, SKINS["sand"], SKINS["sand"], SKINS["sand"])
    assert faults(flat) == ["muscle", "hands"]
    skin = SKINS["sand"]
    night = Look("night", replace(look().palette, panel=skin.shade), skin, SKINS["umber"], look().muscle)
    assert faults(night) == ["order"]


def test_a_look_in_gray_keeps_the_ladder_of_its_colours() -> None:
    """What an office printer makes of the colours has the same steps as the colours."""
    for shown in looks():
        if shown.name.startswith("color"):
            skins = (shown.patient, shown.operator, shown.muscle)
            bodies = [replace(one, base=gray(one.base), shade=gray(one.shade)) for one in skins]
            assert faults(Look("printed", shown.palette, *bodies)) == []


def test_a_dark_accent_reaches_arrows_and_badges() -> None:
    assert look(accent="#1F4E5F").palette.accent == "#1F4E5F"
    assert look("gray", accent="#1F4E5F").palette == look("gray").palette
    assert look("low", accent="#1F4E5F").palette == look("low").palette


@pytest.mark.parametrize(
    "color", ["#7FB0C0", "#FFFFFF", "#8A1C10", "#7A2A20"], ids=["pale", "white", "red", "rust"]
)
def test_an_accent_that_arrows_cant_have_is_left_out(color: str) -> None:
    """Too pale to be seen, or too near to the red of warnings and muscles."""
    assert look(accent=color).palette == look().palette


@pytest.mark.parametrize("shown", [look(ink) for ink in INKS], ids=INKS)
def test_words_and_signs_have_contrast(shown: Look) -> None:
    palette = shown.palette
    assert contrast(palette.text, palette.paper) >= 7
    assert contrast(palette.on_accent, palette.accent) >= 7
    assert contrast(palette.accent, shown.patient.base) >= 3
    assert contrast(palette.warning, shown.patient.base) >= 3


def test_words_on_dark_skin_need_a_ground() -> None:
    dark = {one.name.split("-")[1] for one in looks() if one.dark}
    assert dark == {"umber", "cocoa"}


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
