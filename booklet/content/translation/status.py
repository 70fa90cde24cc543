"""How far a translation is, in numbers, in one line and in what has to be told."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from booklet.content.sheet import Path
from booklet.content.translation.comparison import PICTURE, Comparison
from booklet.content.translation.pair import WORDS, Pair
from booklet.content.translation.texts import name_of, quoted
from booklet.diagnostics import Diagnostic

MAX_OF_A_KIND = 50
"""More places than this are never told of one kind; the rest is counted."""


@dataclass(frozen=True, slots=True)
class Status:
    """How far a translation is; `guide` is `words` for the fixed words, phrases of pictures are among them.

    Of `texts` in the original `translated` are there, `changed` have another original since,
    `unrecorded` have none that is known; `left_over` stand only in the translation.
    """

    guide: str
    language: str
    original: str
    texts: int
    translated: int
    left_over: int
    changed: int
    unrecorded: int
    checked_by: str | None

    @classmethod
    def of(cls, found: Comparison) -> Status:
        """The numbers of a comparison."""
        pair = found.pair
        return cls(
            guide=pair.name,
            language=pair.language,
            original=pair.original,
            texts=found.total,
            translated=found.done,
            left_over=found.surplus,
            changed=len(found.changed),
            unrecorded=len(found.unrecorded),
            checked_by=pair.checked_by or None,
        )

    def told(self, english: str) -> str:
        """`214 of 214 texts, 3 changed in English since, nobody has checked it`."""
        said = [f"{self.translated} of {self.texts} texts"]
        if self.left_over:
            said.append(f"{self.left_over} left over")
        if self.changed:
            said.append(f"{self.changed} changed in {english} since")
        if self.unrecorded:
            said.append(f"{self.unrecorded} not recorded")
        if self.guide != WORDS:
            said.append(f"checked by {self.checked_by}" if self.checked_by else "nobody has checked it")
        return ", ".join(said)


def problems(found: Comparison, *, recorded: bool, shape_told: bool) -> Iterator[Diagnostic]:
    """What has to be told of a comparison, each with its place in the translation.

    `recorded` says whether there is a file of fingerprints, `shape_told` whether errors in the
    translation's file are told already: then what is missing is most likely among them.
    """
    if not shape_told:
        yield from _some(found.missing, "texts are missing")
        yield from _phrases(found)
        yield from _some(found.left_over, "texts are left over")
    yield from _some(found.disagreeing, "texts differ in placeholders or numbers")
    yield from _some([_changed(found.pair, *one) for one in found.changed], "texts have changed")
    if recorded:
        yield from _some(
            [_unrecorded(found.pair, *one) for one in found.unrecorded], "texts are not recorded"
        )
    elif found.unrecorded:
        message = f"it is not recorded which {found.pair.english} texts these are translations of"
        hint = f"when they agree: {_command(found.pair)}"
        yield Diagnostic(message, found.pair.sheet.key(("language",)), hint, "warning")


def _changed(pair: Pair, path: Path, text: str) -> Diagnostic:
    name = name_of(path)
    message = f"the {pair.english} of '{name}' has changed since it was translated"
    hint = f"now: {quoted(text)}; when the translation is right: {_command(pair)} --only {name}"
    return Diagnostic(message, pair.sheet.value(path), hint, "warning")


def _unrecorded(pair: Pair, path: Path, text: str) -> Diagnostic:
    name = name_of(path)
    message = f"it is not recorded what '{name}' is a translation of"
    hint = f"when it says {quoted(text, 60)}: {_command(pair)} --only {name}"
    return Diagnostic(message, pair.sheet.value(path), hint, "warning")


def _phrases(found: Comparison) -> Iterator[Diagnostic]:
    """Phrases of picture descriptions may be missing: English stands in, which is worth one warning."""
    wanted, own = found.pair.texts.get(PICTURE), found.pair.own.get(PICTURE)
    if not isinstance(wanted, dict):
        return
    there = own if isinstance(own, dict) else {}
    missing = [key for key in wanted if not there.get(key)]
    if missing:
        some = ", ".join(missing[:3]) + (" …" if len(missing) > 3 else "")
        message = f"{len(missing)} of {len(wanted)} phrases of picture descriptions are missing: {some}"
        place = found.pair.sheet.key((PICTURE,))
        yield Diagnostic(message, place, f"they are said in {found.pair.english}", "warning")


def _some(told: Sequence[Diagnostic], what: str) -> Iterator[Diagnostic]:
    """The first ones, and how many more there are."""
    yield from told[:MAX_OF_A_KIND]
    rest = told[MAX_OF_A_KIND:]
    if rest:
        yield Diagnostic(f"{len(rest)} more {what}", rest[0].place, severity=rest[0].severity)


def _command(pair: Pair) -> str:
    return f"booklet translated {pair.name} {pair.language}"
