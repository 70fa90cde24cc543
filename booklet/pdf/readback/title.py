"""The title in a file's metadata."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any
from xml.etree import ElementTree

from booklet.pdf.readback import entries
from booklet.pdf.readback.library import broken

_TITLE = "{http://purl.org/dc/elements/1.1/}title"
_ITEM = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}li"
_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
_LARGEST = 1024 * 1024  # bytes


def title_of(pdf: Any) -> str:
    """`dc:title` of the XMP metadata in its default language; empty where there is none to be read."""
    stream = entries.dictionary(pdf.Root, "/Metadata")
    if not entries.is_stream(stream):
        return ""
    unreadable: tuple[type[Exception], ...] = (UnicodeDecodeError, *broken())
    try:
        text = stream.read_bytes().decode("utf-8-sig")
    except unreadable:
        return ""
    # Metadata have no use for a document type, by which a small file could grow to a huge one.
    if len(text) > _LARGEST or "<!DOCTYPE" in text or "<!ENTITY" in text:
        return ""
    try:
        tree = ElementTree.fromstring(text)
    except (ElementTree.ParseError, ValueError):
        return ""
    return next((found for one in _titles(tree) if (found := " ".join(one.split()))), "")


def _titles(tree: ElementTree.Element) -> Iterator[str]:
    for title in tree.iter(_TITLE):
        items = sorted(title.iter(_ITEM), key=lambda item: item.get(_LANGUAGE) != "x-default")
        yield from (item.text or "" for item in items)
        yield title.text or ""
    yield from (element.get(_TITLE, "") for element in tree.iter())
