"""A value in a YAML sheet, with its place and what is known around it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from booklet.content.sheet import Data, Path, Sheet
from booklet.diagnostics import Diagnostic, Place
from booklet.figure.anatomy import Anatomy


class Wrong(Exception):
    """A value that can't be read; its problem is already noted."""


MOST_PROBLEMS = 50
"""So many problems of a file are told."""


def first_of(problems: Sequence[Diagnostic]) -> list[Diagnostic]:
    """The first problems, each once, and whether there are more."""
    found = list(dict.fromkeys(problems))
    if len(found) <= MOST_PROBLEMS:
        return found
    more = Diagnostic("there are more problems in this file", found[MOST_PROBLEMS].place)
    return [*found[:MOST_PROBLEMS], more]


@dataclass(slots=True)
class Problems:
    """The problems found so far."""

    found: list[Diagnostic] = field(default_factory=list)

    def note(self, message: str, place: Place, hint: str = "") -> Wrong:
        """Note a problem; the caller may raise what comes back."""
        self.found.append(Diagnostic(message, place, hint))
        return Wrong(message)


@dataclass(frozen=True, slots=True)
class Node:
    """A value at `path` of a sheet. `anatomy` holds the names of the panel's view."""

    sheet: Sheet
    path: Path
    data: Data
    problems: Problems
    anatomy: Anatomy | None = None

    @property
    def place(self) -> Place:
        """Where the value stands."""
        return self.sheet.value(self.path)

    @property
    def name(self) -> str:
        """What messages call it: its key, or the item of a list."""
        last = self.path[-1] if self.path else "the scene"
        if isinstance(last, int):
            return f"item {last + 1} of '{self.path[-2]}'" if len(self.path) > 1 else f"item {last + 1}"
        return f"'{last}'"

    def child(self, key: str | int, data: Data) -> Node:
        """The value under a key or index."""
        return replace(self, path=(*self.path, key), data=data)

    def items(self) -> Iterator[Node]:
        """The items of a list."""
        if not isinstance(self.data, list):
            raise self.wrong(f"{self.name} must be a list", "write [a, b] or start each item with '- '")
        for index, value in enumerate(self.data):
            yield self.child(index, value)

    def entries(self) -> dict[str, Node]:
        """The values of a group of keys, by key."""
        if not isinstance(self.data, dict):
            raise self.wrong(f"{self.name} must be a group of keys", "write key: value")
        return {key: self.child(key, value) for key, value in self.data.items()}

    def text(self) -> str:
        """A single value as it is written."""
        if not isinstance(self.data, str):
            wanted = f"{self.name} is empty" if self.data is None else f"{self.name} must be a single value"
            raise self.wrong(wanted)
        return self.data

    def wrong(self, message: str, hint: str = "") -> Wrong:
        """Note a problem at this value."""
        return self.problems.note(message, self.place, hint)
