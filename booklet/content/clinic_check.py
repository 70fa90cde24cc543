"""A clinic file that can be printed: a colour dark enough, a logo that is really its own."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from booklet.content.clinic import ClinicFile
from booklet.content.parts import Fitted
from booklet.content.safety import check_emergency_number
from booklet.diagnostics import Diagnostic, nearest

MIN_CONTRAST = 7.0
"""WCAG 1.4.6: text on white."""

LOGO_KINDS = (".svg", ".png")


def check_clinic(clinic: Fitted[ClinicFile]) -> Iterator[Diagnostic]:
    """Colour, logo and emergency number."""
    file, sheet = clinic.shape, clinic.sheet
    yield from check_emergency_number(file, sheet)
    if file.accent and contrast_on_white(file.accent) < MIN_CONTRAST:
        message = f"{file.accent} on white has a contrast of {contrast_on_white(file.accent):.1f} to 1"
        yield Diagnostic(message, sheet.value(("accent",)), "choose a darker colour: at least 7 to 1")
    if file.logo:
        wrong = _logo_problem(file.logo, clinic.path.parent)
        if wrong:
            yield Diagnostic(wrong[0], sheet.value(("logo",)), wrong[1])


def _logo_problem(name: str, folder: Path) -> tuple[str, str] | None:
    pure = PurePosixPath(name)
    if pure.is_absolute() or ".." in pure.parts or "\\" in name or ":" in name:
        return "the logo must lie in the folder of the clinic file", "copy it there and write its name only"
    if pure.suffix.lower() not in LOGO_KINDS:
        return f"the logo '{name[:80]}' is not an SVG or PNG file", "convert it to .svg or .png"
    try:
        path = (folder / name).resolve()
        if not path.is_relative_to(folder.resolve()):
            return "the logo must lie in the folder of the clinic file", "copy it there instead of linking"
        if path.is_file():
            return None
        close = nearest(name, [one.name for one in folder.iterdir() if one.suffix.lower() in LOGO_KINDS])
    except (OSError, ValueError):
        close = ""
    return f"there is no logo '{name[:80]}'", f"did you mean '{close}'?" if close else ""


def contrast_on_white(color: str) -> float:
    """The WCAG contrast ratio of #RRGGBB on white, 1 to 21."""
    red, green, blue = (_linear(int(color[at : at + 2], 16) / 255) for at in (1, 3, 5))
    return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05)


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else float(((channel + 0.055) / 1.055) ** 2.4)
