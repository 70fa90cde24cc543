"""What a PDF says of itself: the standards that its XMP metadata names.

The metadata are looked for in the raw bytes, where PDF/A and PDF/UA want them (uncompressed), and
read with regular expressions: a file made to do harm meets no XML parser here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from booklet.validate.flavours import STANDARDS
from booklet.validate.pdffile import read_pdf

BY_DEFAULT = ("ua1", "2a")
"""What a file that claims nothing is judged by."""

_OPENS, _CLOSES = b"<x:xmpmeta", b"</x:xmpmeta>"
_LONGEST = 1024 * 1024  # bytes of a packet
_MOST_PACKETS = 256

_VALUE = rb"\s{0,99}(?:=\s{0,99}[\"']|>)\s{0,99}(\w{1,9})"  # prefix:name="value" or <prefix:name>value
_UA_PART = re.compile(rb"(?<=[<\s])pdfuaid:part" + _VALUE)
_A_PART = re.compile(rb"(?<=[<\s])pdfaid:part" + _VALUE)
_A_LEVEL = re.compile(rb"(?<=[<\s])pdfaid:conformance" + _VALUE)
_DECLARED = re.compile(
    rb"(?<=[\s\"'>])http://pdfa\.org/declarations/wtpdf#(accessibility|reuse)1\.0(?=[\s\"'<])"
)


def claims(path: Path) -> tuple[str, ...]:
    """The flavours that the file claims, as in STANDARDS; none where it names no standard.

    Raises FileError.
    """
    return claimed(read_pdf(path))


def claimed(data: bytes) -> tuple[str, ...]:
    """The flavours that the bytes of a PDF claim.

    The last packet that names a standard counts: an update of a file comes after what it replaces,
    and the metadata of a photo, which may come later still, name none.
    """
    return next(filter(None, map(_named, _packets(data))), ())


def _packets(data: bytes) -> Iterator[bytes]:
    """The XMP packets, last first, without what is commented out."""
    end = len(data)
    for _ in range(_MOST_PACKETS):
        end = data.rfind(_OPENS, 0, end)
        if end < 0:
            return
        stop = data.find(_CLOSES, end, end + _LONGEST)
        if stop >= 0:
            first, *rest = data[end:stop].split(b"<!--")
            yield first + b"".join(one.partition(b"-->")[2] for one in rest)


def _named(packet: bytes) -> tuple[str, ...]:
    """The flavours that a packet names."""
    found = [f"ua{part.decode('ascii', 'replace')}" for part in _UA_PART.findall(packet)]
    if part := _A_PART.search(packet):
        level = _A_LEVEL.search(packet)
        found.append(_level(_text(part), _text(level).lower() if level else ""))
    found += [f"wt1{name.decode()[0]}" for name in _DECLARED.findall(packet)]
    return tuple(dict.fromkeys(one for one in found if one in STANDARDS))


def _level(part: str, level: str) -> str:
    """PDF/A of this part and level; of a level that there is not, the part's lowest: it fails there."""
    return next((one for one in (part + level, f"{part}b", part) if one in STANDARDS), "")


def _text(match: re.Match[bytes]) -> str:
    return match[1].decode("ascii", "replace")
