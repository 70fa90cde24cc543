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
        return cls(deflated(operators), width, height, True)

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


def deflated(operators: bytes) -> bytes:
    """Operators compressed for a form.

    Their numbers hardly repeat, so that codes for single digits (`Z_FILTERED`), made anew every 8192 of
    them, take 3 % less than repeats that are looked for harder.
    """
    packer = zlib.compressobj(6, zlib.DEFLATED, zlib.MAX_WBITS, 7, zlib.Z_FILTERED)
    return packer.compress(operators) + packer.flush()
