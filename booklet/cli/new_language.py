"""`booklet new language LANG`: the start of a translation in the user's own content/ folder."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from booklet.cli import report
from booklet.content.locale import Locale
from booklet.content.nodes import read_sheet
from booklet.content.places import GuidePlace, find_guide, find_words, guide_names
from booklet.content.schema import schema_text
from booklet.content.translation.fingerprints import record_beside, record_bytes
from booklet.content.translation.language import check_language, sample, script_code
from booklet.content.translation.pair import ENGLISH, first_language, original_words, spoken
from booklet.content.translation.record import original_marks
from booklet.content.translation.start import guide_start, words_start
from booklet.content.translation.texts import guide_tree
from booklet.diagnostics import BookletError, Diagnostic, FileError, Place, UsageError
from booklet.folders import Folders, bundled, here, shown
from booklet.pipeline.characters import lacking


def language_files(
    language: str, guides: tuple[str, ...], folders: Folders
) -> tuple[dict[Path, str], tuple[str, ...]]:
    """The files of a translation that begins, and the guides that have the language already.

    Without `guides` all are meant that don't have it. Raises UsageError for a language that is none or
    can't be set, and where nothing is left to begin; FileError where a named guide has it already.
    """
    check_language(language)
    _check_fonts(language, folders)
    places = {name: find_guide(name, folders) for name in guides or guide_names(folders)}
    there = tuple(name for name, place in places.items() if language in place.languages())
    if guides and there:
        hint = "go on in that file, or in a copy in your own content/ folder if it is a bundled one"
        raise FileError(
            Diagnostic(f"'{name}' has wording in {language} already", _place(places[name], language), hint)
            for name in there
        )
    files: dict[Path, str] = {}
    for name, place in places.items():
        if name not in there:
            files |= _guide(name, place, language, folders)
    if not _has_words(language, folders):
        files |= _words(language, folders)
    if not files:
        hint = "to change a bundled text, copy its file into your own content/ folder"
        raise UsageError(Diagnostic(f"every guide has wording in {language} already", hint=hint))
    return files, there


def begin(language: str, guides: tuple[str, ...]) -> int:
    """Write the files of a translation that begins; none that exists is written over."""
    from booklet.cli.new import create

    files, there = language_files(language, guides, here())
    create(files)
    report.say("\n".join(shown(path) for path in files))
    for name in there:
        report.note(f"{name} has wording in {language} already; it stays as it is")
    report.note(f"write the translation into the .yaml files, then: booklet check --lang {language}")
    return 0


def _guide(name: str, place: GuidePlace, language: str, folders: Folders) -> Mapping[Path, str]:
    """The wording, what it is a translation of, and the schema for editors."""
    original = first_language(place)
    source = read_sheet(place.wording(original))
    target = _own_folder(place.folder, folders) / f"{language}.yaml"
    marks = original_marks(guide_tree(source.data))
    return {
        target: guide_start(name, source, original, language),
        record_beside(target): record_bytes(original, marks).decode(),
        target.with_name("wording.schema.json"): schema_text("wording"),
    }


def _words(language: str, folders: Folders) -> Mapping[Path, str]:
    """The same for the fixed words."""
    source = read_sheet(find_words(ENGLISH, folders))
    phrases = read_sheet(bundled("content") / "words/figure-en.yaml")
    target = folders.user / "content/words" / f"{language}.yaml"
    marks = original_marks(original_words(language, folders))
    return {
        target: words_start(source, phrases, language),
        record_beside(target): record_bytes(ENGLISH, marks).decode(),
        target.with_name("words.schema.json"): schema_text("words"),
    }


def _own_folder(folder: Path, folders: Folders) -> Path:
    """Where the user's own languages of a guide stand: beside its facts, unless it is a bundled guide."""
    own = folders.user / "content"
    base = bundled("content").resolve()
    is_bundled = folder.resolve().is_relative_to(base) and own.resolve() != base
    return own / folder.name if is_bundled else folder


def _has_words(language: str, folders: Folders) -> bool:
    try:
        find_words(language, folders)
    except BookletError:
        return False
    return True


def _place(place: GuidePlace, language: str) -> Place:
    return Place(shown(place.wording(language)))


def _check_fonts(language: str, folders: Folders) -> None:
    """Refuse a language that no font has letters for; name letters that are missing in one that has."""
    letters = "".join(dict.fromkeys(char for char in sample(language) if char.isalpha()))
    lost = lacking(letters, folders)
    if not lost:
        return
    code = script_code(language)
    script = Locale.of(ENGLISH).rules.scripts.get(code, code)
    hint = "put a font that has them into fonts/ and name it in fonts.json"
    if 2 * len(lost) > len(letters):
        message = f"{spoken(language)} can't be set: no font has letters of the script {script}"
        raise UsageError(Diagnostic(message, hint=hint))
    message = f"no font has the letters {' '.join(lost[:8])}, which {spoken(language)} needs"
    report.tell([Diagnostic(message, hint=hint, severity="warning")])
