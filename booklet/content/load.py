"""The door of the content room: a guide's name goes in, a checked guide comes out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel

from booklet.content.check import check
from booklet.content.clinic import ClinicFile
from booklet.content.facts import FactsFile
from booklet.content.fitting import Misfit, fit
from booklet.content.guide import Guide
from booklet.content.merge import merge
from booklet.content.nodes import read_sheet
from booklet.content.parts import Fitted, Parts
from booklet.content.photos import photos
from booklet.content.places import find_clinic, find_guide, find_words
from booklet.content.references import check_ids
from booklet.content.scenes import Scenes
from booklet.content.translation.blanks import check_begun
from booklet.content.wording import WordingFile
from booklet.content.words import WordsFile
from booklet.diagnostics import ContentError, Diagnostic, Place
from booklet.folders import Folders

S = TypeVar("S", bound=BaseModel)

MAX_PROBLEMS = 200
"""More than this is never told at once."""


@dataclass(frozen=True, slots=True)
class LoadedGuide:
    """A guide that may be printed, and what a caller needs to know about how it was read.

    `texts` are all texts with their places, `images` the files that stand in for scenes.
    """

    guide: Guide
    files: tuple[Path, ...]
    warnings: tuple[Diagnostic, ...]
    texts: tuple[tuple[str, Place], ...]
    images: Mapping[Path, Place]


def load_guide(
    name_or_path: str, language: str, clinic: str | None, folders: Folders, today: date
) -> LoadedGuide:
    """Load a guide in one language, for one clinic or none; an empty language is the guide's first.

    Raises UsageError for a guide, language or clinic that does not exist, FileError for a file that
    can't be read, ContentError with every problem of the content at once.
    """
    home = find_guide(name_or_path, folders)
    problems: list[Diagnostic] = []
    facts = _fitted(home.facts, FactsFile, problems)
    language = language or (facts.shape.first_language if facts else "en")
    wording = _fitted(home.wording(language), WordingFile, problems)
    words = _fitted(find_words(language, folders), WordsFile, problems)
    owner = _fitted(find_clinic(clinic, folders), ClinicFile, problems) if clinic is not None else None
    if facts is None or wording is None or words is None or (clinic is not None and owner is None):
        raise ContentError(problems)
    twice = check_ids(facts.shape, facts.sheet)
    if twice:
        raise ContentError([*problems, *twice][:MAX_PROBLEMS])
    parts = Parts(facts, wording, words, owner)
    scenes = Scenes(home.folder / "scenes")
    scenes.read(parts)
    merged = merge(parts, today)
    found = [
        *problems,
        *scenes.problems,
        *merged.problems,
        *check(parts, merged.guide, language=language, today=today, find_scene=scenes.find),
    ]
    if any(one.severity == "error" for one in found):
        raise ContentError(_in_order(found)[:MAX_PROBLEMS])
    logo = (Path(merged.guide.clinic.logo),) if merged.guide.clinic and merged.guide.clinic.logo else ()
    images = photos(parts)
    files = (*parts.files, *scenes.files, *images, *logo)
    return LoadedGuide(merged.guide, files, _in_order(found), merged.texts, images)


def _fitted(path: Path, shape: type[S], problems: list[Diagnostic]) -> Fitted[S] | None:
    """One file read and fitted; what is wrong with its content is added to `problems`.

    Where only keys are misspelt, the rest goes on, so that what lies behind is told in the same run.
    """
    try:
        sheet = read_sheet(path)
        if shape in (WordingFile, WordsFile):
            check_begun(sheet, words=shape is WordsFile)
        return Fitted(path, sheet, fit(sheet, shape))
    except Misfit as wrong:
        problems += wrong.diagnostics
        return Fitted(path, sheet, wrong.rest) if isinstance(wrong.rest, shape) else None
    except ContentError as wrong:
        problems += wrong.diagnostics
        return None


def _in_order(found: list[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Errors before warnings, each by file, line and column; nothing told twice."""

    def order(one: Diagnostic) -> tuple[bool, str, int, int, str]:
        place = one.place or Place("")
        return one.severity == "warning", place.file, place.line, place.column, one.message

    return tuple(sorted(dict.fromkeys(found), key=order))
