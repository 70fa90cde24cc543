"""The structure tree as another reader finds it: entries, and the ways there and back."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from datetime import date
from functools import lru_cache
from typing import Any

import pikepdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pikepdf import Name

from booklet.folders import here
from booklet.pdf.canvas import PdfCanvas
from booklet.pdf.document import DocumentInfo
from booklet.pdf.fonts import FontSet
from booklet.pdf.standards import STANDARDS
from booklet.pdf.tags import LAYOUT, OLD_ROLES, ROOT, Tag

Open = Callable[[bytes], pikepdf.Pdf]
Make = Callable[..., pikepdf.Pdf]

TAGGED = [name for name, one in STANDARDS.items() if one.tagged]
SPACES = {"http://iso.org/pdf2/ssn": False, "http://iso.org/pdf/ssn": True}
INFO = DocumentInfo("T", "en", date(2026, 11, 22))


@lru_cache
def fonts() -> FontSet:
    return FontSet.open(here())


def begun(standard: str = "pdfua1+a2a") -> PdfCanvas:
    """A canvas with an open page."""
    canvas = PdfCanvas(INFO, fonts(), STANDARDS[standard])
    canvas.begin_page(100, 100)
    return canvas


@pytest.fixture
def make(opened: Open) -> Make:
    """A page with these tags, each with a mark; the standard is PDF/UA-2's unless another is named."""

    def made(*tags: Tag, standard: str = "pdfua2+a4") -> pikepdf.Pdf:
        canvas = begun(standard)
        for tag in tags:
            canvas.owner = canvas.structure.add(tag)
            canvas.rect(0, 0, 9, 9, "#000000")
        canvas.end_page()
        return opened(canvas.save())

    return made


def kids(element: Any) -> list[Any]:
    found = element.get("/K", pikepdf.Array())
    return list(found) if isinstance(found, pikepdf.Array) else [found]


def is_element(kid: Any) -> bool:
    return isinstance(kid, pikepdf.Object) and "/S" in kid


def walk(element: Any) -> Iterator[Any]:
    """The element and all below it."""
    yield element
    for kid in kids(element):
        if is_element(kid):
            yield from walk(kid)


def elements(pdf: pikepdf.Pdf) -> list[Any]:
    """All but the document's own."""
    return list(walk(pdf.Root.StructTreeRoot.K[0]))[1:]


def only(pdf: pikepdf.Pdf) -> Any:
    (found,) = elements(pdf)
    return found


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


# ------------------------------------------------------------------------------------ there and back


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


# ----------------------------------------------------------------------------------- what a tag says

HARD = ["a (b", "a) b", "((", "back\\slash", "ends with \\", "\\n", "two\nlines\r\tend", "%<>[]{}/", "é"]
HARD += ["推拿", "😀 a", "x" * 3000, "\ufeffa"]


@pytest.mark.parametrize("text", HARD)
@pytest.mark.parametrize(("field", "entry"), [("alt", "/Alt"), ("actual", "/ActualText"), ("title", "/T")])
def test_texts_come_back(make: Make, field: str, entry: str, text: str) -> None:
    values = {field: text}
    one = only(make(Tag("Span", **values)))
    assert str(one[entry]) == text
    assert {"/Alt", "/ActualText", "/T", "/Lang", "/ID"} & set(one.keys()) == {entry}


@settings(max_examples=60, deadline=None, derandomize=True)
@given(st.text(st.characters(exclude_categories=("C",)), min_size=1), st.text(alphabet="(\\)ab", min_size=1))
def test_any_text_comes_back(alt: str, title: str) -> None:
    canvas = begun()
    with canvas.tagged(Tag("Figure", alt=f"a{alt}", title=title)):
        canvas.rect(0, 0, 1, 1, "#000000")
    canvas.end_page()
    with ExitStack() as stack:
        one = only(stack.enter_context(pikepdf.open(io.BytesIO(canvas.save()))))
        assert (str(one.Alt), str(one.T)) == (f"a{alt}", title)


@pytest.mark.parametrize("language", ["zh-Hans", "zh-Latn-pinyin", "de"])
def test_the_language_is_said(make: Make, language: str) -> None:
    assert str(only(make(Tag("P", lang=language))).Lang) == language
    assert "/Lang" not in only(make(Tag("P")))


@pytest.mark.parametrize(
    ("tag", "attributes"),
    [
        (Tag("P"), []),
        (Tag("L", numbering="Decimal"), [{"/O": "/List", "/ListNumbering": "/Decimal"}]),
        (Tag("TH", scope="Row"), [{"/O": "/Table", "/Scope": "/Row"}]),
        (Tag("TH", scope="Column", span=3), [{"/O": "/Table", "/Scope": "/Column", "/ColSpan": "3"}]),
        (Tag("TD", span=2), [{"/O": "/Table", "/ColSpan": "2"}]),
        (Tag("TD", span=1), []),
        (Tag("FENote"), [{"/O": "/FENote", "/NoteType": "/Endnote"}]),
        (
            Tag("FENote", numbering="Disc"),
            [{"/O": "/List", "/ListNumbering": "/Disc"}, {"/O": "/FENote", "/NoteType": "/Endnote"}],
        ),
    ],
)
def test_attributes(make: Make, tag: Tag, attributes: list[dict[str, str]]) -> None:
    found = only(make(tag)).get("/A", pikepdf.Array())
    listed = list(found) if isinstance(found, pikepdf.Array) else [found]
    assert [{key: str(value) for key, value in one.items()} for one in listed] == attributes


def test_a_figure_has_its_box(opened: Open) -> None:
    canvas = begun()
    for box in ((1.25, 2, 30.126, 40), None):
        with canvas.tagged(Tag("Figure", alt="a hand")):
            canvas.rect(1, 2, 29, 38, "#000000")
            if box:
                canvas.figure_box(box)
    canvas.end_page()
    boxed, other = elements(opened(canvas.save()))
    assert (boxed.A.O, boxed.A.Placement) == ("/Layout", "/Block")
    assert [float(value) for value in boxed.A.BBox] == [1.25, 2, 30.13, 40]
    assert "/A" not in other


# ------------------------------------------------------------------------------ names and references


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
