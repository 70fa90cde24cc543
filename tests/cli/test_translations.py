"""`booklet new language`, `booklet translated` and what `booklet check` says of translations."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from booklet.content.nodes import read_sheet
from booklet.content.places import find_guide
from booklet.content.translation.fingerprints import read_record
from booklet.content.translation.pair import original_words
from booklet.content.translation.texts import guide_tree, leaves, words_tree
from booklet.folders import Folders
from tests.cli.conftest import Booklet
from tests.content.translation.test_start import filled

GUIDE = "back-massage"


@pytest.fixture
def begun(desk: Path, booklet: Booklet) -> Path:
    """A translation of one guide into French that has begun; its wording file."""
    assert booklet("new", "language", "fr", "--guide", GUIDE).code == 0
    return desk / f"content/{GUIDE}/fr.yaml"


@pytest.fixture
def done(begun: Path, desk: Path) -> Path:
    """The same with every text written; the English stands for the French."""
    english = read_sheet(find_guide(GUIDE, Folders(desk)).wording("en"))
    sheet, words = read_sheet(begun), read_sheet(desk / "content/words/fr.yaml")
    begun.write_text(filled(sheet, guide_tree(sheet.data), guide_tree(english.data)))
    fixed = filled(words, words_tree(words.data), original_words("fr", Folders(desk)))
    (desk / "content/words/fr.yaml").write_text(fixed)
    return begun


def check(booklet: Booklet, *args: str) -> tuple[list[str], list[dict[str, object]]]:
    """Messages about the translation, and the numbers of its status."""
    document = booklet("check", GUIDE, "--lang", "fr", "--paper", "a4", "--json", *args).document
    told = [one["message"] for one in document["errors"] + document["warnings"]]
    return told, document["translations"]


def test_a_translation_begins_with_its_files(begun: Path, desk: Path) -> None:
    names = {path.relative_to(desk / "content").as_posix() for path in desk.rglob("*") if path.is_file()}
    assert names == {
        f"{GUIDE}/fr.yaml",
        f"{GUIDE}/fr.source.json",
        f"{GUIDE}/wording.schema.json",
        "words/fr.yaml",
        "words/fr.source.json",
        "words/words.schema.json",
    }
    assert begun.read_text().startswith("# yaml-language-server: $schema=wording.schema.json\n")


def test_building_what_has_begun_is_one_error_for_each_file(begun: Path, booklet: Booklet) -> None:
    said = booklet("build", "--lang", "fr", "--json")
    messages = [(one["file"], one["message"]) for one in said.document["errors"]]
    assert said.code == 1
    assert [file for file, _ in messages] == [f"content/{GUIDE}/fr.yaml", "content/words/fr.yaml"]
    assert all("texts are empty: not yet written or translated" in message for _, message in messages)


def test_nothing_is_written_over(begun: Path, booklet: Booklet) -> None:
    begun.write_text("mine")
    said = booklet("new", "language", "fr", "--guide", GUIDE)
    assert (said.code, begun.read_text()) == (3, "mine")
    again = booklet("new", "language", "fr")
    assert (again.code, begun.read_text()) == (0, "mine")
    assert f"{GUIDE} has wording in fr already" in again.err
    assert booklet("new", "language", "fr").code == 2


def test_a_guide_of_the_users_own_gets_its_language_beside_it(booklet: Booklet, desk: Path) -> None:
    booklet("new", "guide", "mine")
    assert booklet("new", "language", "fr", "--guide", "mine").code == 0
    assert (desk / "content/mine/fr.yaml").is_file() and not (desk / f"content/{GUIDE}").exists()


@pytest.mark.parametrize(
    ("args", "code", "message"),
    [
        (["xx"], 2, "no language 'xx' is known"),
        (["french"], 2, "did you mean 'fr'?"),
        (["th"], 2, "no spaces stand between its words"),
        (["hi"], 2, "no font has letters of the script Devanagari"),
        (["fr", "--guide", "back-masage"], 2, "unknown guide 'back-masage'"),
        (["en", "--guide", GUIDE], 3, "has wording in en already"),
    ],
)
def test_what_can_not_begin(booklet: Booklet, desk: Path, args: list[str], code: int, message: str) -> None:
    said = booklet("new", "language", *args)
    assert said.code == code and message in said.err
    assert list(desk.iterdir()) == []


def test_a_translated_guide_builds_beside_bundled_facts(done: Path, booklet: Booklet, desk: Path) -> None:
    said = booklet("build", "--lang", "fr")
    assert said.code == 0, said.err
    assert (desk / f"{GUIDE}-fr.pdf").is_file()


def test_what_has_changed_in_english_is_told_until_it_is_recorded(
    done: Path, booklet: Booklet, desk: Path
) -> None:
    english = find_guide(GUIDE, Folders(desk)).wording("en").read_text()
    assert english.count("title: Back massage at home") == 1
    (done.parent / "en.yaml").write_text(english.replace("Back massage at home", "Massage at home"))
    changed = "the English of 'title' has changed since it was translated"
    told, (status, _) = check(booklet)
    assert changed in told
    assert (status["translated"], status["changed"], status["unrecorded"]) == (status["texts"], 1, 0)
    assert booklet("translated", GUIDE, "fr", "--only", "subtitle").code == 0
    assert changed in check(booklet)[0]
    assert booklet("translated", GUIDE, "fr", "--only", "title").code == 0
    assert changed not in check(booklet)[0]


def test_the_lines_of_a_check(done: Path, booklet: Booklet) -> None:
    lines = booklet("check", GUIDE, "--lang", "fr", "--paper", "a4").out.splitlines()
    (guide,) = (line for line in lines if line.startswith(f"{GUIDE} fr: ") and "texts" in line)
    (words,) = (line for line in lines if line.startswith("words fr: "))
    total = guide.split(" of ")[1].split()[0]
    assert guide == f"{GUIDE} fr: {total} of {total} texts, nobody has checked it"
    assert words.endswith(" texts")


def test_a_damaged_record_is_told_and_written_anew(done: Path, booklet: Booklet) -> None:
    record = done.with_name("fr.source.json")
    before = read_record(record)
    record.write_text("<<<<<<< ours\n")
    told, (status, _) = check(booklet)
    assert "the record of what was translated is damaged" in told
    assert status["unrecorded"] == 0, "nothing more is told of it"
    assert booklet("translated", GUIDE, "fr", "--only", "title").code == 1, "the rest would be lost"
    assert booklet("translated", GUIDE, "fr").code == 0
    assert read_record(record) == before


def test_a_build_does_not_need_the_record(done: Path, booklet: Booklet) -> None:
    done.with_name("fr.source.json").write_text("{")
    assert booklet("build", "--lang", "fr").code == 0


def test_what_was_never_recorded_is_one_warning(done: Path, booklet: Booklet) -> None:
    record = done.with_name("fr.source.json")
    before = record.read_bytes()
    record.unlink()
    assert "it is not recorded which English texts these are translations of" in check(booklet)[0]
    said = booklet("translated", GUIDE, "fr")
    assert said.out.startswith(f"content/{GUIDE}/fr.source.json: ")
    assert record.read_bytes() == before


@pytest.mark.parametrize(
    ("args", "code", "message"),
    [
        ([GUIDE, "xx"], 2, "unknown language 'xx'"),
        ([GUIDE, "en"], 2, "is the language that 'back-massage' was written in"),
        (["words", "en"], 2, "is the language that 'words' was written in"),
        (["words", "xx"], 1, "booklet new language xx"),
        (["nothing", "fr"], 2, "unknown guide 'nothing'"),
        ([GUIDE, "fr", "--only", "titel"], 2, "did you mean 'title'?"),
        ([GUIDE, "fr", "--only", "title"], 2, "'title' is not translated in fr.yaml yet"),
    ],
)
def test_what_can_not_be_recorded(
    begun: Path, booklet: Booklet, args: list[str], code: int, message: str
) -> None:
    before = begun.with_name("fr.source.json").read_bytes()
    said = booklet("translated", *args)
    assert said.code == code and message in said.err
    assert begun.with_name("fr.source.json").read_bytes() == before


def test_a_bundled_translation_stays_as_it_is(booklet: Booklet, desk: Path) -> None:
    place = find_guide(GUIDE, Folders(desk))
    bundled = [language for language in place.languages() if language != "en"]
    if not bundled:
        pytest.skip("no translation is bundled")
    said = booklet("translated", GUIDE, bundled[0])
    assert said.code == 2 and "is a bundled translation" in said.err


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="everything may be written here")
def test_a_folder_that_can_not_be_written_is_told(done: Path, booklet: Booklet) -> None:
    done.with_name("fr.source.json").unlink()
    done.parent.chmod(0o555)
    try:
        assert booklet("translated", GUIDE, "fr").code == 3
    finally:
        done.parent.chmod(0o755)


def test_every_bundled_translation_is_whole_and_recorded(desk: Path) -> None:
    """Nothing is missing, nothing has changed since, in any guide that comes with the program."""
    from booklet.content.places import guide_names
    from booklet.content.translation.examine import examine_guide, examine_words

    folders = Folders(desk)
    found = []
    for guide in guide_names(folders):
        for language in find_guide(guide, folders).languages():
            found += [examine_guide(guide, language, folders, ()), examine_words(language, folders, ())]
    told = {one.as_text() for examined in found if examined for one in examined.diagnostics}
    assert told == set()


def test_a_text_that_is_only_there_is_seen_by_leaves() -> None:
    """The twin of the round trip: a text that is not filled would be found."""
    assert list(leaves({"a": "", "b": [None, "x"]})) == [(("a",), ""), (("b", 1), "x")]
