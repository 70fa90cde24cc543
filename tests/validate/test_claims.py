"""What a file says of itself, in every form that it can, and nothing where it says nothing."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

pytest.importorskip("hypothesis", reason="hypothesis is not installed")

from hypothesis import given, settings
from hypothesis import strategies as some

from booklet.diagnostics import FileError
from booklet.validate.claims import BY_DEFAULT, claimed, claims
from booklet.validate.flavours import STANDARDS
from tests.validate.handmade import WTPDF, packet, pdf, write

SPACE = some.text(" \n\t", max_size=3)
UA, ARCHIVE = ("ua1", "ua2"), tuple(one for one in STANDARDS if one[0].isdigit())


@some.composite
def said(draw: some.DrawFn, name: str, value: str) -> tuple[str, str]:
    """A property as an attribute and nothing, or as nothing and an element."""
    before, after, inside = draw(SPACE), draw(SPACE), draw(SPACE)
    if draw(some.booleans()):
        quote = draw(some.sampled_from("\"'"))
        return f" {name}{before}={after}{quote}{value}{quote}", ""
    return "", f"{before}<{name}>{inside}{value}{inside}</{name}>{after}"


@some.composite
def claiming(draw: some.DrawFn) -> tuple[bytes, tuple[str, ...]]:
    """A packet, and the flavours that it claims."""
    flavours = [*draw(some.lists(some.sampled_from(UA), max_size=1))]
    flavours += draw(some.lists(some.sampled_from(ARCHIVE), max_size=1))
    flavours += draw(some.lists(some.sampled_from(("wt1a", "wt1r")), unique=True))
    attributes, elements = [], []
    for flavour in flavours:
        wanted = []
        if flavour in UA:
            wanted = [("pdfuaid:part", flavour[2:])]
        elif flavour in ARCHIVE:
            level = flavour[1:].upper()
            wanted = [("pdfaid:part", flavour[0]), *([("pdfaid:conformance", level)] if level else [])]
        else:
            uri = WTPDF.format("accessibility" if flavour == "wt1a" else "reuse")
            elements.append(f"<pdfd:conformsTo>{draw(SPACE)}{uri}{draw(SPACE)}</pdfd:conformsTo>")
        for name, value in wanted:
            attribute, element = draw(said(name, value))
            attributes.append(attribute)
            elements.append(element)
    return packet("".join(elements), "".join(attributes)), tuple(flavours)


@given(claiming(), some.binary(max_size=50), some.binary(max_size=50))
def test_every_form_is_read(case: tuple[bytes, tuple[str, ...]], before: bytes, after: bytes) -> None:
    data, flavours = case
    assert claimed(before + data + after) == flavours


@given(claiming())
def test_without_its_packet_a_file_claims_nothing(case: tuple[bytes, tuple[str, ...]]) -> None:
    assert claimed(case[0].replace(b"<x:xmpmeta", b"<x:other")) == ()
    assert claimed(case[0].replace(b"</x:xmpmeta>", b"")) == ()


@given(claiming())
def test_comments_claim_nothing(case: tuple[bytes, tuple[str, ...]]) -> None:
    inside = case[0].partition(b"<rdf:RDF")[2].partition(b"</rdf:RDF>")[0]
    assert claimed(b"<x:xmpmeta><!--" + inside + b"--></x:xmpmeta>") == ()
    assert claimed(b"<x:xmpmeta><!---->" + inside + b"</x:xmpmeta>") == case[1]


@given(some.lists(some.one_of(some.binary(max_size=20), some.sampled_from(packet().split(b":")))))
@settings(max_examples=200)
def test_any_bytes_claim_known_standards_or_none(parts: list[bytes]) -> None:
    data = b"<x:xmpmeta" + b":".join(parts) + b"</x:xmpmeta>"
    assert set(claimed(data)) <= set(STANDARDS)


@pytest.mark.parametrize(
    ("properties", "flavours"),
    [
        ("<pdfaid:part>2</pdfaid:part>", ("2b",)),
        ("<pdfaid:part>2</pdfaid:part><pdfaid:conformance>Z</pdfaid:conformance>", ("2b",)),
        ("<pdfaid:part>4</pdfaid:part><pdfaid:conformance>b</pdfaid:conformance>", ("4",)),
        ("<pdfaid:part>7</pdfaid:part>", ()),
        ("<pdfuaid:part>3</pdfuaid:part>", ()),
        ("<pdfaid:conformance>A</pdfaid:conformance>", ()),
        ("<pdfuaid:part>&one;</pdfuaid:part>", ()),
        ("<xpdfuaid:part>1</xpdfuaid:part>", ()),
        ("<pdfuaid:parts>1</pdfuaid:parts>", ()),
        (f"<x>{WTPDF.format('reuse')}0</x>", ()),
        (f"<x>x{WTPDF.format('reuse')}</x>", ()),
        ("<pdfuaid:part>1</pdfuaid:part><pdfuaid:part>2</pdfuaid:part>", ("ua1", "ua2")),
    ],
)
def test_claims_that_are_not_quite_right(properties: str, flavours: tuple[str, ...]) -> None:
    assert claimed(packet(properties)) == flavours


def test_the_last_packet_that_names_a_standard_counts() -> None:
    old, new = packet("<pdfuaid:part>1</pdfuaid:part>"), packet("<pdfuaid:part>2</pdfuaid:part>")
    photo = packet("<dc:format>image/jpeg</dc:format>")
    assert claimed(old + new) == ("ua2",)
    assert claimed(new + old) == ("ua1",)
    assert claimed(old + photo) == ("ua1",)
    assert claimed(photo) == ()


@pytest.mark.parametrize(
    "data",
    [
        b"<x:xmpmeta" * 500_000,
        b"<x:xmpmeta" + b"<!--" * 250_000 + b"</x:xmpmeta>",
        b"<x:xmpmeta" + b" pdfuaid:part" * 70_000 + b"</x:xmpmeta>",
        b"<x:xmpmeta pdfuaid:part" + b" " * 1_000_000 + b"</x:xmpmeta>",
        b"<x:xmpmeta pdfuaid:part='" + b"1" * 1_000_000 + b"'</x:xmpmeta>",
        (b"<x:xmpmeta" + b" pdfaid:part" + b" " * 99) * 5_000 + b"</x:xmpmeta>",
    ],
)
def test_hostile_metadata_take_no_time_and_claim_nothing(data: bytes) -> None:
    start = time.process_time()
    assert claimed(data) == ()
    assert time.process_time() - start < 2


def test_metadata_above_a_megabyte_claim_nothing() -> None:
    assert claimed(packet("<pdfuaid:part>1</pdfuaid:part>" + " " * 900_000)) == ("ua1",)
    assert claimed(packet("<pdfuaid:part>1</pdfuaid:part>" + " " * 1_100_000)) == ()


def test_a_file_is_read(tmp_path: Path) -> None:
    assert claims(write(tmp_path / "a.pdf")) == ("ua1", "2a")
    assert claims(write(tmp_path / "b.pdf", pdf(packet("")))) == ()
    assert claims(write(tmp_path / "c.pdf", b"")) == ()
    with pytest.raises(FileError, match="no such file"):
        claims(tmp_path / "d.pdf")


def test_of_a_very_large_file_the_end_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = write(tmp_path / "a.pdf", pdf() + b" " * 5000)
    monkeypatch.setattr("booklet.validate.pdffile._MOST", 10_000)
    assert claims(path) == ("ua1", "2a")
    monkeypatch.setattr("booklet.validate.pdffile._MOST", 5000)
    assert claims(path) == ()


def test_what_is_taken_by_default_can_be_judged() -> None:
    assert set(BY_DEFAULT) < set(STANDARDS)
