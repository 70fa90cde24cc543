"""Writing down which original texts a translation was made from."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from booklet.content.hints import hint_for
from booklet.content.sheet import Data
from booklet.content.translation.comparison import compare
from booklet.content.translation.fingerprints import fingerprint
from booklet.content.translation.pair import Pair
from booklet.content.translation.texts import leaves, name_of
from booklet.diagnostics import Diagnostic, UsageError


@dataclass(frozen=True, slots=True)
class Record:
    """Fingerprints by the names of paths; `news` are names whose fingerprint was another or none."""

    marks: Mapping[str, str]
    news: tuple[str, ...]
    texts: int


def recorded(pair: Pair, before: Mapping[str, str], only: Iterable[str] = ()) -> Record:
    """The record once these texts, or all that are translated, stand for the original as it is now.

    A text that is not translated yet keeps the fingerprint it had. A name in `only` is that of a text
    or of a group of texts. Raises UsageError for one that is not translated, or not there at all.
    """
    aligned = {name_of(path): fingerprint(text) for path, text in compare(pair, before).aligned}
    names = [name_of(path) for path, _ in leaves(dict(pair.texts))]
    chosen = _chosen(pair, list(only), names, aligned)
    marks = {
        name: aligned[name] if name in chosen else before[name]
        for name in names
        if name in chosen or name in before
    }
    news = tuple(name for name, mark in marks.items() if before.get(name) != mark)
    return Record(marks, news, len(names))


def original_marks(texts: Data) -> dict[str, str]:
    """The fingerprints of all texts of an original, for a translation that begins now."""
    return {name_of(path): fingerprint(text) for path, text in leaves(texts)}


def _chosen(pair: Pair, only: list[str], names: list[str], aligned: Mapping[str, str]) -> frozenset[str]:
    if not only:
        return frozenset(aligned)
    problems, chosen = [], set()
    for wanted in only:
        group = [name for name in names if name == wanted or name.startswith(f"{wanted}.")]
        there = [name for name in group if name in aligned]
        chosen.update(there)
        if not group:
            depth = wanted.count(".") + 1
            near = hint_for(wanted, {".".join(name.split(".")[:depth]) for name in names})
            problems.append(Diagnostic(f"{pair.english} has no text '{wanted[:80]}'", hint=near))
        elif not there:
            problems.append(Diagnostic(f"'{wanted}' is not translated in {pair.path.name} yet"))
    if problems:
        raise UsageError(problems)
    return frozenset(chosen)
