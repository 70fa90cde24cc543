"""What is learned while texts are filled: each text with its place, each fact used, each flaw."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from booklet.content.placeholders import fill
from booklet.content.sheet import Path, Sheet
from booklet.diagnostics import Diagnostic, Place

MAX_PROBLEMS = 100


@dataclass(slots=True)
class Ledger:
    """Grows while a guide is merged."""

    texts: list[tuple[str, Place]] = field(default_factory=list)
    used: set[str] = field(default_factory=set)
    problems: list[Diagnostic] = field(default_factory=list)

    @property
    def full(self) -> bool:
        """Whether enough is wrong already; looking for more would only take time."""
        return len(self.problems) >= MAX_PROBLEMS


@dataclass(frozen=True, slots=True)
class Scribe:
    """Fills the texts of one sheet from `values`, and writes into the ledger."""

    sheet: Sheet
    ledger: Ledger
    values: Mapping[str, str]

    def text(self, path: Path, text: str | None) -> str:
        """One text, filled; the empty string when there is none."""
        if text is None:
            return ""
        if self.ledger.full:
            return text
        filled = fill(text, self.values)
        self.ledger.used |= filled.used
        self.ledger.problems += [
            Diagnostic(flaw.message, self.sheet.word(path, flaw.piece), flaw.hint) for flaw in filled.flaws
        ]
        if filled.text.count("**") % 2:
            place = self.sheet.word(path, "**")
            self.ledger.problems.append(Diagnostic("a '**' has no partner", place, "write **strong words**"))
        return self._kept(path, filled.text)

    def texts(self, path: Path, texts: Iterable[str] | None) -> tuple[str, ...]:
        """A list of texts, filled."""
        return tuple(self.text((*path, index), text) for index, text in enumerate(texts or ()))

    def named(self, path: Path, texts: Mapping[str, str]) -> dict[str, str]:
        """Texts by key, filled, in their order."""
        return {key: self.text((*path, key), text) for key, text in texts.items()}

    def plain(self, path: Path, text: str | None) -> str:
        """One text that has no placeholders, such as a name."""
        return self._kept(path, text) if text else ""

    def _kept(self, path: Path, text: str) -> str:
        self.ledger.texts.append((text, self.sheet.value(path)))
        return text
