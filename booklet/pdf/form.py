"""A drawing that is put into the file once and shown many times."""

from __future__ import annotations

import zlib
from dataclasses import dataclass

from booklet.pdf.objects import Stream
from booklet.pdf.operands import number


@dataclass(frozen=True, slots=True)
class Form:
    """Content operators of a picture (no text, no resources), its size in points, origin bottom left."""

    stream: bytes
    width: float
    height: float
    deflated: bool = False

    @classmethod
    def packed(cls, operators: bytes, width: float, height: float) -> Form:
        """A form of plain operators, deflated once so that it can be kept that way."""
        return cls(zlib.compress(operators, 9), width, height, True)

    def as_streams(self, name: str) -> list[tuple[str, Stream]]:
        """The form XObject, to be registered under `name`."""
        entries = {
            "Type": "/XObject",
            "Subtype": "/Form",
            "BBox": f"[0 0 {number(self.width)} {number(self.height)}]",
            "Resources": "<< >>",
        }
        if self.deflated:
            return [(name, Stream(self.stream, entries, "FlateDecode"))]
        return [(name, Stream.deflated(self.stream, entries))]
