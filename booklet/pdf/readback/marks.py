"""The marks that are open at a point of a content stream, and where its texts go."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from booklet.pdf.readback import entries
from booklet.pdf.readback.marked import Artifact


@dataclass(slots=True)
class Mark:
    """One BMC or BDC that is not ended yet."""

    sink: list[str]  # where texts go
    owner: str = ""  # "content", "artifact" or neither
    silent: bool = False  # an ActualText around it has been told already
    reversed: bool = False


@dataclass(slots=True)
class Marks:
    """A stack of marks; texts go to the innermost owner. Marks of a form that are numbered own nothing."""

    in_form: bool = False
    outside: list[str] = field(default_factory=list)
    texts: dict[int, list[str]] = field(default_factory=dict)
    order: list[int] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)
    open: list[Mark] = field(default_factory=list)
    _artifacts: list[tuple[str, list[str]]] = field(default_factory=list)
    _text_at: int = -1  # how many marks were open at BT

    def begin(self, tag: str, properties: Any) -> None:
        """BMC, or BDC with its dictionary."""
        around = self._innermost
        mark = Mark(around.sink, around.owner, around.silent)
        number = entries.integer(properties, "/MCID") if properties is not None else None
        actual = entries.text(properties, "/ActualText") if properties is not None else None
        if tag == "Artifact":
            kind = entries.name(properties, "/Type") if properties is not None else ""
            self._enter(mark, "artifact", f"an artifact inside {self._where(around)}")
            self._artifacts.append((kind, mark.sink))
        elif number is not None:
            self.order.append(number)
            if not self.in_form:
                self._enter(mark, "content", f"tagged content ({number}) inside {self._where(around)}")
                mark.sink = self.texts.setdefault(number, [])
        elif tag == "ReversedChars":
            mark.sink, mark.reversed = [], True
        if actual is not None:
            self.tell(actual, mark)
            mark.silent = True
        self.open.append(mark)

    def end(self) -> None:
        """EMC."""
        if not self.open:
            self.problems.append("EMC without BMC or BDC")
            return
        mark = self.open.pop()
        if mark.reversed:
            self._innermost.sink.extend(reversed(mark.sink))
        if len(self.open) < self._text_at:
            self.problems.append("EMC between BT and ET ends a mark that was begun before them")
            self._text_at = len(self.open)

    def begin_text(self) -> None:
        """BT."""
        if self.in_text:
            self.problems.append("BT inside BT")
        self._text_at = len(self.open)

    def end_text(self) -> None:
        """ET. Marks and text objects nest (ISO 32000-1 14.6.1)."""
        if not self.in_text:
            self.problems.append("ET without BT")
        elif len(self.open) > self._text_at:
            self.problems.append("ET before the EMC of a mark that was begun after BT")
        self._text_at = -1

    @property
    def in_text(self) -> bool:
        return self._text_at >= 0

    @property
    def owned(self) -> bool:
        """Whether what is painted now is tagged, or an artifact."""
        return bool(self._innermost.owner)

    @property
    def silent(self) -> bool:
        """Whether an ActualText stands for what is shown now."""
        return self._innermost.silent

    def tell(self, text: str, mark: Mark | None = None) -> None:
        """Text at this point; one glyph's text at a time, since reversed runs are turned by glyphs."""
        at = mark or self._innermost
        if not at.silent:
            at.sink.append(text)

    def artifacts(self) -> tuple[Artifact, ...]:
        return tuple(Artifact(kind, "".join(sink)) for kind, sink in self._artifacts)

    def finish(self) -> None:
        """The stream's end."""
        if self.in_text:
            self.problems.append("BT without ET")
        if self.open:
            self.problems.append(f"{len(self.open)} BMC or BDC without EMC")
        while self.open:
            self._text_at = -1
            self.end()

    @property
    def _innermost(self) -> Mark:
        return self.open[-1] if self.open else Mark(self.outside)

    def _enter(self, mark: Mark, owner: str, inside: str) -> None:
        # Content that is tagged may not stand in an artifact, nor the reverse (ISO 14289-1 7.1).
        if mark.owner and mark.owner != owner:
            self.problems.append(inside)
        mark.owner, mark.sink = owner, []

    @staticmethod
    def _where(mark: Mark) -> str:
        return "an artifact" if mark.owner == "artifact" else "tagged content"
