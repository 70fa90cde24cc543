"""What is asked for: one guide in one edition."""

from __future__ import annotations

import os
from dataclasses import asdict, dataclass
from datetime import date, datetime, timezone
from typing import TYPE_CHECKING

from booklet.diagnostics import Diagnostic, UsageError
from booklet.layout.paper import SIZES as TYPE_SIZES
from booklet.pdf.standards import DEFAULT_STANDARD

if TYPE_CHECKING:
    from booklet.figure.style import Ink

DEFAULT_GUIDE = "back-massage"
EXAMPLE_CLINIC = "example"
NO_CLINIC = "none"
DEFAULT_PAPER = "a4"
FULL_FORMATS = ("booklet", "handout")
"""Formats that tell everything of each technique, on any paper."""
ONE_LANGUAGE = ("poster", "sheet", "printer-test")
"""Formats that have no room for the clinician's language."""
FORMATS = (*FULL_FORMATS, "card", *ONE_LANGUAGE)
"""The bundled ones; each has a template `FORMAT.xml.j2`, and a user's own folder may add more."""
PRINTER_TEST = "printer-test"
PRINT_GUIDE = "_print-guide"
"""Formats that are about printing and say nothing of a guide's techniques."""
SIZES = tuple(TYPE_SIZES)
DOSES = ("printed", "blank", "ticks")
PER_PAGE = (2, 4)
INKS: tuple[Ink, ...] = ("color", "gray", "low")


@dataclass(frozen=True, slots=True)
class Order:
    """One edition of one guide.

    `guide` is a guide's name or the path of its folder, `clinic` a clinic's name or the
    path of its file, `only` the ids of the techniques to keep (empty: all). `bodies` and
    `skins` are the people that pictures show in turn (empty: as the clinic says, else all).
    `standard` is what the file conforms to, `second_language` what stands beside the patient's own.
    `dose` is how a handout gives the dose, `per_page` how many techniques stand on a page of the format
    `sheet`, `profile` the file of the print shop's colours (empty: the one that comes with the program).
    `plan` is what a print guide tells about the file that it is for (`print_guide.plan`).
    """

    guide: str = DEFAULT_GUIDE
    format: str = "booklet"
    paper: str = DEFAULT_PAPER
    language: str = "en"
    clinic: str | None = EXAMPLE_CLINIC
    only: tuple[str, ...] = ()
    theme: str = "theme"
    size: str = "standard"
    ink: Ink = "color"
    bodies: tuple[str, ...] = ()
    skins: tuple[str, ...] = ()
    standard: str = DEFAULT_STANDARD
    second_language: str = ""
    dose: str = "printed"
    per_page: int = 2
    profile: str = ""
    plan: tuple[tuple[str, str], ...] = ()

    def as_json(self) -> dict[str, object]:
        """The fields, for a cache key."""
        return asdict(self)

    @property
    def file_name(self) -> str:
        """The output's name: guide and language, and whatever is not the usual: `NAME-handout-en-a5.pdf`."""
        if self.format == PRINTER_TEST:  # about a printer and its paper, whatever the guide
            language = [self.language] if self.language != "en" else []
            return "-".join([self.format, *language, self.paper]) + ".pdf"
        guide = os.path.basename(os.path.normpath(self.guide)) or DEFAULT_GUIDE
        parts = [guide]
        parts += [self.format] if self.format != "booklet" else []
        parts += [self.language]
        parts += [self.second_language] if self.second_language else []
        parts += [self.paper] if self.paper != DEFAULT_PAPER else []
        parts += [self.size] if self.size != "standard" else []
        return "-".join(parts) + ".pdf"


def today() -> date:
    """The day on which a guide may be overdue: `SOURCE_DATE_EPOCH` where it is set, else today (UTC).

    Raises UsageError when the variable is not a number of seconds.
    """
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "").strip()
    if not epoch:
        return datetime.now(timezone.utc).date()
    try:
        return datetime.fromtimestamp(int(epoch), timezone.utc).date()
    except (ValueError, OverflowError, OSError):
        message = f"SOURCE_DATE_EPOCH is not a number of seconds since 1970: '{epoch}'"
        raise UsageError(Diagnostic(message, hint="unset it, or set it to a whole number")) from None
