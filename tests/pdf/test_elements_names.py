"""Name spaces of roles, names of elements, and references from one to another."""

from __future__ import annotations

from typing import Any

import pytest
from pikepdf import Name

from booklet.pdf.tags import OLD_ROLES, Tag
from tests.pdf.elements import TAGGED, Make, Open, begun, elements, only, walk

SPACES = {"http://iso.org/pdf2/ssn": False, "http://iso.org/pdf/ssn": True}

# ---------------------------------------------------------------------------------------- name spaces


@pytest.mark.parametrize("role", ["P", "Strong", "Aside", "Title", "FENote", "L", *sorted(OLD_ROLES)])
def test_every_role_stands_in_its_name_space(make: Make, role: str) -> None:
    pdf = make(Tag(role))
    one, document = only(pdf), pdf.Root.StructTreeRoot.K[0]
    assert (one.S, SPACES[str(one.NS.NS)]) == (f"/{role}", role in OLD_ROLES)
    assert str(document.NS.NS) == "http://iso.org/pdf2/ssn"
    assert [str(space.NS) for space in pdf.Root.StructTreeRoot.Namespaces] == list(SPACES)
    assert {space.Type for space in pdf.Root.StructTreeRoot.Namespaces} == {Name.Namespace}


def test_pdf_1_7_has_no_name_spaces_and_references(make: Make) -> None:
    note, reference = Tag("FENote", id="n"), Tag("Reference", refers="n")
    pdf = make(note, reference, standard="pdfua1+a2a")
    assert "/Namespaces" not in pdf.Root.StructTreeRoot
    assert [(str(one.S), {"/NS", "/Ref"} & set(one.keys())) for one in elements(pdf)] == [
        ("/Note", set()),
        ("/Reference", set()),
    ]


# ----------------------------------------------------------------------------------------- references


def refs(element: Any) -> list[Any]:
    return [one.objgen for one in element.get("/Ref", [])]


def test_a_note_and_what_refers_to_it_know_each_other(make: Make) -> None:
    first, note, second, other = (
        Tag("Reference", refers="n"),
        Tag("FENote", id="n"),
        Tag("Reference", refers="n"),
        Tag("FENote", id="m"),
    )
    one, its, two, nobodys = elements(make(first, note, second, other))
    assert refs(one) == refs(two) == [its.objgen]
    assert refs(its) == [one.objgen, two.objgen]
    assert refs(nobodys) == []


def test_an_entry_of_the_contents_knows_its_page_only(make: Make) -> None:
    """The twin: what is no note does not answer."""
    entry, page = elements(make(Tag("Reference", refers="p"), Tag("Sect", id="p")))
    assert (refs(entry), refs(page)) == ([page.objgen], [])


def test_references_to_what_is_not_there_are_left_out(make: Make, opened: Open) -> None:
    assert refs(only(make(Tag("Reference", refers="nowhere")))) == []
    canvas = begun("pdfua2+a4")
    canvas.structure.add(Tag("FENote", id="empty"))
    with canvas.tagged(Tag("Reference", refers="empty")):
        canvas.rect(0, 0, 1, 1, "#000000")
    canvas.end_page()
    pdf = opened(canvas.save())
    assert refs(only(pdf)) == [] and "/IDTree" not in pdf.Root.StructTreeRoot


# ---------------------------------------------------------------------------------------------- names


@pytest.mark.parametrize("standard", TAGGED)
def test_names_are_found_in_order(make: Make, standard: str) -> None:
    names = ["source-2", "source-10", "page", "推拿", "a(b"]
    pdf = make(*(Tag("Sect", id=name) for name in names), Tag("P"), standard=standard)
    listed = list(pdf.Root.StructTreeRoot.IDTree.Names)
    found = {str(name): one for name, one in zip(listed[::2], listed[1::2], strict=True)}
    raw = [bytes(name) for name in listed[::2]]
    assert raw == sorted(raw)
    assert set(found) == set(names)
    assert all(str(one.ID) == name for name, one in found.items())


def test_nothing_without_a_name_is_listed(make: Make) -> None:
    assert "/IDTree" not in make(Tag("P")).Root.StructTreeRoot


def test_the_tree_begins_with_the_document(make: Make) -> None:
    root = make(Tag("P")).Root.StructTreeRoot
    (document,) = root.K
    assert (root.Type, document.S, document.P.objgen) == ("/StructTreeRoot", "/Document", root.objgen)
    assert [str(one.S) for one in walk(document)] == ["/Document", "/P"]
