"""What the print file says of itself: a title that tells it from the one for reading, and no promises.

A print file is not accessible and not for keeping, so claims of PDF/UA and PDF/A are not passed on. That
a file is PDF/X-4 stays true of its sheets, and stays said.
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from typing import Any

from booklet.press.forms import decoded
from booklet.press.source import entry

SUFFIX = " (for printing)"
_LONGEST, _LONGEST_PACKET = 1000, 1 << 20
_PACKET = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
 xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/" xmlns:pdfxid="http://www.npes.org/pdfx/ns/id/">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
{properties}</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>"""
_TITLE = re.compile(r"<dc:title>.*?<rdf:li[^>]*>(.*?)</rdf:li>", re.S)
_X4 = re.compile(r"<pdfxid:GTS_PDFXVersion>PDF/X-4</|pdfxid:GTS_PDFXVersion=[\"']PDF/X-4[\"']")
_KEPT = ("/CreationDate", "/ModDate", "/Author", "/Creator", "/Producer", "/Trapped")
_DATED = {"/CreationDate": "xmp:CreateDate", "/ModDate": "xmp:ModifyDate"}
_DATE = re.compile(r"D:(\d{4})(\d\d)?(\d\d)?(\d\d)?(\d\d)?(\d\d)?(?:(Z)|([+-]\d\d)'?(\d\d)?)?")
_MARKS = (("&lt;", "<"), ("&gt;", ">"), ("&quot;", '"'), ("&apos;", "'"), ("&amp;", "&"))


@dataclass(frozen=True, slots=True)
class Names:
    """The new title, the entries kept of the old info dictionary, and whether it is PDF/X-4."""

    title: str
    info: dict[str, str]
    x4: bool


def names(document: Any, fallback: str) -> Names:
    """What the source says of itself; `fallback` is its title where it has none."""
    info = _entries(document)
    packet = _packet(document)
    told = info.get("/Title", "").strip() or _plain("".join(_TITLE.findall(packet)[:1])).strip()
    title = _clean(told)[:_LONGEST] or fallback
    x4 = bool(_X4.search(packet)) and bool(_intents(document))
    return Names(title + SUFFIX, {key: info[key] for key in _KEPT if key in info}, x4)


def write(document: Any, said: Names, digest: bytes) -> None:
    """Give the document its info dictionary and its XMP packet; `digest` makes the ids of PDF/X-4."""
    from pikepdf import Dictionary, Name, String

    info = Dictionary({key: String(value) for key, value in said.info.items() if key != "/Trapped"})
    info.Title = String(said.title)
    if "/Trapped" in said.info:
        info.Trapped = Name("/True") if said.info["/Trapped"] == "/True" else Name("/False")
    document.trailer.Info = document.make_indirect(info)
    packet = document.make_stream(_xmp(said, digest))
    packet.Type, packet.Subtype = Name.Metadata, Name.XML
    document.Root.Metadata = packet
    kept = _intents(document) if said.x4 else []
    if kept:
        document.Root.OutputIntents = kept
    elif "/OutputIntents" in document.Root:
        del document.Root.OutputIntents


def _xmp(said: Names, digest: bytes) -> bytes:
    lines = [
        f"<{name}>{date}</{name}>" for key, name in _DATED.items() if (date := _iso(said.info.get(key, "")))
    ]
    plain = {"/Producer": "pdf:Producer", "/Creator": "xmp:CreatorTool"}
    lines += [
        f"<{name}>{_escaped(said.info[key])}</{name}>" for key, name in plain.items() if key in said.info
    ]
    if author := said.info.get("/Author"):
        lines.append(f"<dc:creator><rdf:Seq><rdf:li>{_escaped(author)}</rdf:li></rdf:Seq></dc:creator>")
    if said.x4:
        lines += _x4(said, digest)
    properties = "".join(f"{line}\n" for line in lines)
    return _PACKET.format(title=_escaped(said.title), properties=properties).encode("utf-8")


def _x4(said: Names, digest: bytes) -> list[str]:
    """What ISO 15930-7 wants to be said."""
    number = hashlib.sha256(digest).hexdigest()
    parts = (number[:8], number[8:12], "8" + number[13:16], "8" + number[17:20], number[20:32])
    date = _iso(said.info.get("/ModDate", ""))
    trapped = "True" if said.info.get("/Trapped") == "/True" else "False"
    return [
        "<pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion>",
        f"<xmpMM:DocumentID>uuid:{'-'.join(parts)}</xmpMM:DocumentID>",
        "<xmpMM:VersionID>1</xmpMM:VersionID>",
        "<xmpMM:RenditionClass>default</xmpMM:RenditionClass>",
        f"<pdf:Trapped>{trapped}</pdf:Trapped>",
        *([f"<xmp:MetadataDate>{date}</xmp:MetadataDate>"] if date else []),
    ]


def _entries(document: Any) -> dict[str, str]:
    """The info dictionary's texts and names."""
    from pikepdf import Dictionary, Name, String

    info = document.trailer.get("/Info")
    if not isinstance(info, Dictionary):
        return {}
    return {key: str(value) for key, value in info.items() if isinstance(value, (String, Name))}


def _packet(document: Any) -> str:
    """The beginning of the XMP packet: more than any program writes."""
    from pikepdf import PikepdfError, Stream

    packet = entry(document.Root, "/Metadata")
    try:
        return (
            decoded(packet)[:_LONGEST_PACKET].decode("utf-8", "replace") if isinstance(packet, Stream) else ""
        )
    except (ValueError, PikepdfError):
        return ""


def _intents(document: Any) -> list[Any]:
    """The output intents for printing."""
    found = entry(document.Root, "/OutputIntents")
    try:
        return [one for one in found or () if str(entry(one, "/S")) == "/GTS_PDFX"]
    except TypeError:
        return []


def _iso(date: str) -> str:
    """A PDF's date as XMP writes it; empty for nonsense."""
    if not (found := _DATE.match(date)):
        return ""
    year, *parts, zulu, hours, minutes = found.groups()
    month, day, hour, minute, second = (
        part or first for part, first in zip(parts, ("01", "01", "00", "00", "00"), strict=True)
    )
    zone = "Z" if zulu or not hours else f"{hours}:{minutes or '00'}"
    return f"{year}-{month}-{day}T{hour}:{minute}:{second}{zone}"


def _escaped(text: str) -> str:
    return _clean(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _clean(text: str) -> str:
    """Without what XML can't hold: control characters, halves of letters, U+FFFE and U+FFFF."""
    return "".join(
        one
        for one in text
        if one in "\t\n\r" or (one >= " " and not "\ud800" <= one <= "\udfff" and one not in "\ufffe\uffff")
    )


def _plain(text: str) -> str:
    """XML's character data as text (the standard library's own costs 20 ms to import)."""
    for written, meant in _MARKS:
        text = text.replace(written, meant)
    return text
