"""Characters that no font has: single ones at their place, a whole script once."""

from __future__ import annotations

from pathlib import Path

import pytest

from booklet.diagnostics import ContentError, Place
from booklet.folders import Folders
from booklet.pipeline.characters import MANY, check_characters, lacking

FOLDERS = Folders(Path("nowhere"))
HINDI = "पीठ की मालिश घर पर करने के लिए"
HANT = "體點頸脊觸壓鬆轉頭邊關節"


def told(texts: list[tuple[str, Place]], markup: str = "") -> list[str]:
    """Place and message of each problem."""
    with pytest.raises(ContentError) as error:
        check_characters(texts, markup or " ".join(text for text, _ in texts), "page.xml.j2", FOLDERS)
    return [f"{one.place}: {one.message}" for one in error.value.diagnostics]


def test_a_script_without_a_font_is_one_problem_at_the_language(tmp_path: Path) -> None:
    path = tmp_path / "hi.yaml"
    path.write_text(f"language: hi\ntitle: {HINDI}\nintro: {HINDI}\nback: {HINDI}\n")
    texts = [(HINDI, Place(str(path), line, 8)) for line in (2, 3, 4)]
    assert told(texts) == [f"{path}:1:11: no font has letters of the script Devanagari"]


def test_two_files_in_the_script_are_one_problem(tmp_path: Path) -> None:
    wording, words = tmp_path / "hi.yaml", tmp_path / "words.yaml"
    for path in (wording, words):
        path.write_text("language: hi\n")
    texts = [(HINDI[:12], Place(str(words), 2, 8))]
    texts += [(HINDI, Place(str(wording), line, 8)) for line in (2, 3, 4)]
    assert told(texts) == [f"{wording}:1:11: no font has letters of the script Devanagari"]


def test_a_word_in_the_script_is_told_where_it_stands(tmp_path: Path) -> None:
    path = tmp_path / "en.yaml"
    path.write_text(f"language: en\ntitle: Massage ({HINDI})\n")
    assert told([(f"Massage ({HINDI})", Place(str(path), 2, 8))]) == [
        f"{path}:2:8: no font has letters of the script Devanagari"
    ]


def test_where_the_language_is_not_known_the_first_text_is_the_place() -> None:
    texts = [(HINDI, Place("gone.yaml", line, 3)) for line in (7, 8, 9)]
    assert told(texts) == ["gone.yaml:7:3: no font has letters of the script Devanagari"]


def test_a_script_that_the_fonts_know_in_part() -> None:
    (problem,) = told([(HANT, Place("gone.yaml", 7, 3))])
    assert "letters of the script Han that the texts use" in problem


def test_a_few_letters_are_told_one_by_one() -> None:
    few = HINDI[:2]
    assert told([(few, Place("a.yaml", 7, 3))]) == [
        f"a.yaml:7:3: no font has the character '{char}' (U+{ord(char):04X})" for char in few
    ]


def test_other_characters_are_told_beside_a_script() -> None:
    problems = told([(HINDI + "🙂", Place("gone.yaml", 7, 3))])
    assert len(problems) == 2 and "🙂" in problems[1]


def test_what_the_fonts_have_is_no_problem() -> None:
    check_characters([("Massage, 按摩", Place("a.yaml", 1, 1))], "Massage, 按摩", "page.xml.j2", FOLDERS)
    assert lacking("Massage, 按摩", FOLDERS) == []
    assert len(lacking(HINDI, FOLDERS)) >= MANY
