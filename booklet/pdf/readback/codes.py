"""Which text each code of a font stands for."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from booklet.pdf.readback import entries
from booklet.pdf.readback.library import broken

_SECTION = re.compile(rb"begin(bfchar|bfrange)(.*?)endbf", re.S)
_SPACE = re.compile(rb"begincodespacerange\s*<([0-9A-Fa-f\s]*)>", re.S)
_CHAR = re.compile(rb"<([0-9A-Fa-f\s]*)>\s*<([0-9A-Fa-f\s]*)>")
_RANGE = re.compile(rb"<([0-9A-Fa-f\s]*)>\s*<([0-9A-Fa-f\s]*)>\s*(?:<([0-9A-Fa-f\s]*)>|\[(.*?)\])", re.S)
_HEX = re.compile(rb"<([0-9A-Fa-f\s]*)>")
_MOST = 0x20000  # entries of one font; a short range may promise billions
_CODECS = {"WinAnsiEncoding": "cp1252", "MacRomanEncoding": "mac_roman"}
_UNI_NAME = re.compile(r"uni([0-9A-F]{4})\Z")


@dataclass(frozen=True, slots=True)
class FontCodes:
    """A font as a reader of text sees it."""

    name: str
    texts: Mapping[int, str]
    width: int  # bytes of a code
    embedded: bool
    readable: bool  # whether the file says which characters the codes are (ISO 14289-1 7.21.7)

    def read(self, shown: bytes) -> Iterator[tuple[int, str]]:
        """The codes of a shown string and their texts, empty where the font gives none."""
        for at in range(0, len(shown), self.width):
            code = int.from_bytes(shown[at : at + self.width], "big")
            yield code, self.texts.get(code, "")


def font_codes(font: Any) -> FontCodes:
    """The codes of a font dictionary."""
    composite = entries.name(font, "/Subtype") == "Type0"
    table = _cmap(entries.dictionary(font, "/ToUnicode"))
    descendant = next((one for one in entries.items(font, "/DescendantFonts") if _is(one)), font)
    width = (_code_width(table) or 2) if composite else 1
    texts = to_unicode(table)
    readable = bool(texts)
    if not composite:
        readable = readable or entries.name(font, "/Encoding") in _CODECS
        texts = {**_simple(font), **texts}
    name = entries.name(font, "/BaseFont") or entries.name(font, "/Name") or "without a name"
    return FontCodes(name, texts, width, _embedded(descendant), readable)


def to_unicode(table: bytes) -> dict[int, str]:
    """The entries of a ToUnicode CMap (ISO 32000-1 9.10.3)."""
    found: dict[int, str] = {}
    for kind, section in _SECTION.findall(table):
        for code, text in _chars(section) if kind == b"bfchar" else _ranges(section):
            found[code] = text
            if len(found) >= _MOST:
                return found
    return found


def _chars(section: bytes) -> Iterator[tuple[int, str]]:
    for code, text in _CHAR.findall(section):
        yield int.from_bytes(_bytes(code), "big"), _text(_bytes(text))


def _ranges(section: bytes) -> Iterator[tuple[int, str]]:
    for first, last, start, texts in _RANGE.findall(section):
        low, high = (int.from_bytes(_bytes(end), "big") for end in (first, last))
        if texts:
            listed = _HEX.findall(texts)[: high - low + 1]
            yield from ((low + at, _text(_bytes(text))) for at, text in enumerate(listed))
            continue
        unit = _bytes(start)
        head, tail = unit[:-2], int.from_bytes(unit[-2:], "big")
        for at in range(min(high - low, 0xFFFF - tail) + 1):
            yield low + at, _text(head + (tail + at).to_bytes(2, "big"))


def _cmap(stream: Any) -> bytes:
    if not entries.is_stream(stream):
        return b""
    try:
        return bytes(stream.read_bytes())
    except broken():
        return b""


def _code_width(table: bytes) -> int:
    found = _SPACE.search(table)
    return min(4, len(_bytes(found[1]))) if found else 0


def _bytes(digits: bytes) -> bytes:
    plain = b"".join(digits.split()).decode("ascii")
    return bytes.fromhex(plain + "0" * (len(plain) % 2))


def _text(data: bytes) -> str:
    return data.decode("utf-16-be", "replace")


def _simple(font: Any) -> dict[int, str]:
    """What a one-byte font's encoding says; glyphs of names beyond letters and `uniXXXX` stay unknown."""
    encoding = entries.dictionary(font, "/Encoding")
    base = entries.name(encoding, "/BaseEncoding") if encoding else entries.name(font, "/Encoding")
    codec = _CODECS.get(base, "cp1252")
    found = {code: bytes([code]).decode(codec, "ignore") for code in range(32, 256)}
    code = 0
    for value in entries.items(encoding, "/Differences") if encoding else []:
        if isinstance(value, int):
            code = value
            continue
        glyph = entries.as_name(value)
        uni = _UNI_NAME.match(glyph)
        found[code] = chr(int(uni[1], 16)) if uni else glyph if len(glyph) == 1 else ""
        code += 1
    return found


def _embedded(font: Any) -> bool:
    if entries.name(font, "/Subtype") == "Type3":
        return True
    descriptor = entries.dictionary(font, "/FontDescriptor")
    files = ("/FontFile", "/FontFile2", "/FontFile3")
    return descriptor is not None and any(entries.is_stream(descriptor.get(file)) for file in files)


def _is(value: object) -> bool:
    return entries.is_dictionary(value)
