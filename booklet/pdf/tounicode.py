"""The table that turns glyph codes back into text."""

from __future__ import annotations

from collections.abc import Mapping

_HEAD = """/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange
"""
_TAIL = """endcmap
CMapName currentdict /CMap defineresource pop
end
end
"""
_SECTION = 100  # entries that one section may hold


def to_unicode(texts: Mapping[int, str]) -> bytes:
    """A CMap from two-byte codes to texts of one or more characters, also beyond U+FFFF."""
    entries = [
        f"<{code:04X}> <{text.encode('utf-16-be').hex().upper()}>\n"
        for code, text in sorted(texts.items())
        if code and text
    ]
    parts = [_HEAD]
    for start in range(0, len(entries), _SECTION):
        section = entries[start : start + _SECTION]
        parts += [f"{len(section)} beginbfchar\n", *section, "endbfchar\n"]
    return "".join([*parts, _TAIL]).encode("ascii")
