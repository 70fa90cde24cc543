"""`booklet translated`: record that a translation stands for the original as it is now."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from booklet.cli import report
from booklet.cli.parameters import Ids
from booklet.diagnostics import BookletError, Diagnostic, UsageError
from booklet.folders import Folders, bundled, here, shown
from booklet.output import write

if TYPE_CHECKING:
    from booklet.content.translation.pair import Pair


@click.command("translated")
@click.argument("guide", metavar="GUIDE|words")
@click.argument("language", metavar="LANG")
@click.option("--only", type=Ids(), default=(), help="Only these texts or groups, as 'check' names them.")
def command(guide: str, language: str, only: tuple[str, ...]) -> int:
    """Record that a translation says what the original says now; 'check' then tells what changes later.

    The record is a file beside the translation. Nothing that is built needs it.
    """
    from booklet.content.translation.fingerprints import read_record, record_beside, record_bytes
    from booklet.content.translation.record import recorded

    pair = _pair(guide, language, here())
    target = record_beside(pair.path)
    try:
        before = read_record(target) or {}
    except BookletError:
        if only:  # the rest of the record would be lost
            raise
        before = {}
    record = recorded(pair, before, only)
    if record.marks != before:
        write(target, record_bytes(pair.original, record.marks))
    report.say(f"{shown(target)}: {report.counted(len(record.news), 'text')} newly recorded")
    if len(record.marks) < record.texts:
        rest = record.texts - len(record.marks)
        why = "not translated, or in a list of another length"
        report.note(f"not recorded: {rest} of {record.texts} texts ({why})")
    return 0


def _pair(guide: str, language: str, folders: Folders) -> Pair:
    """The translation and its original; raises UsageError where it is none, or none of the user's own."""
    from booklet.content.places import find_guide
    from booklet.content.translation.pair import WORDS, guide_pair, words_pair

    pair = (
        words_pair(language, folders)
        if guide == WORDS
        else guide_pair(guide, find_guide(guide, folders), language)
    )
    if pair is None:
        message = f"'{language}' is the language that '{guide}' was written in, no translation"
        raise UsageError(Diagnostic(message, hint="see 'booklet list languages'"))
    base, own = bundled("content").resolve(), (folders.user / "content").resolve()
    if pair.path.resolve().is_relative_to(base) and own != base:
        hint = f"copy it to {shown(folders.user / 'content' / pair.path.parent.name)}/ to change it"
        raise UsageError(
            Diagnostic(f"{pair.path.name} is a bundled translation; it stays as it is", hint=hint)
        )
    return pair
