"""What one page paints, and under which mark: tagged content, artifacts, and what is neither."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Artifact:
    """Content that is no part of the document's text: its kind (`Pagination`, or empty) and its words."""

    kind: str
    text: str


@dataclass(frozen=True, slots=True)
class Glyph:
    """A glyph that a reader gets no usable character for."""

    font: str
    code: int
    text: str

    def __str__(self) -> str:
        found = " ".join(f"U+{ord(char):04X}" for char in self.text) or "no character"
        return f"glyph {self.code:04X} of {self.font} stands for {found}"


@dataclass(frozen=True, slots=True)
class UsedFont:
    """A font in which something is shown."""

    name: str
    embedded: bool
    readable: bool  # whether the file says which characters its codes are


@dataclass(frozen=True, slots=True)
class Marked:
    """One page's content stream (ISO 32000-1 14.6), or that of a form.

    ActualText stands in the place of what it encloses. The texts of forms count as if they stood
    where the form is painted.
    """

    texts: Mapping[int, str] = field(default_factory=dict)  # by MCID, in the order of painting
    order: tuple[int, ...] = ()  # every MCID that is begun, also for a second time
    artifacts: tuple[Artifact, ...] = ()
    outside: str = ""  # text in no mark that counts
    unmarked: tuple[str, ...] = ()  # operators that paint in no mark that counts
    problems: tuple[str, ...] = ()  # what is out of balance, missing or out of place
    fonts: tuple[UsedFont, ...] = ()
    glyphs: tuple[Glyph, ...] = ()
    tagged_form: bool = False  # whether a form has numbered marks of its own, which nothing here follows
