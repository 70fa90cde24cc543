"""The name of a file as a page can show it: users name files as they like, fonts and pages have limits."""

from __future__ import annotations

import unicodedata

from booklet.folders import Folders
from booklet.layout.languages import SCRIPTS
from booklet.pdf.fonts import FontSet

LONGEST = 44
"""Characters of a file's name that a line has room for."""


def printable(name: str, folders: Folders) -> str:
    """A file's name with a mark for each character that no font has: the file is found all the same."""
    lost = set(FontSet.open(folders).missing(name, "semibold"))
    return "".join("?" if char in lost or not char.isprintable() else char for char in name)


def spoken(name: str) -> tuple[str, str]:
    """A language that a file's name can be in, by its letters, and the name; letters that no one language
    has together are marked."""
    scripts = {script for char in name if (script := _script(char)) in SCRIPTS}
    if not scripts:
        return "en", name
    common = frozenset.intersection(*(SCRIPTS[script] for script in scripts))
    if common:
        return "zh" if "zh" in common else min(common), name
    return "en", "".join("?" if _script(char) in SCRIPTS else char for char in name)


def _script(char: str) -> str:
    return unicodedata.name(char, "").split(" ")[0].split("-")[0] if char.isalpha() else ""


def lines(name: str) -> tuple[str, str]:
    """A file's name on one line or two; what is longer still is left out in the middle."""
    if len(name) <= LONGEST:
        return name, ""
    if len(name) > 2 * LONGEST:
        name = f"{name[: LONGEST - 1]}…{name[-LONGEST:]}"
    at = name.rfind("-", len(name) - LONGEST - 1, LONGEST) + 1 or LONGEST
    return name[:at], name[at:]
