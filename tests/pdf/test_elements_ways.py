"""The ways between pages, annotations and elements: they lead there and back."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from typing import Any

import pikepdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from booklet.pdf.tags import LAYOUT, ROOT, Tag
from tests.pdf.elements import TAGGED, Make, Open, begun, elements, is_element, kids, walk


def faults(pdf: pikepdf.Pdf) -> list[str]:
    """Where the ways between pages, annotations and elements do not meet, or some lead nowhere."""
    root, found = pdf.Root.StructTreeRoot, []
    numbers = list(root.ParentTree.Nums)
    parents = dict(zip(map(int, numbers[::2]), numbers[1::2], strict=True))
    if numbers[::2] != sorted(parents) or root.ParentTreeNextKey <= max(parents, default=-1):
        found.append("keys")
    used: list[tuple[int, int]] = []
    for one in walk(root.K[0]):
        for kid in kids(one):
            if is_element(kid):
                if kid.P.objgen != one.objgen:
                    found.append(f"parent of {kid.S}")
            elif isinstance(kid, int) or kid.Type == "/MCR":
                page = one.Pg if isinstance(kid, int) else kid.Pg
                number = kid if isinstance(kid, int) else int(kid.MCID)
                used.append((int(page.StructParents), number))
                if _owner(parents, *used[-1]) != one.objgen:
                    found.append(f"content of {one.S}")
            else:
                page = kid.get("/Pg", one.get("/Pg"))
                if all(kid.Obj.objgen != annotation.objgen for annotation in page.Annots):
                    found.append(f"page of an annotation of {one.S}")
                used.append((int(kid.Obj.StructParent), -1))
                if _owner(parents, *used[-1]) != one.objgen:
                    found.append(f"annotation of {one.S}")
    there = [(key, at) for key, value in parents.items() for at in _places(value)]
    if sorted(used) != sorted(there) or {key for key, _ in used} != set(parents):
        found.append("something in the tree of parents is nobody's, or twice")
    return [*found, *_unmarked(pdf, parents)]


def _owner(parents: dict[int, Any], key: int, number: int) -> tuple[int, int]:
    """The element that the tree of parents names for marked content, or (-1) for an annotation."""
    value = parents[key]
    if number in _places(value):
        found: tuple[int, int] = (value if number < 0 else value[number]).objgen
        return found
    return 0, 0


def _places(value: Any) -> range:
    return range(len(value)) if isinstance(value, pikepdf.Array) else range(-1, 0)


def _unmarked(pdf: pikepdf.Pdf, parents: dict[int, Any]) -> Iterator[str]:
    """Pages whose marks are not those in the tree of parents."""
    for page in pdf.pages:
        marks = [
            int(one.operands[1].MCID)
            for one in pikepdf.parse_content_stream(page)
            if str(one.operator) == "BDC" and "/MCID" in one.operands[1]
        ]
        key = page.get("/StructParents")
        if marks != list(range(len(parents[int(key)])) if key is not None else []):
            yield "marks of a page"


@st.composite
def documents(draw: st.DrawFn) -> bytes:
    """Tags, marks, annotations and artifacts over a few pages."""
    canvas = begun(draw(st.sampled_from(TAGGED)))
    around = [ROOT]
    for _ in range(draw(st.integers(0, 25))):
        canvas.owner = around[-1]
        step = draw(st.sampled_from(["in", "in", "out", "paint", "paint", "link", "page", "artifact"]))
        if step == "in":
            tag = Tag(draw(st.sampled_from("P Sect Link Strong TOC".split())), around[-1], lang="de")
            around.append(canvas.structure.add(tag))
        elif step == "out" and len(around) > 1:
            around.pop()
        elif step == "page":
            canvas.end_page()
            canvas.begin_page(50, 50)
        elif step == "artifact":
            canvas.owner = LAYOUT
            canvas.rect(0, 0, 1, 1, "#000000")
        elif step == "link" and canvas.structure.around(around[-1], "Link"):
            canvas.link(0, 0, 1, 1, address="https://example.org")
        elif step == "paint":
            canvas.rect(0, 0, 1, 1, "#000000")
    canvas.end_page()
    return canvas.save()


@settings(max_examples=80, deadline=None, derandomize=True)
@given(documents())
def test_all_ways_lead_there_and_back(data: bytes) -> None:
    with pikepdf.open(io.BytesIO(data)) as pdf:
        assert faults(pdf) == []


@pytest.fixture
def story(opened: Open) -> pikepdf.Pdf:
    """Two paragraphs, the second over two pages as is a link in it, and one more link."""
    canvas = begun()
    with canvas.tagged(Tag("P")):
        canvas.rect(0, 0, 1, 1, "#000000")
    with canvas.tagged(Tag("P")):
        canvas.rect(0, 0, 1, 1, "#000000")
        with canvas.tagged(Tag("Link")):
            for number in range(2):
                canvas.rect(0, 0, 1, 1, "#000000")
                canvas.link(0, 0, 1, 1, address=f"https://example.org/{number}")
                if not number:
                    canvas.end_page()
                    canvas.begin_page(50, 50)
        canvas.rect(0, 0, 1, 1, "#000000")
        with canvas.tagged(Tag("Link")):
            canvas.link(0, 9, 1, 1, address="https://example.org")
    canvas.end_page()
    canvas.begin_page(50, 50)
    canvas.end_page()
    return opened(canvas.save())


def test_the_story_has_no_fault(story: pikepdf.Pdf) -> None:
    assert faults(story) == []
    assert [page.get("/StructParents") for page in story.pages] == [0, 1, None]
    root = story.Root.StructTreeRoot
    assert root.ParentTree.Nums[::2] == [0, 1, 2, 3, 4] and root.ParentTreeNextKey == 5


def swap_parents(pdf: pikepdf.Pdf) -> None:
    entries = pdf.Root.StructTreeRoot.ParentTree.Nums[1]
    entries[0], entries[1] = entries[1], entries[0]


def swap_keys(pdf: pikepdf.Pdf) -> None:
    one, two = pdf.pages[1].Annots
    one.StructParent, two.StructParent = two.StructParent, one.StructParent


def lose_annotation(pdf: pikepdf.Pdf) -> None:
    link, _ = (one for one in elements(pdf) if one.S == "/Link")
    link.K = pikepdf.Array([kid for kid in link.K if isinstance(kid, int) or kid.Type != "/OBJR"])


def cut_off(pdf: pikepdf.Pdf) -> None:
    del pdf.Root.StructTreeRoot.K[0].K[1]


def take_to_another_page(pdf: pikepdf.Pdf) -> None:
    link, _ = (one for one in elements(pdf) if one.S == "/Link")
    link.Pg = pdf.pages[1].obj


def lose_a_mark(pdf: pikepdf.Pdf) -> None:
    data = pdf.pages[1].Contents.read_bytes().replace(b"/MCID 1", b"/MCID 0")
    pdf.pages[1].Contents = pdf.make_stream(data)


@pytest.mark.parametrize(
    "break_it", [swap_parents, swap_keys, lose_annotation, cut_off, take_to_another_page, lose_a_mark]
)
def test_a_way_that_leads_astray_would_be_seen(
    story: pikepdf.Pdf, break_it: Callable[[pikepdf.Pdf], None]
) -> None:
    break_it(story)
    assert faults(story) != []


def test_content_of_another_page_names_its_page(story: pikepdf.Pdf) -> None:
    one, two = story.pages[0].obj.objgen, story.pages[1].obj.objgen
    first, second, link, other = elements(story)
    assert (first.Pg.objgen, first.K) == (one, 0)
    inside = kids(second)
    assert (second.Pg.objgen, inside[0], inside[1].objgen) == (one, 1, link.objgen)
    assert (inside[2].Type, inside[2].Pg.objgen, inside[2].MCID) == ("/MCR", two, 1)
    here, its, there, others = kids(link)
    assert (here, its.Type, "/Pg" in its) == (2, "/OBJR", False)
    assert (there.Type, there.Pg.objgen, there.MCID) == ("/MCR", two, 0)
    assert (others.Type, others.Pg.objgen) == ("/OBJR", two)
    (alone,) = kids(other)
    assert (alone.Type, other.Pg.objgen) == ("/OBJR", two)


def test_a_tag_of_tags_names_no_page(make: Make) -> None:
    pdf = make(Tag("Sect"), Tag("P", 1))
    section, paragraph = elements(pdf)
    assert "/Pg" in section and "/Pg" in paragraph
    assert "/Pg" not in pdf.Root.StructTreeRoot.K[0]
