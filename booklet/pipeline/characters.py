"""Characters that no font has: told with their place, before anything is drawn."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from html import unescape

from booklet.diagnostics import ContentError, Diagnostic, Place
from booklet.folders import Folders
from booklet.pdf.fonts import FontSet

_TAG = re.compile(r"<[^>]*>")
LONGEST_WORD = 60
_WORD = re.compile(rf"[^\W_\u2e80-\uffff]{{{LONGEST_WORD + 1},}}")
_SPACE = str.maketrans("", "", "\n\t\r")
_HINT = "use another character, or put a font that has it into fonts/"


def check_characters(
    texts: Sequence[tuple[str, Place]], markup: str, template: str, folders: Folders
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
    problems += [one for text, place in texts for one in _too_wide(text, place)]
    if problems:
        raise ContentError(list(dict.fromkeys(problems)))


def _too_wide(text: str, place: Place) -> Iterable[Diagnostic]:
    """Words that no page has room for."""
    for word in _WORD.findall(text) if len(text) > LONGEST_WORD else ():
        said = f"the word '{word[:40]}…' has {len(word)} letters; no page is wide enough"
        yield Diagnostic(said, place, f"at most {LONGEST_WORD} letters; is a space missing?")


def _missing(text: str, fonts: FontSet) -> list[str]:
    """The characters of the text that some role has no glyph for."""
    known = "".join(dict.fromkeys(text.translate(_SPACE)))
    return list(dict.fromkeys(char for role in fonts.roles for char in fonts.missing(known, role)))


def _told(char: str, place: Place) -> Diagnostic:
    if unicodedata.category(char) == "Co":
        message = f"U+{ord(char):04X} is a character of private use, which means nothing to a reader"
        return Diagnostic(message, place, "use the character that is meant")
    return Diagnostic(f"no font has the character '{char}' (U+{ord(char):04X})", place, _HINT)
