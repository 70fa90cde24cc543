"""ReportLab's PDF objects, as far as this room uses them, with types.

ReportLab numbers and writes the objects; what they hold is decided here. Values of a dictionary
are references, other objects, numbers as text (`operands.number`) or names with their slash.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Mapping
from typing import Any

from reportlab.pdfbase.pdfdoc import (
    PDFArray,
    PDFDictionary,
    PDFObject,
    PDFObjectReference,
    PDFString,
)

END_STREAM = b"\r\nendstream\n"
"""The end of line counts as two bytes wherever one may end the data: a lone LF after data that ends in CR
would be read as one with it, and the length would seem wrong (ISO 19005-2 6.1.7.1)."""

Value = Any  # an object of ReportLab's, text that is written as it is, or an int


def dictionary(entries: Mapping[str, Value]) -> PDFDictionary:
    """`<< /Key value … >>`, keys sorted; entries that are None are left out."""
    return PDFDictionary({key: value for key, value in entries.items() if value is not None})


def array(values: Iterable[Value]) -> PDFArray:
    """`[ value … ]`."""
    return PDFArray(values)


def string(text: str) -> PDFString:
    """A text string: PDFDocEncoding where it suffices, else UTF-16."""
    return PDFString(text)


def reference(name: str) -> PDFObjectReference:
    """Points to the object that is registered under this name, now or later."""
    return PDFObjectReference(name)


class Raw(PDFObject):  # type: ignore[misc]
    """An indirect object that is written as it is; `data` may come later than its number."""

    __RefOnly__ = 1

    def __init__(self, data: bytes = b"") -> None:
        self.data = data

    def format(self, document: Any) -> bytes:
        """The bytes of the object; called by ReportLab."""
        return self.data


def deflate(data: bytes) -> bytes:
    """Deflated as small as it gets; large pictures a little faster."""
    return zlib.compress(data, 9 if len(data) < 1_000_000 else 6)


class Stream(PDFObject):  # type: ignore[misc]
    """A stream object. The end-of-line before `endstream` that PDF/A asks for is written."""

    __RefOnly__ = 1

    def __init__(
        self, data: bytes, entries: Mapping[str, Value] | None = None, filter_name: str = ""
    ) -> None:
        """`data` is written as it is; `filter_name` says how it is encoded."""
        self.data = data
        self.entries = dict(entries or {})
        self.filter_name = filter_name

    @classmethod
    def deflated(cls, data: bytes, entries: Mapping[str, Value] | None = None) -> Stream:
        """A stream of `data`, deflated unless that makes it longer."""
        small = deflate(data)
        if len(small) + 20 < len(data):
            return cls(small, entries, "FlateDecode")
        return cls(data, entries)

    def format(self, document: Any) -> bytes:
        """The bytes of the object; called by ReportLab."""
        entries: dict[str, Value] = {**self.entries, "Length": len(self.data)}
        if self.filter_name:
            entries["Filter"] = "/" + self.filter_name
        head: bytes = dictionary(entries).format(document)
        return head + b"\nstream\n" + self.data + END_STREAM
