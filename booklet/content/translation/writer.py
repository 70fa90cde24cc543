"""Texts written as YAML to be translated: a comment with the original, an empty text below it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from textwrap import wrap

from booklet.content.sheet import Data, Path, Sheet
from booklet.content.translation.texts import count
from booklet.content.translation.tokens import only_placeholders

_WIDTH = 100
_COPIED = (("diary", "days"),)
"""Values that are no texts."""


class Writer:
    """Writes parts of one file; the comments of the file that head its groups are kept."""

    def __init__(self, source: Sheet) -> None:
        self._source = source
        self._first = min((mark.line for mark in source.keys.values()), default=0)

    def group(self, tree: dict[str, Data], path: Path = ()) -> Iterator[str]:
        """The lines of a group of keys; at the top of a file each nested group has a line above it."""
        indent = 2 * len(path)
        filled = [(key, value) for key, value in tree.items() if count(value)]
        for number, (key, value) in enumerate(filled):
            at = (*path, key)
            heading = list(self._heading(at, indent))
            if (not path and not isinstance(value, str)) or (heading and number):
                yield ""
            yield from heading
            if isinstance(value, dict):
                yield f"{' ' * indent}{key}:"
                yield from self.group(value, at)
            elif isinstance(value, list):
                yield f"{' ' * indent}{key}:"
                yield from self._items(value, at)
            elif isinstance(value, str):
                yield from _text(f"{key}: ", value, indent, at)

    def _items(self, items: list[Data], path: Path) -> Iterator[str]:
        indent = 2 * len(path)
        for index, item in enumerate(items):
            if isinstance(item, str):
                yield from _text("- ", item, indent, (*path, index))
            elif isinstance(item, dict):
                yield from _dashed(list(self.group(item, (*path, index))), indent)

    def _heading(self, path: Path, indent: int) -> Iterator[str]:
        """The comment that stands above a key in the original, unless it heads the file."""
        mark = self._source.keys.get(path)
        if mark is None or mark.line == self._first:
            return
        start = mark.line
        while start > 0 and self._source.lines[start - 1].lstrip().startswith("#"):
            start -= 1
        for line in self._source.lines[start : mark.line]:
            yield f"{' ' * indent}# == {line.strip().lstrip('# ')}"


def in_quotes(text: str) -> str:
    """A text in double quotes, as YAML and JSON write it."""
    return json.dumps(text, ensure_ascii=False)


def in_comment(text: str, indent: int) -> Iterator[str]:
    """A text as the lines of a comment; its own line ends are shown as they are typed."""
    shown = text.replace("\n", "\\n") if text.strip() else in_quotes(text)
    yield from (f"{' ' * indent}# {line}" for line in wrap(shown, _WIDTH - indent, break_long_words=False))


def _text(key: str, text: str, indent: int, path: Path) -> Iterator[str]:
    """One text to translate; what is the same in every language stands there already."""
    if path in _COPIED:
        yield f"{' ' * indent}{key}{text}"
        return
    if only_placeholders(text):
        yield f"{' ' * indent}{key}{in_quotes(text)}"
        return
    yield from in_comment(text, indent)
    yield f'{" " * indent}{key}""'


def _dashed(lines: list[str], indent: int) -> Iterator[str]:
    """The lines of a group as an item of a list: a dash before its first key."""
    first = next((n for n, line in enumerate(lines) if not line.lstrip().startswith("#")), 0)
    for number, line in enumerate(lines):
        yield f"{' ' * indent}- {line.lstrip()}" if number == first else line
