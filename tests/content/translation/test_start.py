"""The file that a translator begins with."""

from __future__ import annotations

from pathlib import Path

import pytest

from booklet.content.nodes import parse_sheet, read_sheet
from booklet.content.sheet import Data, Sheet
from booklet.content.translation.pair import original_words
from booklet.content.translation.start import guide_start, words_start
from booklet.content.translation.texts import guide_tree, leaves, words_tree
from booklet.content.translation.writer import in_quotes
from booklet.content.wording import WordingFile
from booklet.content.words import WordsFile
from booklet.folders import Folders, bundled

CONTENT = bundled("content")
GUIDES = sorted(path.parent.name for path in CONTENT.glob("*/guide.yaml"))


def filled(sheet: Sheet, tree: Data, texts: Data) -> str:
    """The file with each empty text written as it is in the original."""
    english, lines = dict(leaves(texts)), list(sheet.lines)
    for path, text in leaves(tree):
        mark = sheet.values[path]
        line = lines[mark.line]
        if not text:
            assert line[mark.column : mark.column + 2] == '""'
            lines[mark.line] = line[: mark.column] + in_quotes(english[path]) + line[mark.column + 2 :]
    return "\n".join(lines)


@pytest.mark.parametrize("guide", GUIDES)
def test_a_guide_filled_with_its_original_is_the_original(guide: str) -> None:
    source = read_sheet(CONTENT / guide / "en.yaml")
    begun = parse_sheet(guide_start(guide, source, "en", "fr").encode(), "fr.yaml")
    texts = guide_tree(source.data)
    done = parse_sheet(filled(begun, guide_tree(begun.data), texts).encode(), "fr.yaml")
    assert guide_tree(done.data) == texts
    shape = WordingFile.model_validate(done.data)
    assert (shape.language, shape.translation and shape.translation.checked_by) == ("fr", None)
    assert shape.diary.days == WordingFile.model_validate(source.data).diary.days


@pytest.mark.parametrize("language", ["fr", "ru", "ar", "zh-Hant"])
def test_words_filled_with_english_are_english(language: str) -> None:
    source, phrases = read_sheet(CONTENT / "words/en.yaml"), read_sheet(CONTENT / "words/figure-en.yaml")
    begun = parse_sheet(words_start(source, phrases, language).encode(), "x.yaml")
    texts: Data = dict(original_words(language, Folders(Path("nowhere"))))
    done = parse_sheet(filled(begun, words_tree(begun.data), texts).encode(), "x.yaml")
    assert words_tree(done.data) == texts
    english = WordsFile.model_validate(source.data)
    assert WordsFile.model_validate(done.data).names_of_points == english.names_of_points


def test_every_text_is_empty_but_what_is_the_same_everywhere() -> None:
    source = parse_sheet(b'title: Two\n# of the steps\nsteps: ["{a}", "{a} x"]\n', "en.yaml")
    text = guide_start("tiny", source, "en", "fr")
    assert text.partition("nobody has\n")[2] == (
        '\n# Two\ntitle: ""\n\n# == of the steps\nsteps:\n  - "{a}"\n  # {a} x\n  - ""\n'
    )


def test_the_plural_forms_are_those_of_the_language() -> None:
    source = parse_sheet(b'units: {day: {one: "{number} day", other: "{number} days"}}\n', "en.yaml")
    text = words_start(source, parse_sheet(b"figure: {}\n", "f.yaml"), "pl")
    assert '    # {number} day, for 1 …\n    one: ""\n' in text
    assert '    # {number} days, for 2, 3, 4, 22 …\n    few: ""\n' in text
    french = words_start(source, parse_sheet(b"figure: {}\n", "f.yaml"), "fr")
    assert '    # many: ""    only for millions' in french
