"""The tag tree as values: elements, their words, their annotations."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice

from booklet.pdf.readback.attributes import Attributes
from booklet.pdf.readback.entries import Key
from booklet.pdf.readback.roles import INLINE

NOWHERE: Key = (0, 0)
_STARTS = 200  # pieces of text


@dataclass(frozen=True, slots=True)
class Words:
    """A stretch of marked content: its text (nothing for a drawing), page (from 1) and MCID."""

    text: str
    page: int
    mcid: int


@dataclass(frozen=True, slots=True)
class Annotated:
    """An annotation that belongs to an element (OBJR); page 0 is no page of the file."""

    page: int
    kind: str  # "Link" and the like; empty for what is no annotation
    contents: str
    key: Key


@dataclass(frozen=True, slots=True)
class Broken:
    """A kid that can't be followed, and why."""

    reason: str


@dataclass(frozen=True, slots=True)
class Heard:
    """A structure element: its standard role, what it says, and what stands in it."""

    role: str
    kids: tuple[Kid, ...] = ()
    alt: str | None = None
    actual: str | None = None
    expansion: str | None = None
    lang: str | None = None
    title: str = ""
    attributes: Attributes = field(default_factory=Attributes)
    known: bool = True  # whether the role is a standard one
    key: Key = NOWHERE
    parent: Key | None = None  # what its /P names

    @property
    def replaced(self) -> str | None:
        """What is said in place of what stands in it, if anything."""
        return next((text for text in (self.actual, self.alt, self.expansion) if text is not None), None)

    @property
    def elements(self) -> tuple[Heard, ...]:
        """The elements right in this one."""
        return tuple(kid for kid in self.kids if isinstance(kid, Heard))

    @property
    def page(self) -> int:
        """The page where it begins; 0 where nothing of it is on a page."""
        places = (kid.page for kid in self._leaves() if isinstance(kid, (Words, Annotated)))
        return next((page for page in places if page), 0)

    @property
    def text(self) -> str:
        """Its words in one line."""
        return " ".join("".join(_pieces(self)).split())

    @property
    def start(self) -> str:
        """Its first words, for a message; a little is enough, also of a very long element."""
        return " ".join("".join(islice(_pieces(self), _STARTS)).split())

    def walk(self) -> Iterator[Heard]:
        """This element and all below it, in reading order."""
        waiting = [self]
        while waiting:
            element = waiting.pop()
            yield element
            waiting += reversed(element.elements)

    def words(self) -> Iterator[Words]:
        """All marked content below it, in reading order."""
        return (kid for kid in self._leaves() if isinstance(kid, Words))

    def _leaves(self) -> Iterator[Kid]:
        waiting: list[Kid] = [self]
        while waiting:
            kid = waiting.pop()
            if isinstance(kid, Heard):
                waiting += reversed(kid.kids)
            else:
                yield kid


Kid = Heard | Words | Annotated | Broken


def _pieces(kid: Kid) -> Iterator[str]:
    if isinstance(kid, Words):
        yield kid.text
    elif isinstance(kid, Heard):
        around = "" if kid.role in INLINE else " "
        yield around
        if kid.replaced is None:
            for inner in kid.kids:
                yield from _pieces(inner)
        else:
            yield kid.replaced
        yield around
