"""One text and its translation: the same placeholders, the same numbers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from booklet.content.sheet import Path
from booklet.content.translation.pair import WORDS, Pair
from booklet.content.translation.texts import name_of, quoted
from booklet.content.translation.tokens import numbers, placeholders
from booklet.diagnostics import Diagnostic, Place


def disagreements(pair: Pair, text: str, own: str, path: Path) -> Iterator[Diagnostic]:
    """Placeholders (errors) and numbers (warnings) that stand in only one of the two."""
    name, hint = name_of(path), f"{pair.english}: {quoted(text)}"
    missing = placeholders(text) - placeholders(own)
    extra = placeholders(own) - placeholders(text)
    in_unit = pair.name == WORDS and path[0] == "units"
    if in_unit and path[-1] != "other":  # a form may say its number in words, as the dual does
        missing = frozenset()
    if missing and extra:
        said = f"'{name}' has {_braced(extra)} in place of {_braced(missing)}"
        yield Diagnostic(said, _at(pair, path, extra), hint)
    elif missing:
        yield Diagnostic(f"'{name}' lacks {_braced(missing)}", pair.sheet.value(path), hint)
    elif extra:
        said = f"'{name}' has {_braced(extra)}, which {pair.english} has not"
        yield Diagnostic(said, _at(pair, path, extra), hint)
    if not in_unit and numbers(text) != numbers(own):
        only_there, only_here = numbers(text) - numbers(own), numbers(own) - numbers(text)
        where = [f"{_listed(only_there)} only in {pair.english}"] if only_there else []
        where += [f"{_listed(only_here)} only in {pair.language}"] if only_here else []
        message = f"the numbers of '{name}' differ: {', '.join(where)}"
        yield Diagnostic(message, pair.sheet.value(path), hint, "warning")


def _at(pair: Pair, path: Path, names: Iterable[str]) -> Place:
    return pair.sheet.word(path, "{" + min(names))


def _braced(names: Iterable[str]) -> str:
    return ", ".join(f"{{{name}}}" for name in sorted(names))


def _listed(numbers: Iterable[str]) -> str:
    return ", ".join(sorted(numbers))
