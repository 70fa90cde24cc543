"""A PDF that somebody hands in, and the pages that are to be printed."""

from __future__ import annotations

import logging
import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from io import BytesIO
from typing import Any

from booklet.diagnostics import ContentError, Diagnostic, FileError, Place
from booklet.press.boxes import Leaf, leaf

MOST_PAGES = 20_000
"""Pages in a file: far above any leaflet, and still done in half a minute."""
_NAMELESS = re.compile(r"stream <[^>]*>\W*")
"""How qpdf calls a file that has no name."""
_HARMLESS = "Resources is missing"
"""qpdf says so of pages that draw nothing but lines, too."""
_QUIET = logging.NullHandler()
_REPAIR = "open it in another program and save or print it as a new PDF"


@dataclass(frozen=True, slots=True)
class Source:
    """An opened PDF; `pages` are its page objects, `leaves` what of each is printed, both in order."""

    document: Any
    pages: tuple[Any, ...]
    leaves: tuple[Leaf, ...]
    notes: tuple[Diagnostic, ...]

    @property
    def leftward(self) -> bool:
        """Whether the document says that it reads from right to left (ViewerPreferences /Direction)."""
        preferences = entry(self.document.Root, "/ViewerPreferences")
        return str(entry(preferences, "/Direction")) == "/R2L"

    def chosen(self, numbers: Sequence[int]) -> Source:
        """The source with these pages only, counted from 0."""
        pages, leaves = (tuple(of[number] for number in numbers) for of in (self.pages, self.leaves))
        return Source(self.document, pages, leaves, self.notes)


def read(pdf: bytes, name: str = "") -> Source:
    """Open a PDF; `name` is what errors call it.

    Form fields and comments that are to be printed become part of their pages. Raises FileError for one
    that is locked, ContentError for one that is no PDF, is damaged beyond repair or has no pages.
    """
    import pikepdf

    place = Place(name or "the PDF")
    logging.getLogger("pikepdf").addHandler(_QUIET)  # else it prints what it meets, in its own words
    try:
        document = pikepdf.open(BytesIO(pdf))
        told = document.get_warnings()
        pages = list(document.pages)
        notes = _state(document, (*told, *document.get_warnings()), place)
        if not 0 < len(pages) <= MOST_PAGES:
            raise _refusal(place, len(pages))
        if any("/Annots" in page.obj for page in pages):
            _flatten(document)
        found = tuple(page.obj for page in pages)
        return Source(document, found, tuple(map(leaf, found)), notes)
    except pikepdf.PasswordError:
        hint = "save a copy without one: open it with its password and print it as a new PDF"
        raise FileError(Diagnostic("the PDF is locked with a password", place, hint)) from None
    except (pikepdf.PikepdfError, RuntimeError, ValueError, TypeError) as error:
        raise broken(error, place) from error


def guarded(action: Callable[[], Any], name: str) -> Any:
    """The result of an action on an opened PDF; raises ContentError where its parts are damaged."""
    import pikepdf

    try:
        return action()
    except (pikepdf.PikepdfError, RuntimeError, ValueError, TypeError) as error:
        raise broken(error, Place(name or "the PDF")) from error


def broken(error: Exception, place: Place) -> ContentError:
    """What is said of a PDF whose parts can't be read."""
    why = " ".join(_NAMELESS.sub("", str(error)).split())[:160]
    return ContentError(Diagnostic(f"not a PDF, or damaged beyond repair: {why}", place, _REPAIR))


def entry(owner: Any, key: str) -> Any:
    """An entry of a dictionary or stream object; None where there is none, or no dictionary."""
    try:
        return owner.get(key)
    except (AttributeError, TypeError, ValueError):
        return None


def _state(document: Any, told: Iterable[str], place: Place) -> tuple[Diagnostic, ...]:
    notes = []
    if any(_HARMLESS not in warning for warning in told):
        message = "the PDF is damaged and was repaired as far as possible: look at every page"
        notes.append(Diagnostic(message, place, _REPAIR, "warning"))
    if document.is_encrypted and not document.allow.print_highres:
        message = "whoever made this PDF did not want it to be printed: ask them"
        notes.append(Diagnostic(message, place, severity="warning"))
    return tuple(notes)


def _refusal(place: Place, count: int) -> ContentError:
    if not count:
        return ContentError(Diagnostic("the PDF has no pages", place, _REPAIR))
    hint = f"print it in parts of at most {MOST_PAGES} pages: take them apart first"
    return ContentError(Diagnostic(f"the PDF has {count} pages, more than can be done", place, hint))


def _flatten(document: Any) -> None:
    form = entry(document.Root, "/AcroForm")
    if entry(form, "/NeedAppearances"):
        document.generate_appearance_streams()
    document.flatten_annotations("print")
