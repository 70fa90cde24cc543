"""The XMP packet: title, author, language and dates once more, as today's readers look for them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from booklet.pdf.standards import Standard

if TYPE_CHECKING:
    from booklet.pdf.document import DocumentInfo

_PACKET = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
 xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"
 xmlns:pdfd="http://pdfa.org/declarations/"{spaces}>
{properties}
</rdf:Description>
{extension}</rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>"""

# PDF/A-2 knows no PDF/UA and wants its one property described (ISO 19005-2 6.6.2.3).
_EXTENSION = """<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>part of ISO 14289</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
"""
_PRESS_SPACES = (
    '\n xmlns:pdfxid="http://www.npes.org/pdfx/ns/id/" xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/"'
)
_REVISIONS = {"4": "2020"}
_UA_REVISIONS = {2: "2024"}

NO_ID = b"0" * 32
"""Stands in a file for the digest of everything else in it, until that is known."""


def document_id(digest: bytes) -> bytes:
    """The name of a document by its digest, 32 hexadecimal digits."""
    parts = (digest[at:to] for at, to in ((0, 8), (8, 12), (12, 16), (16, 20), (20, 32)))
    return b"uuid:" + b"-".join(parts)


def xmp(info: DocumentInfo, standard: Standard, producer: str) -> bytes:
    """The packet in UTF-8; it agrees with the info dictionary and says what the file conforms to."""
    moment = f"{info.produced.isoformat()}T00:00:00+00:00"
    properties = [
        _plain("dc:format", "application/pdf"),
        _alternative("dc:title", info.title),
        f"<dc:language><rdf:Bag><rdf:li>{escape(info.language)}</rdf:li></rdf:Bag></dc:language>",
        _plain("xmp:CreatorTool", producer),
        _plain("xmp:CreateDate", moment),
        _plain("xmp:ModifyDate", moment),
        _plain("pdf:Producer", producer),
    ]
    if info.author:
        properties.append(
            f"<dc:creator><rdf:Seq><rdf:li>{escape(info.author)}</rdf:li></rdf:Seq></dc:creator>"
        )
    if info.subject:
        properties.append(_alternative("dc:description", info.subject))
    if info.keywords:
        properties.append(_plain("pdf:Keywords", ", ".join(info.keywords)))
    properties += _claims(standard)
    spaces = ""
    if standard.press:
        spaces = _PRESS_SPACES
        properties += _for_a_press(standard, moment)
    extension = _EXTENSION if standard.ua and standard.archive and not standard.modern else ""
    return _PACKET.format(properties="\n".join(properties), spaces=spaces, extension=extension).encode(
        "utf-8"
    )


def _for_a_press(standard: Standard, moment: str) -> Iterator[str]:
    """What ISO 15930-7 wants a file to say of itself."""
    yield _plain("pdfxid:GTS_PDFXVersion", standard.press)
    yield _plain("xmp:MetadataDate", moment)
    yield _plain("pdf:Trapped", "False")
    yield _plain("xmpMM:DocumentID", document_id(NO_ID).decode("ascii"))
    yield _plain("xmpMM:VersionID", "1")
    yield _plain("xmpMM:RenditionClass", "default")


def _claims(standard: Standard) -> Iterator[str]:
    """What ISO 19005 and ISO 14289 want a conforming file to say of itself."""
    if standard.archive:
        part, level = standard.archive[0], standard.archive[1:]
        yield _plain("pdfaid:part", part)
        if level:
            yield _plain("pdfaid:conformance", level)
        if part in _REVISIONS:
            yield _plain("pdfaid:rev", _REVISIONS[part])
    if standard.ua:
        yield _plain("pdfuaid:part", str(standard.ua))
        if standard.ua in _UA_REVISIONS:
            yield _plain("pdfuaid:rev", _UA_REVISIONS[standard.ua])
    if standard.declares:
        named = "".join(
            f'<rdf:li rdf:parseType="Resource">{_plain("pdfd:conformsTo", f"http://pdfa.org/declarations/{one}")}</rdf:li>'
            for one in standard.declares
        )
        yield f"<pdfd:declarations><rdf:Bag>{named}</rdf:Bag></pdfd:declarations>"


def _plain(name: str, text: str) -> str:
    return f"<{name}>{escape(text)}</{name}>"


def _alternative(name: str, text: str) -> str:
    return f'<{name}><rdf:Alt><rdf:li xml:lang="x-default">{escape(text)}</rdf:li></rdf:Alt></{name}>'


def escape(text: str) -> str:
    """`text` as XML character data (the standard library's own costs 20 ms to import)."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
