"""Problems, told the same way everywhere: file, line, column, message, hint.

Every error that a user can meet is a `BookletError` carrying one or more
`Diagnostic` values. Nothing else in the package formats an error.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

Severity = Literal["error", "warning"]


@dataclass(frozen=True, slots=True)
class Place:
    """A position in a file: 1-based line and column, with the source line where it is known."""

    file: str
    line: int = 0
    column: int = 0
    source: str = ""

    def __str__(self) -> str:
        parts = [self.file]
        if self.line:
            parts.append(str(self.line))
            if self.column:
                parts.append(str(self.column))
        return ":".join(parts)


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One problem, where it is, and what would help."""

    message: str
    place: Place | None = None
    hint: str = ""
    severity: Severity = "error"

    def as_json(self) -> dict[str, object]:
        """The fields for `--json`; line and column are null where they are unknown."""
        place = self.place or Place("")
        return {
            "file": place.file or None,
            "line": place.line or None,
            "column": place.column or None,
            "severity": self.severity,
            "message": self.message,
            "hint": self.hint or None,
        }

    def as_text(self) -> str:
        """`file:line:col: error: message`, the source line, a caret and the hint."""
        head = f"{self.place}: " if self.place else "booklet: "
        lines = [printable(f"{head}{self.severity}: {self.message}")]
        if self.place and self.place.source:
            source = self.place.source.expandtabs(1).rstrip()
            first = max(0, self.place.column - 70) if len(source) > 110 else 0
            lines.append("    " + printable(source[first : first + 110]))
            if self.place.column:
                lines.append("    " + " " * (self.place.column - 1 - first) + "^")
        if self.hint:
            lines.append(printable(f"  help: {self.hint}"))
        return "\n".join(lines)


class BookletError(Exception):
    """The root of every error that a user can meet; `exit_code` is the command's."""

    exit_code = 1

    def __init__(self, diagnostics: Diagnostic | Iterable[Diagnostic]) -> None:
        found = (diagnostics,) if isinstance(diagnostics, Diagnostic) else tuple(diagnostics)
        self.diagnostics: tuple[Diagnostic, ...] = found
        super().__init__("\n".join(one.as_text() for one in found))


class ContentError(BookletError):
    """Content, a clinic file, a scene, a theme or a template is wrong."""

    exit_code = 1


class UsageError(BookletError):
    """The command was called wrongly."""

    exit_code = 2


class FileError(BookletError):
    """A file can't be read or written."""

    exit_code = 3


class RenderError(BookletError):
    """Drawing failed although the content is right."""

    exit_code = 4


def nearest(word: str, known: Iterable[str]) -> str:
    """The known word closest to `word`, or an empty string when none is close."""
    import difflib  # slow to import, and wanted only after a mistake

    close = difflib.get_close_matches(word, sorted(known), n=1, cutoff=0.6)
    return close[0] if close else ""


def did_you_mean(word: str, known: Sequence[str]) -> str:
    """A hint: the nearest known word, else the whole list when it is short."""
    close = nearest(word, known)
    if close:
        return f"did you mean '{close}'?"
    return "known: " + ", ".join(sorted(known)) if 0 < len(known) <= 24 else ""


def printable(text: str) -> str:
    """`text` with control and format characters shown as U+XXXX, so a terminal stays whole."""
    return "".join(char if char.isprintable() or char == " " else f"<U+{ord(char):04X}>" for char in text)
