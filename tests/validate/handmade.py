"""Small PDFs made by hand, and the claims in their metadata."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

EXTENSION = """<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource"><pdfaSchema:schema>PDF/UA</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix><pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category><pdfaProperty:description>part</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>"""
"""PDF/A-2 knows no PDF/UA and wants its property described."""

WTPDF = "http://pdfa.org/declarations/wtpdf#{}1.0"
TITLE = '<dc:title><rdf:Alt><rdf:li xml:lang="x-default">A page</rdf:li></rdf:Alt></dc:title>'
ARCHIVE = "<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>"
GOOD = f"{TITLE}<pdfuaid:part>1</pdfuaid:part>{ARCHIVE}"
CATALOG = (
    "/Lang (en) /MarkInfo <</Marked true>> /ViewerPreferences <</DisplayDocTitle true>>",
    "/StructTreeRoot 5 0 R",
)


def packet(properties: str = GOOD, attributes: str = "", more: str = EXTENSION) -> bytes:
    """An XMP packet whose one description has these elements and attributes."""
    return f"""<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about=""
 xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"
 xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" xmlns:pdfd="http://pdfa.org/declarations/" {attributes}>
{properties}</rdf:Description>{more}</rdf:RDF></x:xmpmeta><?xpacket end="w"?>""".encode()


def pdf(xmp: bytes | None = None, catalog: Iterable[str] = CATALOG, page: str = "/Resources <<>>") -> bytes:
    """One empty page that holds to PDF/UA-1 and PDF/A-2a; without one of its parts it does not."""
    metadata = packet() if xmp is None else xmp
    objects = [
        f"<</Type /Catalog /Pages 2 0 R /Metadata 4 0 R {' '.join(catalog)}>>".encode(),
        b"<</Type /Pages /Kids [3 0 R] /Count 1>>",
        f"<</Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] {page}>>".encode(),
        b"<</Type /Metadata /Subtype /XML /Length %d>>\nstream\n%s\nendstream" % (len(metadata), metadata),
        b"<</Type /StructTreeRoot>>",
    ]
    data, places = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", []
    for number, body in enumerate(objects, 1):
        places.append(len(data))
        data += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    rows = b"".join(b"%010d 00000 n \n" % place for place in places)
    size, start = len(objects) + 1, len(data)
    table = b"xref\n0 %d\n0000000000 65535 f \n%s" % (size, rows)
    ids = b"/ID [<00112233445566778899aabbccddeeff> <00112233445566778899aabbccddeeff>]"
    return (
        data + table + b"trailer\n<</Size %d /Root 1 0 R %s>>\nstartxref\n%d\n%%%%EOF\n" % (size, ids, start)
    )


def write(path: Path, data: bytes | None = None) -> Path:
    """A good PDF, or other bytes, in a file."""
    path.write_bytes(pdf() if data is None else data)
    return path
