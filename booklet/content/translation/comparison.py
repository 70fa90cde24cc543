"""A translation compared with its original, text by text."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from booklet.content.sheet import Data, Path
from booklet.content.translation.agreeing import disagreements
from booklet.content.translation.fingerprints import fingerprint
from booklet.content.translation.pair import WORDS, Pair
from booklet.content.translation.texts import count, leaves, name_of, quoted
from booklet.diagnostics import Diagnostic, Severity

PICTURE = "picture"
"""The group of a words file that may stay English."""


@dataclass(slots=True)
class Comparison:
    """What came out: how many texts there are and which are not as they should be.

    `total`, `done` and `surplus` count texts of the original, those that are translated, and those
    that stand only in the translation. `aligned` are the translated texts, each path with its
    original (in lists of different length nobody knows which belong together); `changed` and
    `unrecorded` are some of them.
    """

    pair: Pair
    total: int = 0
    done: int = 0
    surplus: int = 0
    aligned: list[tuple[Path, str]] = field(default_factory=list)
    missing: list[Diagnostic] = field(default_factory=list)
    left_over: list[Diagnostic] = field(default_factory=list)
    disagreeing: list[Diagnostic] = field(default_factory=list)
    changed: list[tuple[Path, str]] = field(default_factory=list)
    unrecorded: list[tuple[Path, str]] = field(default_factory=list)


def compare(pair: Pair, marks: Mapping[str, str]) -> Comparison:
    """Compare a translation with its original and with what was recorded."""
    found = Comparison(pair, total=sum(bool(text) for _, text in leaves(dict(pair.texts))))
    _Walk(pair, marks, found).group(dict(pair.texts), dict(pair.own), ())
    return found


@dataclass(frozen=True, slots=True)
class _Walk:
    pair: Pair
    marks: Mapping[str, str]
    found: Comparison

    def node(self, text: Data, own: Data, path: Path) -> None:
        """One value of the original and what stands in its place."""
        if not count(text):
            return
        if own is None or (isinstance(own, str) and not own):
            self.gap(text, path, blank=own is not None)
        elif isinstance(text, dict) and isinstance(own, dict):
            self.group(text, own, path)
        elif isinstance(text, list) and isinstance(own, list):
            self.items(text, own, path)
        elif isinstance(text, str) and isinstance(own, str):
            self.text(text, own, path)
        # else it is another kind of value, which the shape of the file tells

    def group(self, texts: dict[str, Data], own: dict[str, Data], path: Path) -> None:
        for key, text in texts.items():
            self.node(text, own.get(key), (*path, key))
        for key in own:
            if not count(texts.get(key)) and (number := count(own[key])):
                self.surplus((*path, key), number)

    def items(self, texts: list[Data], own: list[Data], path: Path) -> None:
        if len(texts) == len(own):
            for index, (text, one) in enumerate(zip(texts, own, strict=True)):
                self.node(text, one, (*path, index))
            return
        wanted, there = count(texts), count(own)
        self.found.done += min(wanted, there)
        self.found.surplus += max(0, there - wanted)
        self.found.disagreeing += disagreements(self.pair, _joined(texts), _joined(own), path)
        english = self.pair.english
        said = f"'{name_of(path)}' has {len(own)} items, {english} has {len(texts)}"
        place = self.pair.sheet.key(path)
        if len(own) < len(texts):
            self.found.missing.append(Diagnostic(said, place, self._news(texts, path)))
        else:
            self.found.left_over.append(Diagnostic(said, place, self._news(texts, path), "warning"))

    def text(self, text: str, own: str, path: Path) -> None:
        self.found.done += 1
        self.found.aligned.append((path, text))
        mark = self.marks.get(name_of(path))
        if mark is None:
            self.found.unrecorded.append((path, text))
        elif mark != fingerprint(text):
            self.found.changed.append((path, text))
        self.found.disagreeing += disagreements(self.pair, text, own, path)

    def gap(self, text: Data, path: Path, *, blank: bool) -> None:
        """Nothing stands in the place of a text or a group; an empty text is told by the file's shape."""
        number = count(text)
        if blank or path[0] == PICTURE:
            return
        said = f"'{name_of(path)}' is missing in {self.pair.language}"
        if number > 1:
            said += f", {number} texts"
        first = next(one for _, one in leaves(text, path) if one)
        hint = f"{self.pair.english}: {quoted(first)}"
        severity: Severity = "warning" if self.pair.name == WORDS else "error"
        self.found.missing.append(Diagnostic(said, self.pair.sheet.key(path[:-1]), hint, severity))

    def surplus(self, path: Path, number: int) -> None:
        """A text or a group that the original does not have."""
        self.found.surplus += number
        said = f"'{name_of(path)}' stands only in {self.pair.language}, not in {self.pair.english}"
        hint = "remove it, if it is no longer said"
        self.found.left_over.append(Diagnostic(said, self.pair.sheet.key(path), hint, "warning"))

    def _news(self, texts: list[Data], path: Path) -> str:
        """The items of the original that were not there when the translation was recorded."""
        known = set(self._recorded(path))
        new = [text for _, text in leaves(texts) if fingerprint(text) not in known] if known else []
        if not new:
            return "each item of the list stands for one of the original"
        more = f", and {len(new) - 1} more" if len(new) > 1 else ""
        return f"new in {self.pair.english}: {quoted(new[0])}{more}"

    def _recorded(self, path: Path) -> Iterator[str]:
        start = name_of(path) + "."
        return (mark for name, mark in self.marks.items() if name.startswith(start))


def _joined(items: list[Data]) -> str:
    return " ".join(text for _, text in leaves(items))
