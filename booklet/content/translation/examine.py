"""What `booklet check` asks about a translation."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from booklet.content.places import find_guide
from booklet.content.translation.comparison import compare
from booklet.content.translation.fingerprints import read_record, record_beside
from booklet.content.translation.pair import Pair, guide_pair, words_pair
from booklet.content.translation.status import Status, problems
from booklet.diagnostics import BookletError, Diagnostic
from booklet.folders import Folders


@dataclass(frozen=True, slots=True)
class Examined:
    """How a translation came out; `line` says its status in words."""

    status: Status
    line: str
    diagnostics: tuple[Diagnostic, ...]


def examine_guide(guide: str, language: str, folders: Folders, wrong: Collection[str]) -> Examined | None:
    """A guide's wording beside that of its first language, None for the first language itself.

    `wrong` are the files with errors that are told already. None, too, where a file can't be read:
    whoever loads the guide tells why.
    """
    try:
        pair = guide_pair(guide, find_guide(guide, folders), language)
    except BookletError:
        return None
    return _examined(pair, wrong) if pair else None


def examine_words(language: str, folders: Folders, wrong: Collection[str]) -> Examined | None:
    """The fixed words beside the English ones, None for English or where they can't be read."""
    try:
        pair = words_pair(language, folders)
    except BookletError:
        return None
    return _examined(pair, wrong) if pair else None


def _examined(pair: Pair, wrong: Collection[str]) -> Examined:
    damage: tuple[Diagnostic, ...] = ()
    try:
        marks = read_record(record_beside(pair.path))
    except BookletError as error:  # told once; not a text more seems to be unrecorded
        marks, damage = {}, error.diagnostics
    found = compare(pair, marks or {})
    if damage:
        found.unrecorded.clear()
    told = problems(found, recorded=marks is not None, shape_told=pair.sheet.file in wrong)
    status = Status.of(found)
    line = f"{status.guide} {status.language}: {status.told(pair.english)}"
    return Examined(status, line, (*damage, *told))
