"""What a file can be made to conform to."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType


@dataclass(frozen=True, slots=True)
class Standard:
    """A set of standards that one file can meet at once.

    `ua` is the part of ISO 14289 (0: none, and the file is not tagged), `archive` part and
    conformance level of ISO 19005, `flavours` what a validator calls them, `declares` the
    conformance declarations of the PDF Association, `press` the part of ISO 15930 (PDF/X) for a file that
    goes to a printing press: with trim and bleed, no links, and the colours of the press.
    """

    name: str
    version: tuple[int, int]
    ua: int
    archive: str
    flavours: tuple[str, ...]
    declares: tuple[str, ...] = ()
    press: str = ""

    @property
    def tagged(self) -> bool:
        """Whether the file carries a structure tree."""
        return self.ua > 0

    @property
    def modern(self) -> bool:
        """Whether it is PDF 2.0: name spaces, structure destinations, no information dictionary."""
        return self.version >= (2, 0)


DEFAULT_STANDARD = "pdfua1+a2a"
STANDARDS: Mapping[str, Standard] = MappingProxyType(
    {
        one.name: one
        for one in (
            Standard(DEFAULT_STANDARD, (1, 7), 1, "2A", ("ua1", "2a")),
            Standard("pdfua2+a4", (2, 0), 2, "4", ("ua2", "4", "wt1a"), ("wtpdf#accessibility1.0",)),
            Standard("none", (1, 7), 0, "", ()),
            Standard("x4", (1, 6), 0, "", (), press="PDF/X-4"),
        )
    }
)
"""By the name that a user gives."""
