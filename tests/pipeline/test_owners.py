"""Boxes find their tags: small documents, drawn and read back by another."""

from __future__ import annotations

import io
import zlib
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from hypothesis import event, given, settings
from hypothesis import strategies as st

from booklet.diagnostics import ContentError
from booklet.folders import Folders
from booklet.layout.compose import compose
from booklet.layout.document import Document, Element
from booklet.layout.document import Owner as Whose
from booklet.layout.listening import flaws
from booklet.layout.markup import parse
from booklet.layout.roles import tag_tree
from booklet.layout.tagtree import FOOTER, ORNAMENT, REPEATED, TagTree
from booklet.layout.theme import Theme, build
from booklet.layout.theme_file import load_theme
from booklet.pdf import tags
from booklet.pdf.fonts import FontSet
from booklet.pdf.form import Form
from booklet.pdf.standards import STANDARDS
from booklet.pdf.structure import Structure
from booklet.pdf.tags import LAYOUT, ROOT, Artifact, Tag
from booklet.pipeline.draw import draw
from booklet.pipeline.gallery import Drawing
from booklet.pipeline.owners import Owners

pikepdf = pytest.importorskip("pikepdf", reason="pikepdf is not installed")

Drawn = Callable[..., Any]

HERE = Folders(Path(__file__).parent)
OLD, NEW = "pdfua1+a2a", "pdfua2+a4"
BOTH = pytest.mark.parametrize("standard", [OLD, NEW])
SQUARE = Form(b"0 0 9 9 re f\n", 9, 9)


# ----------------------------------------------------------------------------------------- the tags

TREE = TagTree(
    (
        Tag("Sect", id="page"),
        Tag("P", 1),
        Tag("Strong", 2),
        Tag("Link", 3),
        Tag("Figure", 1, alt="x"),
        Tag("FENote", 1, id="n"),
    ),
    {
        **{Whose(name, number): number for number, name in enumerate("page p strong a scene li".split(), 1)},
        Whose("footer", 7): FOOTER,
        Whose("image", 8): ORNAMENT,
        Whose("repeated", 0): REPEATED,
    },
)


def owners(standard: str) -> tuple[Structure, Owners]:
    structure = Structure(STANDARDS[standard])
    return structure, Owners(structure, TREE)


@pytest.mark.parametrize(
    ("standard", "roles", "link_in"),
    [
        (OLD, ["Document", "Sect", "P", "Link", "Figure", "Note"], 2),
        (NEW, ["Document", "Sect", "P", "Strong", "Link", "Figure", "FENote"], 3),
    ],
)
def test_tags_stand_where_the_tree_says(standard: str, roles: list[str], link_in: int) -> None:
    structure, found = owners(standard)
    assert [tag.role for tag in structure.tags] == roles
    link = found.of(Whose("a", 4))
    assert isinstance(link, int) and structure.tags[link].parent == link_in
    assert found.of(Whose("strong", 3)) == link_in


@BOTH
def test_what_is_nobodys_is_an_artifact(standard: str) -> None:
    _, found = owners(standard)
    assert found.of(Whose("footer", 7)) == tags.FOOTER
    assert found.of(Whose("image", 8)) == LAYOUT
    assert found.of(Whose("repeated", 0)) == Artifact("Pagination")
    assert found.of(Whose("p", 2)) == 2


@BOTH
def test_grounds_and_rules_are_ornaments_but_in_a_figure(standard: str) -> None:
    _, found = owners(standard)
    assert found.of_ornament(Whose("p", 2)) == LAYOUT
    assert found.of_ornament(Whose("footer", 7)) == tags.FOOTER
    figure = found.of(Whose("scene", 5))
    assert found.of_ornament(Whose("scene", 5)) == figure
    assert found.is_figure(figure)
    assert not found.is_figure(found.of(Whose("p", 2))) and not found.is_figure(LAYOUT)


@BOTH
def test_pages_and_notes_are_found_by_their_ids(standard: str) -> None:
    _, found = owners(standard)
    assert (found.of_page("page"), found.of_page(""), found.of_page("other")) == (1, ROOT, ROOT)
    note = found.of(Whose("li", 6))
    assert found.note(note) == (note, "n")
    assert [found.note(one) for one in (found.of(Whose("page", 1)), ROOT, LAYOUT)] == [None] * 3


@pytest.mark.parametrize(("standard", "elsewhere"), [(OLD, False), (NEW, False), ("none", True)])
def test_links_can_be_followed_from_links_only(standard: str, elsewhere: bool) -> None:
    _, found = owners(standard)
    assert found.may_link(found.of(Whose("a", 4)))
    for name, number in (("p", 2), ("scene", 5), ("footer", 7), ("image", 8)):
        assert found.may_link(found.of(Whose(name, number))) == elsewhere


def test_a_box_of_an_unknown_element_is_an_error() -> None:
    with pytest.raises(KeyError):
        owners(OLD)[1].of(Whose("p", 99))


# ----------------------------------------------------------------------------------------- the file


class Squares:
    """Every picture is a square with a word in it."""

    def aspect(self, element: Element) -> float:
        return 1.0

    def description(self, element: Element) -> str:
        return element.get("alt") or "a square"

    def drawing(self, scene: str, panel: str, width: float, notes: bool) -> Drawing:
        word = (2.0, 2.0, "half-way", True, 9.0, "#000000", "start")
        return Drawing(width, width, zlib.compress(SQUARE.stream), (word,))

    def image(self, source: str) -> Form:
        return SQUARE

    def qr(self, value: str) -> Any:
        return SimpleNamespace(form=lambda: SQUARE)


@lru_cache
def theme() -> Theme:
    return build(load_theme("theme", HERE)[0], "a5")


@lru_cache
def fonts() -> FontSet:
    return FontSet.open(HERE)


@dataclass(frozen=True)
class Made:
    """A drawn document, and what it was made of."""

    document: Document
    data: bytes


def made(blocks: str, standard: str = OLD) -> Made:
    document = parse(f"<document>{blocks}</document>", "t.xml.j2")
    pictures: Any = Squares()
    pages = compose(document, theme(), fonts(), pictures)
    setting: Any = SimpleNamespace(
        manuscript=SimpleNamespace(title="T", language="en", produced=date(2026, 11, 22), authors=("A",)),
        attributes={},
        pages=tuple(pages),
        tags=tag_tree(document, theme(), pictures),
        standard=STANDARDS[standard],
        fonts=fonts(),
        gallery=pictures,
    )
    return Made(document, draw(setting))


@pytest.fixture
def drawn() -> Iterator[Drawn]:
    """The PDF of some pages, open until the test ends."""
    with ExitStack() as stack:
        yield lambda *args: stack.enter_context(pikepdf.open(io.BytesIO(made(*args).data)))


def kids(element: Any) -> list[Any]:
    found = element.get("/K", pikepdf.Array())
    return list(found) if isinstance(found, pikepdf.Array) else [found]


def is_element(kid: Any) -> bool:
    return isinstance(kid, pikepdf.Object) and "/S" in kid


def walk(element: Any) -> Iterator[Any]:
    yield element
    for kid in filter(is_element, kids(element)):
        yield from walk(kid)


def every(pdf: Any, role: str) -> list[Any]:
    return [one for one in walk(pdf.Root.StructTreeRoot.K[0]) if str(one.S) == f"/{role}"]


def told(pdf: Any) -> list[str]:
    """The tags as indented text: roles, `#` for marked content, `@` for an annotation."""

    def lines(element: Any, depth: int) -> Iterator[str]:
        yield "  " * depth + str(element.S)[1:]
        for kid in kids(element):
            if is_element(kid):
                yield from lines(kid, depth + 1)
            else:
                yield "  " * (depth + 1) + ("@" if not isinstance(kid, int) and kid.Type == "/OBJR" else "#")

    return list(lines(pdf.Root.StructTreeRoot.K[0], 0))


def whose(pdf: Any) -> list[str]:
    """The roles of the elements that the links of a file belong to; empty for nobody's."""
    numbers = list(pdf.Root.StructTreeRoot.ParentTree.Nums)
    parents = dict(zip(map(int, numbers[::2]), numbers[1::2], strict=True))
    links = [one for page in pdf.pages for one in page.get("/Annots", pikepdf.Array())]
    keys = [int(one.get("/StructParent", -1)) for one in links]
    return [str(parents[key].S)[1:] if key >= 0 else "" for key in keys]


HEAD = '<page id="a" name="A"><h1>T</h1>'
SCENE = '<scene name="s" class="inset"/>'


def test_a_page_as_tags(drawn: Drawn) -> None:
    blocks = f'{HEAD}<ol><li>one <a href="#a">two</a> three</li></ol>{SCENE}<rule/></page>'
    assert told(drawn(blocks)) == [
        *("Document", "  Sect", "    H1", "      #", "    L", "      LI", "        Lbl", "          #"),
        *("        LBody", "          #", "          Link", "            #", "            @", "          #"),
        *("    Figure", "      #"),
    ]


def test_another_order_is_another_tree(drawn: Drawn) -> None:
    """The twin."""
    one, two = (told(drawn(f"<page>{blocks}</page>")) for blocks in (f"<p>x</p>{SCENE}", f"{SCENE}<p>x</p>"))
    assert one != two and sorted(one) == sorted(two)


def artifacts(pdf: Any, page: int = 0) -> list[str]:
    """What each artifact of a page paints: its operators without those that set the state."""
    found, inside = [], ""
    for one in pikepdf.parse_content_stream(pdf.pages[page]):
        operator = str(one.operator)
        if operator == "BDC":
            inside = str(one.operands[0])
        elif operator in ("f", "S", "B", "Tj", "TJ", "Do") and inside == "/Artifact":
            found.append("text" if operator in ("Tj", "TJ") else operator)
    return found


def test_discs_rules_and_grounds_are_artifacts(drawn: Drawn) -> None:
    plain = f"{HEAD}<p>a</p></page>"
    assert artifacts(drawn(plain)) == []
    assert artifacts(drawn(f"{HEAD}<ol><li>a</li></ol></page>")) == ["f"]
    assert artifacts(drawn(f"{HEAD}<rule/></page>")) == ["S"]
    assert artifacts(drawn(f'{HEAD}<aside class="card"><p>a</p></aside></page>')) == ["f"]
    assert artifacts(drawn(f"{HEAD}<ul><li>a</li></ul></page>")) == []
    assert artifacts(drawn(f'{HEAD}<image src="i" decorative="yes"/></page>')) == ["Do"]


def test_grounds_of_a_figure_are_its_own(drawn: Drawn) -> None:
    table = '<table><tbody><tr><td class="scale-ok">1</td></tr></tbody></table>'
    pdf = drawn(f'{HEAD}<figure alt="a scale">{table}</figure></page>')
    assert artifacts(pdf) == []
    (figure,) = every(pdf, "Figure")
    left, bottom, right, top = (float(value) for value in figure.A.BBox)
    assert 0 <= left < right <= theme().width and 0 <= bottom < top <= theme().height
    assert right - left > 300


def test_the_box_of_a_picture_is_where_it_stands(drawn: Drawn) -> None:
    pdf = drawn(f"{HEAD}{SCENE}</page>")
    (figure,) = every(pdf, "Figure")
    box = [float(value) for value in figure.A.BBox]
    (place,) = (one for one in pikepdf.parse_content_stream(pdf.pages[0]) if str(one.operator) == "cm")
    assert [float(value) for value in place.operands[4:]] == pytest.approx(box[:2], abs=0.02)
    assert box[2] - box[0] == pytest.approx(box[3] - box[1], abs=0.02)
    assert str(figure.Alt) == "a square"


@BOTH
def test_what_a_footer_says_once_is_read_and_the_rest_is_not(drawn: Drawn, standard: str) -> None:
    page = '<page><p>x</p><footer><p>foot <strong once="yes">Not reviewed</strong></p></footer></page>'
    pdf = drawn(page * 2, standard)
    assert told(pdf) == [
        *("Document", "  Sect", "    P", "      #", "    P", "      #", "  Sect", "    P", "      #"),
    ]
    assert [artifacts(pdf, number) for number in (0, 1)] == [["text"], ["text", "text"]]


def test_a_running_table_shows_its_head_again_as_an_artifact(drawn: Drawn) -> None:
    rows = "".join(f"<tr><td>{number}</td></tr>" for number in range(60))
    table = f"<table><thead><tr><th>Day</th></tr></thead><tbody>{rows}</tbody></table>"
    pdf = drawn(f'<page flow="continue">{table}</page>')
    assert len(pdf.pages) > 1
    assert len(every(pdf, "TH")) == 1 and len(every(pdf, "TR")) == 61 and len(every(pdf, "Table")) == 1
    assert [artifacts(pdf, number).count("text") for number in (0, 1)] == [0, 1]


# --------------------------------------------------------------------------------- links and notes


@BOTH
@pytest.mark.parametrize(
    "link",
    [
        '<a href="https://example.org">plain</a>',
        '<strong><a href="https://example.org">strong outside</a></strong>',
        '<a href="https://example.org" lang="de">with a language</a>',
        '<a href="https://example.org">' + "over two lines " * 8 + "</a>",
        '<a href="https://example.org">a <strong>strong</strong> word</a>',
        '<a href="https://example.org"><span lang="zh-Hans">推拿</span></a>',
    ],
)
def test_annotations_belong_to_links(drawn: Drawn, link: str, standard: str) -> None:
    roles = whose(drawn(f"{HEAD}<p>see {link}</p></page>", standard))
    assert roles and set(roles) == {"Link"}


@BOTH
@pytest.mark.parametrize(
    "blocks",
    [
        '<footer><p><a href="https://example.org">a</a></p></footer>',
        '<footer><p><strong once="yes">b <a href="https://example.org">a</a></strong></p></footer>',
        '<figure alt="x"><p><a href="https://example.org">a</a></p></figure>',
    ],
)
def test_a_link_where_none_is_read_is_told_or_no_annotation(drawn: Drawn, blocks: str, standard: str) -> None:
    page = f"{HEAD}{blocks}</page>"
    if not list(flaws(parse(f"<document>{page}</document>", "t"), "en")):
        assert set(whose(drawn(page, standard))) <= {"Link"}


def test_a_links_description_is_its_text(drawn: Drawn) -> None:
    (link,) = drawn(f'{HEAD}<p>see <a href="https://example.org">the site</a></p></page>').pages[0].Annots
    assert str(link.Contents) == "the site"


@BOTH
@pytest.mark.parametrize(
    "note",
    [
        "one",
        "<strong>one</strong> two",
        '<a href="https://example.org">one</a>',
        "one<ul><li>two</li></ul>",
        "<p>one</p>",
        "<p>one</p><p>two</p>",
    ],
)
def test_links_lead_to_notes(drawn: Drawn, note: str, standard: str) -> None:
    pdf = drawn(f'{HEAD}<p>x <a href="#n">1</a></p><ol><li id="n">{note}</li></ol></page>', standard)
    link = pdf.pages[0].Annots[0]
    top = (link.A.D if standard == NEW else link.Dest)[3]
    assert 0 < float(top) < theme().height
    if standard == NEW:
        assert link.A.SD[0].S == "/FENote" and str(link.A.SD[0].ID) == "n"


@BOTH
@pytest.mark.parametrize("around", ['<figure alt="x">{}</figure>', "<footer>{}</footer>"])
def test_a_link_to_what_is_not_read_is_told(drawn: Drawn, around: str, standard: str) -> None:
    blocks = HEAD + '<p>x <a href="#n">1</a></p>' + around.format('<ol><li id="n">one</li></ol>') + "</page>"
    with pytest.raises(ContentError, match="<a> leads to 'n', but no page has this id"):
        drawn(blocks, standard)


def test_a_link_to_a_page_leads_to_its_top(drawn: Drawn) -> None:
    """The twin."""
    pdf = drawn(f'{HEAD}<p>x <a href="#b">1</a></p></page><page id="b"><p>y</p></page>', NEW)
    link = pdf.pages[0].Annots[0]
    assert float(link.A.D[3]) == pytest.approx(theme().height, abs=0.01)
    assert (link.A.D[0].objgen, link.A.SD[0].S) == (pdf.pages[1].obj.objgen, "/Sect")


# ------------------------------------------------------------------------------- pages and bookmarks


def outline(pdf: Any) -> list[str]:
    with pdf.open_outline() as found:
        return [str(item.title) for item in found.root]


def test_each_page_is_in_the_outline(drawn: Drawn) -> None:
    pdf = drawn('<page id="a" name="First"><p>x</p></page><page><h1>Second</h1></page><page><p>x</p></page>')
    assert outline(pdf) == ["First", "Second"]
    assert [str(page.label) for page in pdf.pages] == ["1", "2", "3"]


def test_a_page_that_runs_on_is_in_the_outline_once(drawn: Drawn) -> None:
    items = "<li>x</li>" * 80
    pdf = drawn(f'<page id="a" name="Long" flow="continue"><ol>{items}</ol></page>')
    assert len(pdf.pages) > 1
    assert outline(pdf) == ["Long"]


# ---------------------------------------------------------------------------------------- any pages

CELL = st.sampled_from(["", "x", "a b", "<strong>y</strong>"])


@st.composite
def table(draw: st.DrawFn) -> str:
    columns = draw(st.integers(1, 3))

    def row(name: str) -> str:
        cells = draw(st.lists(CELL, min_size=columns, max_size=columns))
        return "<tr>" + "".join(f"<{name}>{cell}</{name}>" for cell in cells) + "</tr>"

    rows = "".join(row("td") for _ in range(draw(st.integers(1, 3))))
    return f"<table><thead>{row('th')}</thead><tbody>{rows}</tbody></table>"


@BOTH
@settings(max_examples=60, deadline=None, derandomize=True)
@given(tables=st.lists(table(), min_size=1, max_size=2))
def test_empty_cells_stay_in_place(standard: str, tables: list[str]) -> None:
    wanted = []
    one = made(f"<page>{''.join(tables)}</page>", standard)
    for grid in (block for block in one.document.root.walk() if block.name == "table"):
        rows = [[bool(cell.text()) for cell in row.elements] for row in grid.walk() if row.name == "tr"]
        wanted += rows if any(map(any, rows)) else []
    with pikepdf.open(io.BytesIO(one.data)) as pdf:
        assert [["/K" in cell for cell in kids(row)] for row in every(pdf, "TR")] == wanted


_WORDS = st.sampled_from(["a", "press and hold", "½ ✓", "Ná niē"])
_INLINE = st.recursive(
    _WORDS,
    lambda inside: st.one_of(
        st.tuples(inside, inside).map(" ".join),
        inside.map("<strong>{}</strong>".format),
        inside.map("<em>{}</em>".format),
        inside.map('<span lang="zh-Latn-pinyin">{}</span>'.format),
        inside.map("{}<br/>x".format),
        st.just('<a href="#a">page <span ref="a"/></a>'),
        _WORDS.map('<a href="https://example.org">{}</a>'.format),
        _WORDS.map('<a href="https://example.org" lang="de">the <strong>{}</strong> site</a>'.format),
    ),
    max_leaves=4,
)
_SIMPLE = st.one_of(
    _INLINE.map("<p>{}</p>".format),
    _INLINE.map("<badge>{}</badge>".format),
    _INLINE.map("<h2>{}</h2>".format),
    st.lists(st.one_of(_INLINE, _INLINE.map("<p>{}</p>".format), st.just("")), max_size=3).map(
        lambda items: "<ul>" + "".join(f"<li>{item}</li>" for item in items) + "</ul>"
    ),
    st.lists(_INLINE, min_size=1, max_size=3).map(
        lambda items: '<ol start="4">' + "".join(f"<li>{item}</li>" for item in items) + "</ol>"
    ),
    table(),
    st.sampled_from(
        [
            '<scene name="s" class="inset"/>',
            '<image src="i" decorative="yes" class="logo"/>',
            '<figure><qr value="v" alt="w"/><figcaption>c</figcaption></figure>',
            '<figure class="side"><scene name="s" class="inset"/><figcaption>c</figcaption></figure>',
            '<figure alt="x"><table><tbody><tr><td/></tr></tbody></table></figure>',
            "<rule/>",
            "<spacer/>",
            "<blank-line>Name</blank-line>",
        ]
    ),
)
_BLOCKS = st.recursive(
    _SIMPLE,
    lambda inside: st.one_of(
        st.tuples(inside, inside).map("".join),
        inside.map('<aside class="card">{}</aside>'.format),
        inside.map("<section>{}</section>".format),
        inside.map('<stack lang="de">{}</stack>'.format),
        inside.map("<columns><column>{}</column><column><p>b</p></column></columns>".format),
    ),
    max_leaves=5,
)
_FOOTER = '<footer><rule/><p>foot <strong once="yes">once</strong> <span class="page-number"/></p></footer>'


@BOTH
@settings(max_examples=60, deadline=None, derandomize=True)
@given(pages=st.lists(_BLOCKS, min_size=1, max_size=2))
def test_whatever_is_set_is_drawn_in_order_and_links_are_links(standard: str, pages: list[str]) -> None:
    names = "ab"
    blocks = "".join(
        f'<page id="{name}" name="{name}" flow="continue"><h1>T</h1>{inside}{_FOOTER}</page>'
        for name, inside in zip(names, pages, strict=False)
    )
    try:
        one = made(blocks, standard)
    except ContentError:
        event("told")  # a word wider than its column, and other things that the layout tells
        return
    event("drawn")
    with pikepdf.open(io.BytesIO(one.data)) as pdf:
        assert set(whose(pdf)) <= {"Link"}
        assert len(every(pdf, "Sect")) >= len(pages)
        marks = [kid for element in walk(pdf.Root.StructTreeRoot.K[0]) for kid in kids(element)]
        assert len([kid for kid in marks if not is_element(kid)]) >= 2 * len(pages)


def test_a_link_of_nobody_would_be_seen(drawn: Drawn) -> None:
    pdf = drawn(f'{HEAD}<p><a href="https://example.org">a</a></p></page>')
    assert whose(pdf) == ["Link"]
    del pdf.pages[0].Annots[0].StructParent
    assert whose(pdf) == [""]


def test_another_theme_makes_no_other_tags(drawn: Drawn, monkeypatch: pytest.MonkeyPatch) -> None:
    page = f'{HEAD}<ul><li>a</li></ul><p class="small">b</p></page>'
    first = told(drawn(page))
    styles = {**theme().styles, "ul": {**theme().styles["ul"], "marker": "check"}, ".small": {"face": "bold"}}
    other = replace(theme(), styles=styles, _memo={})
    monkeypatch.setitem(globals(), "theme", lambda: other)
    assert told(drawn(page)) == first
