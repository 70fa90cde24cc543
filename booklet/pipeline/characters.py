"""Characters that no font has: told with their place, before anything is drawn."""

from __future__ import annotations

import re
from collections.abc import Iterable
from html import unescape

from booklet.diagnostics import ContentError, Diagnostic, Place
from booklet.folders import Folders
from booklet.pdf.fonts import FontSet

_TAG = re.compile(r"<[^>]*>")
_SPACE = str.maketrans("", "", "\n\t\r")
_HINT = "use another character, or put a font that has it into fonts/"


def check_characters(
    texts: Iterable[tuple[str, Place]], markup: str, template: str, folders: Folders
) -> None:
    """Look for characters in the content's texts and in the template's own that can't be printed.

    Raises ContentError with each one, where it first stands.
    """
    fonts = FontSet.open(folders)
    lost = _missing(unescape(_TAG.sub("", markup)), fonts)
    problems: list[Diagnostic] = []
    for text, place in texts:
        found = _missing(text, fonts) if lost or not text.isascii() else []
        problems += [_told(char, place) for char in found]
        lost = [char for char in lost if char not in found]
    problems += [_told(char, Place(template)) for char in lost]
    if problems:
        raise ContentError(list(dict.fromkeys(problems)))


def _missing(text: str, fonts: FontSet) -> list[str]:
    """The characters of the text that some role has no glyph for."""
    known = "".join(dict.fromkeys(text.translate(_SPACE)))
    return list(dict.fromkeys(char for role in fonts.roles for char in fonts.missing(known, role)))


def _told(char: str, place: Place) -> Diagnostic:
    return Diagnostic(f"no font has the character '{char}' (U+{ord(char):04X})", place, _HINT)
