"""The colours of one edition's file: as they are asked for, greys, or the inks of a press."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from booklet.diagnostics import Diagnostic, UsageError
from booklet.pdf.inks import AS_ASKED, GrayInks, Inks
from booklet.pdf.standards import STANDARDS

if TYPE_CHECKING:
    from booklet.pdf.profile import Profile
    from booklet.pipeline.order import Order


@dataclass(frozen=True, slots=True)
class Colors:
    """How colours are written, the press that they are meant for (None: a screen), and its file, if named."""

    inks: Inks = AS_ASKED
    profile: Profile | None = None
    files: tuple[Path, ...] = ()


def colors_of(order: Order) -> Colors:
    """What the order asks for.

    Raises FileError or UsageError for a profile that is of no use.
    """
    press, gray = STANDARDS[order.standard].press, order.ink != "color"
    if not press:
        if order.profile:
            hint = "add --standard x4, or leave --profile out"
            raise UsageError(Diagnostic("a profile is only for files that go to a press", hint=hint))
        return Colors(GrayInks() if gray else AS_ASKED)
    from booklet.pdf.pressinks import PressInks
    from booklet.pdf.profile import bundled, load_profile

    files = (Path(order.profile),) if order.profile else ()
    profile = load_profile(files[0]) if files else bundled()
    return Colors(GrayInks() if gray else PressInks(profile), profile, files)
