"""What is asked for: one guide in one edition."""

from __future__ import annotations

import os
from dataclasses import asdict, dataclass
from datetime import date, datetime, timezone
from typing import TYPE_CHECKING

from booklet.diagnostics import Diagnostic, UsageError
from booklet.layout.paper import PAPERS as PAPER_SIZES
from booklet.pdf.standards import DEFAULT_STANDARD

if TYPE_CHECKING:
    from booklet.figure.style import Ink

DEFAULT_GUIDE = "back-massage"
EXAMPLE_CLINIC = "example"
NO_CLINIC = "none"
FORMATS = ("booklet", "handout")
"""The bundled ones; each has a template `FORMAT.xml.j2`, and a user's own folder may add more."""
PAPERS = tuple(PAPER_SIZES)
SIZES = ("standard",)
INKS: tuple[Ink, ...] = ("color", "gray", "low")


@dataclass(frozen=True, slots=True)
class Order:
    """One edition of one guide.

    `guide` is a guide's name or the path of its folder, `clinic` a clinic's name or the
    path of its file, `only` the ids of the techniques to keep (empty: all). `bodies` and
    `skins` are the people that pictures show in turn (empty: as the clinic says, else all).
    `standard` is what the file conforms to, `second_language` what stands beside the patient's own.
    """

    guide: str = DEFAULT_GUIDE
    format: str = "booklet"
    paper: str = "a4"
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

    def as_json(self) -> dict[str, object]:
        """The fields, for a cache key."""
        return asdict(self)

    @property
    def file_name(self) -> str:
        """The output's name: guide and language, and whatever is not the usual: `NAME-handout-en-a5.pdf`."""
        guide = os.path.basename(os.path.normpath(self.guide)) or DEFAULT_GUIDE
        parts = [guide]
        parts += [self.format] if self.format != "booklet" else []
        parts += [self.language]
        parts += [self.second_language] if self.second_language else []
        parts += [self.paper] if self.paper != "a4" else []
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
