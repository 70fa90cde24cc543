"""The file itself: objects packed into object streams, and a cross-reference stream (ISO 32000-1 7.5).

ReportLab knows the objects and their numbers; it writes each on its own with a table of offsets,
which makes a tagged file three times as large.
"""

from __future__ import annotations

import zlib
from typing import Any

from reportlab.pdfbase.pdfdoc import format as formatted

from booklet.pdf.objects import END_STREAM, Stream, deflate

_PACKED = 200
"""Objects in one stream: more are hardly smaller together, and a viewer unpacks all to read one."""
_FREE, _PLAIN, _INSIDE = 0, 1, 2


def write(document: Any, identity: bytes, info: Any = None) -> bytes:
    """The bytes of ReportLab's `document`; `identity` is the value of /ID as it is written.

    Objects may register further ones while they are formatted.
    """
    root = document.Reference(document.Catalog)
    about = document.Reference(info) if info is not None else None
    major, minor = document._pdfVersion
    out = bytearray(b"%%PDF-%d.%d\n%%\xe2\xe3\xcf\xd3\n" % (major, minor))
    rows: dict[int, tuple[int, int, int]] = {0: (_FREE, 0, 65535)}
    loose: list[tuple[int, bytes]] = []
    number = 1
    while number in document.numberToId:
        one = document.idToObject[document.numberToId[number]]
        data = formatted(one, document, toplevel=1)
        if isinstance(one, Stream):
            rows[number] = (_PLAIN, len(out), 0)
            out += b"%d 0 obj\n%s\nendobj\n" % (number, data.rstrip(b"\n"))
        else:
            loose.append((number, data.strip()))
        number += 1
    for start in range(0, len(loose), _PACKED):
        part = loose[start : start + _PACKED]
        rows.update({one: (_INSIDE, number, at) for at, (one, _) in enumerate(part)})
        rows[number] = (_PLAIN, len(out), 0)
        out += _packed(number, part)
        number += 1
    rows[number] = (_PLAIN, len(out), 0)
    entries = b"/Root %s/ID%s" % (root.format(document), identity)
    if about is not None:
        entries += b"/Info " + about.format(document)
    place = len(out)
    out += _cross_reference(number, rows, entries)
    return bytes(out) + b"startxref\n%d\n%%%%EOF\n" % place


def _packed(number: int, objects: list[tuple[int, bytes]]) -> bytes:
    """An object stream: numbers with offsets, then the objects."""
    places, at = [], 0
    for one, data in objects:
        places.append(b"%d %d" % (one, at))
        at += len(data) + 1
    head = b" ".join(places) + b"\n"
    body = deflate(head + b"\n".join(data for _, data in objects))
    entries = b"/Type/ObjStm/N %d/First %d" % (len(objects), len(head))
    return _stream(number, entries, body)


def _cross_reference(number: int, rows: dict[int, tuple[int, int, int]], entries: bytes) -> bytes:
    """The cross-reference stream: for each object its kind, place and index."""
    table = b"".join(
        bytes((kind,)) + place.to_bytes(4, "big") + index.to_bytes(2, "big")
        for kind, place, index in (rows[one] for one in range(number + 1))
    )
    entries = b"/Type/XRef/Size %d/W[1 4 2]" % (number + 1) + entries
    return _stream(number, entries, zlib.compress(table, 9))


def _stream(number: int, entries: bytes, data: bytes) -> bytes:
    head = b"%d 0 obj\n<<%s/Filter/FlateDecode/Length %d>>" % (number, entries, len(data))
    return head + b"\nstream\n" + data + END_STREAM + b"endobj\n"
