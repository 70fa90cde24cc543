"""A YAML file as plain data whose every key and value knows its line and column."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from booklet.diagnostics import Place

Path = tuple[str | int, ...]
"""The way to a value: keys and list indices."""
Data = dict[str, "Data"] | list["Data"] | str | None


@dataclass(frozen=True, slots=True)
class Mark:
    """Where something stands, 0-based; `last` is the line that it ends on."""

    line: int
    column: int
    last: int


@dataclass(frozen=True, slots=True)
class Sheet:
    """One file: its data as strings, lists and mappings, and the marks of values and keys."""

    file: str
    lines: tuple[str, ...]
    data: Data
    values: Mapping[Path, Mark]
    keys: Mapping[Path, Mark]

    def value(self, path: Path) -> Place:
        """The place of a value; of the nearest thing around it when there is none."""
        while path and path not in self.values:
            path = path[:-1]
        return self._place(self.values.get(path))

    def key(self, path: Path) -> Place:
        """The place of the key of a value; of a list item itself; else of what is around it."""
        while path and path not in self.keys and path not in self.values:
            path = path[:-1]
        return self._place(self.keys.get(path) or self.values.get(path))

    def word(self, path: Path, word: str) -> Place:
        """The place of the first `word` inside a text, else of the text."""
        mark = self.values.get(path)
        if mark is None:
            return self.value(path)
        for line in range(mark.line, min(mark.last + 1, len(self.lines))):
            column = self.lines[line].find(word, mark.column if line == mark.line else 0)
            if column >= 0:
                return self.at(line, column)
        return self._place(mark)

    def at(self, line: int, column: int) -> Place:
        """A place from a 0-based line and column."""
        return place_in(self.file, self.lines, line, column)

    def _place(self, mark: Mark | None) -> Place:
        return self.at(mark.line, mark.column) if mark else self.at(0, 0)


def place_in(file: str, lines: tuple[str, ...], line: int, column: int) -> Place:
    """A place from a 0-based line and column; past the end it is the end."""
    if not lines:
        return Place(file)
    line = min(line, len(lines) - 1)
    source = lines[line]
    return Place(file, line + 1, min(column, len(source)) + 1, source)
