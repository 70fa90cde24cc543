"""The title in the metadata."""

from __future__ import annotations

import pikepdf
import pytest

from booklet.pdf.readback.title import title_of

HEAD = (
    '<x:xmpmeta xmlns:x="adobe:ns:meta/" xmlns:dc="http://purl.org/dc/elements/1.1/"'
    ' xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:RDF>'
)
TAIL = "</rdf:RDF></x:xmpmeta>"


def title(metadata: str | bytes) -> str:
    pdf = pikepdf.new()
    pdf.Root.Metadata = pdf.make_stream(metadata if isinstance(metadata, bytes) else metadata.encode())
    return title_of(pdf)


@pytest.mark.parametrize(
    ("description", "found"),
    [
        ("<dc:title><rdf:Alt><rdf:li xml:lang='x-default'>Back  A</rdf:li></rdf:Alt></dc:title>", "Back A"),
        (
            "<dc:title><rdf:Alt><rdf:li xml:lang='es'>E</rdf:li>"
            "<rdf:li xml:lang='x-default'>D</rdf:li></rdf:Alt></dc:title>",
            "D",
        ),
        ("<dc:title>Plain &amp; 推拿</dc:title>", "Plain & 推拿"),
        ("<rdf:Description dc:title='Short'/>", "Short"),
        ("<dc:title> </dc:title>", ""),
        ("", ""),
    ],
)
def test_forms_of_a_title(description: str, found: str) -> None:
    packet = f"<?xpacket begin='\ufeff' id='W5M0'?>{HEAD}{description}{TAIL}\n<?xpacket end='w'?>  "
    assert title(packet) == title(f"\ufeff{packet}") == found


def test_metadata_that_can_not_be_read_have_no_title() -> None:
    good = f"{HEAD}<dc:title>T</dc:title>{TAIL}"
    assert title(good) == "T"
    assert title(f"<!DOCTYPE a [<!ENTITY b 'c'>]>{good}") == ""
    assert title(good + " " * 1024 * 1024) == ""
    assert title(good[:-5]) == ""
    assert title(good.encode("utf-16")) == ""
    assert title_of(pikepdf.new()) == ""
