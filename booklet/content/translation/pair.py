"""A translation beside its original: a guide's wording in two languages, or two words files."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from booklet.content.locale import Locale
from booklet.content.nodes import read_sheet
from booklet.content.places import GuidePlace, find_words
from booklet.content.sheet import Data, Sheet
from booklet.content.translation.plurals import categories
from booklet.content.translation.texts import guide_tree, words_tree
from booklet.folders import Folders, bundled

WORDS = "words"
"""The name of the pair of words files, where a guide's name would stand."""
ENGLISH = "en"
"""The language that the fixed words were written in."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Both files of a translation; `texts` are the tree of the original, `own` that of the translation.

    `name` is what `booklet translated` calls it, `path` the translation's file, `checked_by` who has
    checked it, as far as the file says.
    """

    name: str
    language: str
    original: str
    texts: Mapping[str, Data]
    own: Mapping[str, Data]
    sheet: Sheet = field(repr=False)
    path: Path
    checked_by: str = ""

    @property
    def english(self) -> str:
        """How the original's language is called: `English`."""
        return spoken(self.original)


def guide_pair(name: str, place: GuidePlace, language: str) -> Pair | None:
    """A guide in its first language and in this one, None where the two are the same.

    Raises UsageError for a language that the guide does not have, ContentError and FileError for a
    file that can't be read; what does not fit its shape is told elsewhere.
    """
    path = place.wording(language)
    original = first_language(place)
    if language == original:
        return None
    source, sheet = read_sheet(place.wording(original)), read_sheet(path)
    data = sheet.data if isinstance(sheet.data, dict) else {}
    translation = data.get("translation")
    checked = translation.get("checked_by") if isinstance(translation, dict) else None
    return Pair(
        name=name,
        language=language,
        original=original,
        texts=guide_tree(source.data),
        own=guide_tree(data),
        sheet=sheet,
        path=path,
        checked_by=checked.strip() if isinstance(checked, str) else "",
    )


def words_pair(language: str, folders: Folders) -> Pair | None:
    """The fixed words of a language and the English ones, None for English itself.

    Raises ContentError where the words are missing or can't be read, FileError for a file.
    """
    path = find_words(language, folders)
    if language == ENGLISH:
        return None
    sheet = read_sheet(path)
    texts = original_words(language, folders)
    return Pair(WORDS, language, ENGLISH, texts, words_tree(sheet.data), sheet, path)


def original_words(language: str, folders: Folders) -> dict[str, Data]:
    """The English words and phrases of pictures as a tree, units in the language's plural categories."""
    tree = words_tree(read_sheet(find_words(ENGLISH, folders)).data)
    units = tree.get("units")
    if isinstance(units, dict):
        wanted = categories(language)
        tree["units"] = {name: _in_categories(unit, wanted) for name, unit in units.items()}
    phrases = read_sheet(bundled("content") / "words/figure-en.yaml").data
    figure = phrases.get("figure") if isinstance(phrases, dict) else None
    return {**tree, "picture": figure if isinstance(figure, dict) else {}}


def first_language(place: GuidePlace) -> str:
    """The language that a guide was written in; raises ContentError and FileError."""
    facts = read_sheet(place.facts).data
    said = facts.get("first_language") if isinstance(facts, dict) else None
    return said if isinstance(said, str) else ENGLISH


def spoken(language: str) -> str:
    """The English name of a language: `Spanish`; the tag itself where there is none."""
    try:
        return str(Locale.of(language).rules.get_display_name("en") or language)
    except LookupError:
        return language


def _in_categories(unit: Data, wanted: Mapping[str, tuple[str, ...]]) -> Data:
    """The English text for each category: its own where English has it, else that of `other`."""
    if not isinstance(unit, dict):
        return unit
    return {name: unit.get(name) or unit.get("other") for name in wanted}
