"""Plain data grown from YAML events, without recursion, with a mark for every value and key."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import islice

import yaml

from booklet.content.characters import complaint, odd_characters
from booklet.content.sheet import Data, Mark, Path, Sheet, place_in
from booklet.diagnostics import Diagnostic

MAX_DEPTH = 20
MAX_NODES = 20_000
MAX_TEXT = 10_000

_NULLS = frozenset({"~", "null", "Null", "NULL"})


@dataclass(slots=True)
class _Open:
    """A list or mapping that is still growing; `key` is the mapping's key that waits for a value."""

    path: Path
    data: dict[str, Data] | list[Data]
    key: str | None = None

    def next_path(self) -> Path:
        return (*self.path, self.key if self.key is not None else len(self.data))


class Growth:
    """Takes events one by one.

    `root` is the data so far, `problems` what was refused, `long_quote` the last quoted text that
    went over several lines: where a quote was forgotten, it is the one that swallowed its end.
    """

    def __init__(self, file: str, lines: tuple[str, ...]) -> None:
        self.file = file
        self.lines = lines
        self.root: Data = None
        self.problems: list[Diagnostic] = []
        self.long_quote: Mark | None = None
        self._stack: list[_Open] = []
        self._values: dict[Path, Mark] = {}
        self._keys: dict[Path, Mark] = {}
        self._nodes = 0
        self._documents = 0

    def sheet(self) -> Sheet:
        """What has grown."""
        return Sheet(self.file, self.lines, self.root, self._values, self._keys)

    def add(self, event: yaml.Event) -> bool:
        """Take one event; False when there is no sense in going on."""
        if isinstance(event, yaml.DocumentStartEvent):
            self._documents += 1
            if self._documents > 1:
                return self._stop("the file holds a second document", event, "remove the line '---'")
        elif isinstance(event, yaml.AliasEvent):
            hint = "write the value out again; put a text that starts with '*' in quotes"
            return self._stop("aliases are not read", event, hint)
        elif isinstance(event, yaml.NodeEvent):
            return self._node(event)
        elif isinstance(event, yaml.CollectionEndEvent):
            self._stack.pop()
        return True

    def _node(self, event: yaml.NodeEvent) -> bool:
        self._nodes += 1
        if self._nodes > MAX_NODES:
            return self._stop(f"the file holds more than {MAX_NODES} values", event, "split the guide")
        if event.anchor is not None:
            self._refuse("anchors are not read", event, "put a text that starts with '&' in quotes")
        if getattr(event, "tag", None) is not None:
            self._refuse("tags ('!...') are not read", event, "write the value without it")
        top = self._stack[-1] if self._stack else None
        if top is not None and isinstance(top.data, dict) and top.key is None:
            return self._take_key(top, event)
        if isinstance(event, yaml.ScalarEvent):
            self._place(self._text(event), event)
            return True
        if len(self._stack) >= MAX_DEPTH:
            return self._stop(f"the file is nested deeper than {MAX_DEPTH} levels", event, "")
        data: dict[str, Data] | list[Data] = [] if isinstance(event, yaml.SequenceStartEvent) else {}
        self._stack.append(_Open(self._place(data, event), data))
        return True

    def _take_key(self, top: _Open, event: yaml.NodeEvent) -> bool:
        if not isinstance(event, yaml.ScalarEvent):
            hint = "put a text that starts with '{' or '[' in quotes"
            return self._stop("a key must be a plain word", event, hint)
        key = self._text(event) or ""
        path = (*top.path, key)
        if key == "<<" and event.implicit[0]:
            self._refuse("merge keys ('<<') are not read", event, "write the keys out again")
        elif not key:
            self._refuse("a key is missing before ':'", event, "write key: value")
        elif key in top.data:
            first = self._keys[path].line + 1
            self._refuse(f"the key '{key[:80]}' stands twice", event, f"it is already on line {first}")
            # Kept apart, so that what stands under the second one is still read.
            mark = _mark(event)
            key = f"{key} (line {mark.line + 1}, column {mark.column + 1})"
            path = (*top.path, key)
        self._keys[path] = _mark(event)
        top.key = key
        return True

    def _place(self, value: Data, event: yaml.Event) -> Path:
        if not self._stack:
            self.root = value
            self._values[()] = _mark(event)
            return ()
        top = self._stack[-1]
        path = top.next_path()
        if isinstance(top.data, dict):
            top.data[top.key or ""] = value
            top.key = None
        else:
            top.data.append(value)
        self._values[path] = _mark(event)
        return path

    def _text(self, event: yaml.ScalarEvent) -> str | None:
        text: str = event.value
        mark = _mark(event)
        if event.style in ("'", '"') and mark.last > mark.line:
            self.long_quote = mark
        if len(text) > MAX_TEXT:
            self._refuse(f"the text is longer than {MAX_TEXT} characters", event, "split it")
            return text[:80]
        if not event.style and text in _NULLS:
            return None
        for _, char in islice(odd_characters(text), 3):
            message, hint = complaint(char)
            self._refuse(message, event, hint)
        if "\t" in text or "\r" in text:
            self._refuse("a tab or a carriage return stands in the text", event, "use spaces")
        return text

    def _refuse(self, message: str, event: yaml.Event, hint: str) -> None:
        mark = _mark(event)
        place = place_in(self.file, self.lines, mark.line, mark.column)
        self.problems.append(Diagnostic(message, place, hint))

    def _stop(self, message: str, event: yaml.Event, hint: str) -> bool:
        self._refuse(message, event, hint)
        return False


def _mark(event: yaml.Event) -> Mark:
    start, end = event.start_mark, event.end_mark
    if start is None or end is None:
        return Mark(0, 0, 0)
    return Mark(start.line, start.column, end.line)
