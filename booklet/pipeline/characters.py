"""Characters that no font has: told with their place, before anything is drawn."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence
from html import unescape
from pathlib import Path

from booklet.content.nodes import read_sheet
from booklet.content.translation.scripts import script_of
from booklet.diagnostics import BookletError, ContentError, Diagnostic, Place
from booklet.folders import Folders
from booklet.pdf.fonts import FontSet

_TAG = re.compile(r"<[^>]*>")
LONGEST_WORD = 60
_WORD = re.compile(rf"[^\W_\u2e80-\uffff]{{{LONGEST_WORD + 1},}}")
_SPACE = str.maketrans("", "", "\n\t\r")
MANY = 8
"""So many different letters of one script are told as one problem: the language has no font."""
TEXTS = 3
"""So many texts of one file in a script are taken for its language."""
PROBES = 300
"""So many letters are tried to see whether the fonts know a script at all."""
_HINT = "use another character, or put a font that has it into fonts/"


def check_characters(
    texts: Sequence[tuple[str, Place]], markup: str, template: str, folders: Folders
) -> None:
    """Look for characters in the content's texts and in the template's own that can't be printed.

    Raises ContentError with each one, where it first stands.
    """
    fonts = FontSet.open(folders)
    lost = _missing(unescape(_TAG.sub("", markup)), fonts)
    where: list[tuple[str, Place]] = []
    for text, place in texts:
        found = _missing(text, fonts) if lost or not text.isascii() else []
        where += [(char, place) for char in found]
        lost = [char for char in lost if char not in found]
    where += [(char, Place(template)) for char in lost]
    scripts, rest = _by_script(where)
    problems = [_script(script, places, fonts) for script, places in scripts.items()]
    problems += [_told(char, place) for char, place in rest]
    problems += [one for text, place in texts for one in _too_wide(text, place)]
    if problems:
        raise ContentError(list(dict.fromkeys(problems)))


def lacking(text: str, folders: Folders) -> list[str]:
    """The letters of a text that can't be printed with the fonts there are, each once."""
    return [char for char in _missing(text, FontSet.open(folders)) if char.isalpha()]


def _by_script(
    lost: Sequence[tuple[str, Place]],
) -> tuple[dict[str, list[tuple[str, Place]]], list[tuple[str, Place]]]:
    """What is lost by scripts that much is lost of, and the rest: single characters."""
    kinds = {char: script_of(char) for char in dict.fromkeys(char for char, _ in lost)}
    many = {script for script, number in Counter(kinds.values()).items() if script and number >= MANY}
    scripts: dict[str, list[tuple[str, Place]]] = {}
    for char, place in lost:
        if kinds[char] in many:
            scripts.setdefault(kinds[char], []).append((char, place))
    return scripts, [(char, place) for char, place in lost if kinds[char] not in many]


def _script(script: str, lost: Sequence[tuple[str, Place]], fonts: FontSet) -> Diagnostic:
    """One problem for a whole script, at the line that names the language of most texts in it.

    Where only a few texts hold it, it is no language but a word, and the first text is the place.
    """
    file, _ = Counter(place.file for _, place in lost).most_common(1)[0]
    places = list(dict.fromkeys(place for _, place in lost if place.file == file))
    place = _language_line(places[0]) if len(places) >= TEXTS else places[0]
    letters = list(dict.fromkeys(char for char, _ in lost))
    if _has_others(letters, script, fonts):
        message = f"no font has {len(letters)} letters of the script {script} that the texts use"
        hint = f"such as {' '.join(letters[:8])}; put a font that has them into fonts/"
    else:
        message = f"no font has letters of the script {script}"
        hint = "put a font that has them into fonts/ and name it in fonts.json"
    return Diagnostic(message, place, hint)


def _has_others(lost: Sequence[str], script: str, fonts: FontSet) -> bool:
    """Whether the fonts have other letters of the script, of those between the first and the last lost."""
    codes = sorted(map(ord, lost))
    between = range(codes[0], codes[-1], max(1, (codes[-1] - codes[0]) // PROBES))
    letters = [char for char in map(chr, between) if char not in lost and script_of(char) == script]
    return any(char not in _missing("".join(letters), fonts) for char in letters)


def _language_line(place: Place) -> Place:
    """The place of `language:` in the same file; the place itself where there is none."""
    try:
        sheet = read_sheet(Path(place.file))
    except BookletError:
        return place
    return sheet.value(("language",)) if ("language",) in sheet.values else place


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
