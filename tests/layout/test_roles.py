"""What each element is for a reader who listens: the tag tree of small documents, as indented text."""

from __future__ import annotations

from dataclasses import replace

import pytest

from booklet.diagnostics import ContentError
from booklet.layout.compose import compose
from booklet.layout.document import Document, Owner
from booklet.layout.listening import flaws
from booklet.layout.markup import parse
from booklet.layout.page import Box, Page, TextBox
from booklet.layout.roles import ROLES, SIGNS, label_of, links_to, repeated, tag_tree
from booklet.layout.tagtree import FOOTER, ORNAMENT, REPEATED, TagTree
from booklet.layout.theme import Theme
from booklet.layout.theme_file import _CHOICES
from booklet.layout.vocabulary import ELEMENTS
from booklet.pdf.tags import Tag
from tests.layout.conftest import EvenFonts, Squares

NOBODY = {FOOTER: "footer", ORNAMENT: "ornament", REPEATED: "repeated"}
QUIET = frozenset("header stack columns column figure spacer rule".split())
"""What only groups for the eye: nothing to read belongs to it."""
SAID = ("lang", "title", "alt", "actual", "scope", "span", "numbering", "id", "refers")


def document(blocks: str) -> Document:
    return parse(f"<document>{blocks}</document>", "t.xml.j2")


def told(theme: Theme, blocks: str) -> list[str]:
    """The tags with what they say and the elements whose content they hold; last what is nobody's."""
    tree = tag_tree(document(blocks), theme, Squares())
    inside: dict[int, list[str]] = {}
    for owner, number in tree.owners.items():
        labelled = number > 0 and tree.tags[number - 1].role == "Lbl"
        if owner.name not in QUIET and (owner.name != "label" or labelled):
            inside.setdefault(number, []).append(owner.name)
    depths, lines = {0: 0}, []
    for number, tag in enumerate(tree.tags, 1):
        depths[number] = depths[tag.parent] + 1
        said = [f"{key}={getattr(tag, key)}" for key in SAID if getattr(tag, key) != getattr(Tag(""), key)]
        whose = [f"<{name}>" for name in inside.get(number, [])]
        lines.append("  " * (depths[number] - 1) + " ".join([tag.role, *said, *whose]))
    nobody = [f"{NOBODY[one]}: {' '.join(dict.fromkeys(inside[one]))}" for one in NOBODY if one in inside]
    return [*lines, *(line for line in nobody if line != "repeated: repeated")]


def on_page(theme: Theme, blocks: str) -> list[str]:
    """The tags inside a page."""
    (page, *lines) = told(theme, f"<page>{blocks}</page>")
    assert page == "Sect <page>"
    return [line.removeprefix("  ") for line in lines]


# ------------------------------------------------------------------------------------ one element each


@pytest.mark.parametrize(
    ("blocks", "lines"),
    [
        ("<h1>a</h1>", ["H1 <h1>"]),
        ("<h2>a</h2>", ["H2 <h2>"]),
        ("<h3>a</h3>", ["H3 <h3>"]),
        ("<p>a<br/>b</p>", ["P <p> <br>"]),
        ("<badge>a</badge>", ["P <badge>"]),
        ("<blank-line>a</blank-line>", ["P <blank-line>"]),
        ("<p>a <strong>b</strong></p>", ["P <p>", "  Strong <strong>"]),
        ("<p>a <em>b</em></p>", ["P <p>", "  Em <em>"]),
        ('<p>a <span ref="x"/></p>', ["P <p> <span>"]),
        ('<p><a href="https://x">b</a></p>', ["P <p>", "  Link <a>"]),
        ("<section><p>a</p></section>", ["Sect <section>", "  P <p>"]),
        ("<aside><p>a</p></aside>", ["Aside <aside>", "  P <p>"]),
        ("<header><h1>a</h1></header>", ["H1 <h1>"]),
        ("<stack><p>a</p></stack>", ["P <p>"]),
        ("<columns><column><p>a</p></column><column><p>b</p></column></columns>", ["P <p>", "P <p>"]),
        ('<p>a</p><spacer size="fill"/><rule/><p>b</p>', ["P <p>", "P <p>"]),
        ('<scene name="s"/>', ["Figure alt=a square <scene>"]),
        ('<image src="s"/>', ["Figure alt=a square <image>"]),
        ('<qr value="s"/>', ["Figure alt=a square <qr>"]),
        (
            "<ul><li>a</li></ul>",
            ["L numbering=Disc <ul>", "  LI", "    Lbl actual=• <label>", "    LBody <li>"],
        ),
        ("<ol><li>a</li></ol>", ["L numbering=Decimal <ol>", "  LI", "    Lbl <label>", "    LBody <li>"]),
        (
            "<table><thead><tr><th>a</th></tr></thead><tbody><tr><td>b</td></tr></tbody></table>",
            [
                *("Table <table>", "  THead <thead>", "    TR <tr>", "      TH scope=Column <th>"),
                *("  TBody <tbody>", "    TR <tr>", "      TD <td>"),
            ],
        ),
    ],
)
def test_an_element_has_a_role(theme: Theme, blocks: str, lines: list[str]) -> None:
    assert on_page(theme, blocks) == lines


def test_no_element_is_forgotten() -> None:
    grouping = {"document", "header", "footer", "stack", "columns", "column", "spacer", "rule", "br", "span"}
    own_rules = {"figure", "ul", "ol", "li"}
    assert set(ROLES) | grouping | own_rules == set(ELEMENTS)
    assert set(ROLES).isdisjoint(grouping | own_rules)


def test_each_page_is_a_section_with_its_name(theme: Theme) -> None:
    assert told(theme, '<page id="a" name="First"><p>x</p></page><page lang="de"><p>y</p></page>') == [
        *("Sect title=First id=a <page>", "  P <p>"),
        *("Sect lang=de <page>", "  P <p>"),
    ]


# ------------------------------------------------------------------------------ contents and sections

ENTRY = '<section><p>One <a href="#a">page <span ref="a"/></a></p></section>'


def test_contents_are_entries_with_references(theme: Theme) -> None:
    assert told(theme, f'<page id="a"><nav>{ENTRY}</nav></page>') == [
        *("Sect id=a <page>", "  TOC <nav>", "    TOCI <section>", "      P <p>"),
        *("        Reference refers=a", "          Link <a> <span>"),
    ]


def test_outside_the_contents_they_are_a_section_with_a_link(theme: Theme) -> None:
    """The twin: the same blocks without <nav>, also after one."""
    assert told(theme, f'<page id="a"><nav>{ENTRY}</nav>{ENTRY}</page>')[6:] == [
        *("  Sect <section>", "    P <p>", "      Link <a> <span>"),
    ]


def test_contents_inside_contents(theme: Theme) -> None:
    assert on_page(theme, "<nav><section><p>a</p><nav><section><p>b</p></section></nav></section></nav>") == [
        *("TOC <nav>", "  TOCI <section>", "    P <p>"),
        *("    TOC <nav>", "      TOCI <section>", "        P <p>"),
    ]


# -------------------------------------------------------------------------------------------- figures

SCENE = '<scene name="s"/>'
CAPTION = "<figcaption>cap</figcaption>"


def test_a_figure_without_a_caption_is_its_picture(theme: Theme) -> None:
    assert on_page(theme, f"<figure>{SCENE}</figure>") == ["Figure alt=a square <scene>"]


def test_a_caption_and_its_picture_stay_together(theme: Theme) -> None:
    lines = ["Sect", "  Figure alt=a square <scene>", "  Caption <figcaption>"]
    assert on_page(theme, f"<figure>{SCENE}{CAPTION}</figure>") == lines


def test_a_figure_that_describes_itself_is_one_picture(theme: Theme) -> None:
    blocks = f'<figure alt="both" lang="de">{SCENE}<ul><li>x</li></ul>{CAPTION}</figure>'
    (line,) = on_page(theme, blocks)
    head, _, names = line.partition(" <")
    assert head == "Figure lang=de alt=both"
    assert {"scene", "ul", "li", "figcaption"} == set(names[:-1].split("> <"))


@pytest.mark.parametrize("picture", ['scene name="s"', 'image src="s"', 'qr value="s"'])
def test_a_decorative_picture_is_nobodys(theme: Theme, picture: str) -> None:
    name = picture.split()[0]
    assert on_page(theme, f'<p>a</p><{picture} decorative="yes"/>') == ["P <p>", f"ornament: {name}"]
    assert on_page(theme, f'<p>a</p><{picture} decorative="no"/>') == [
        "P <p>",
        f"Figure alt=a square <{name}>",
    ]


def test_a_caption_stays_where_its_picture_is_decorative(theme: Theme) -> None:
    assert on_page(theme, f'<figure><scene name="s" decorative="yes"/>{CAPTION}</figure>') == [
        *("Sect", "  Caption <figcaption>", "ornament: scene"),
    ]


# ---------------------------------------------------------------------------------------------- lists


def marked(theme: Theme, marker: str) -> Theme:
    styles = {**theme.styles, ".own": {"marker": marker}}
    return replace(theme, styles=styles, _memo={})


@pytest.mark.parametrize(
    ("marker", "sign"),
    [("dot", "•"), ("check", "✓"), ("cross", "✗"), ("ban", "✗"), ("ask", "?"), ("alert", "⚠"), ("", "•")],
)
def test_a_drawn_marker_is_said(theme: Theme, marker: str, sign: str) -> None:
    assert on_page(marked(theme, marker), '<ul class="own"><li>a</li></ul>') == [
        *("L numbering=Disc <ul>", "  LI", f"    Lbl actual={sign} <label>", "    LBody <li>"),
    ]


def test_every_marker_that_a_theme_may_name_is_said() -> None:
    assert set(_CHOICES["marker"]) - {"none", "disc", "number"} == set(SIGNS)


def test_a_list_without_markers_has_no_labels(theme: Theme) -> None:
    assert on_page(marked(theme, "none"), '<ul class="own"><li>a</li></ul>') == [
        *("L <ul>", "  LI", "    LBody <li>"),
    ]


@pytest.mark.parametrize("marker", ["disc", "number"])
def test_numbers_are_labels_whatever_they_look_like(theme: Theme, marker: str) -> None:
    assert on_page(marked(theme, marker), '<ol class="own" start="3"><li>a</li></ol>') == [
        *("L numbering=Decimal <ol>", "  LI", "    Lbl <label>", "    LBody <li>"),
    ]


def test_lists_nest_in_the_body_of_an_item(theme: Theme) -> None:
    assert on_page(theme, "<ol><li>a<ul><li>b</li></ul></li><li><p>c</p></li></ol>") == [
        *("L numbering=Decimal <ol>", "  LI", "    Lbl <label>", "    LBody <li>"),
        *(
            "      L numbering=Disc <ul>",
            "        LI",
            "          Lbl actual=• <label>",
            "          LBody <li>",
        ),
        *("  LI", "    Lbl <label>", "    LBody <li>", "      P <p>"),
    ]


def test_the_label_of_an_item_is_its_own() -> None:
    one, two = document("<page><ul><li>a</li><li>b</li></ul></page>").pages[0].elements[0].elements
    assert label_of(one) == Owner("label", one.owner.number) != label_of(two)


# ---------------------------------------------------------------------------------------------- notes

CITES = '<p>It helps <a href="#n1">1</a></p>'


def test_an_item_that_links_lead_to_is_a_note(theme: Theme) -> None:
    assert on_page(theme, f'{CITES}<ol><li id="n1">one</li><li id="n2">two</li></ol>') == [
        *("P <p>", "  Reference refers=n1", "    Link <a>", "L numbering=Decimal <ol>"),
        *("  LI", "    LBody", "      FENote id=n1 <li>", "        Lbl <label>"),
        *("  LI", "    Lbl <label>", "    LBody <li>"),
    ]


def test_a_link_to_a_page_is_no_note(theme: Theme) -> None:
    """The twin."""
    blocks = '<page id="n1"><p><a href="#n1">1</a></p><ol><li>one</li></ol></page>'
    assert told(theme, blocks)[:3] == ["Sect id=n1 <page>", "  P <p>", "    Link <a>"]
    assert not any("FENote" in line or "Reference" in line for line in told(theme, blocks))


def test_a_note_may_come_before_and_be_cited_twice(theme: Theme) -> None:
    lines = on_page(theme, f'<ul><li id="n1"><p>one</p></li></ul>{CITES}{CITES}')
    assert lines[:6] == [
        *("L numbering=Disc <ul>", "  LI", "    LBody", "      FENote id=n1 <li>"),
        *("        Lbl actual=• <label>", "        P <p>"),
    ]
    assert lines.count("  Reference refers=n1") == 2


@pytest.mark.parametrize(
    ("href", "target"), [("#a", "a"), ("#source-1", "source-1"), ("https://x#a", ""), ("mailto:a@b", "")]
)
def test_links_lead_inside_or_not(href: str, target: str) -> None:
    (link,) = document(f'<page><p><a href="{href}">x</a></p></page>').pages[0].elements[0].elements
    assert links_to(link) == target


# -------------------------------------------------------------------------------------------- footers

ONCE = '<footer><p>foot <strong once="yes">Not reviewed</strong></p></footer>'


def test_a_footer_is_nobodys(theme: Theme) -> None:
    assert on_page(theme, "<footer><ul><li>a <strong>b</strong></li></ul></footer>") == [
        "footer: footer ul li strong"
    ]


def test_what_must_be_said_once_is_said_on_the_first_page(theme: Theme) -> None:
    other = ONCE.replace("Not reviewed", "Overdue")
    assert told(theme, f"<page>{ONCE}</page><page>{ONCE}</page><page>{other}</page>") == [
        *("Sect <page>", "  P <strong>"),
        "Sect <page>",
        *("Sect <page>", "  P <strong>"),
        "footer: footer p strong",
    ]


def test_otherwise_it_is_not_said(theme: Theme) -> None:
    lines = told(theme, f"<page>{ONCE.replace('yes', 'no')}</page>")
    assert lines == ["Sect <page>", "footer: footer p strong"]


# ------------------------------------------------------------------------------------------ languages

ITEM = ("    Lbl actual=• <label>", "    LBody <li>")


@pytest.mark.parametrize(
    ("blocks", "lines"),
    [
        ('<p lang="de">a</p>', ["P lang=de <p>"]),
        ('<p>a <span lang="zh-Hans">b</span></p>', ["P <p>", "  Span lang=zh-Hans <span>"]),
        ('<p>a <strong lang="de">b</strong></p>', ["P <p>", "  Strong lang=de <strong>"]),
        ('<p><a href="https://x" lang="de">b</a></p>', ["P <p>", "  Link lang=de <a>"]),
        ('<ul lang="de"><li>a</li></ul>', ["L lang=de numbering=Disc <ul>", "  LI", *ITEM]),
        ('<ul><li lang="de">a</li></ul>', ["L numbering=Disc <ul>", "  LI lang=de", *ITEM]),
        ('<scene name="s" lang="de"/>', ["Figure lang=de alt=a square <scene>"]),
    ],
)
def test_a_language_stands_on_its_tag(theme: Theme, blocks: str, lines: list[str]) -> None:
    assert on_page(theme, blocks) == lines


def test_a_language_of_what_has_no_tag_is_handed_down(theme: Theme) -> None:
    first = '<column><p>a</p><p lang="fr">b</p></column>'
    assert on_page(theme, f'<columns lang="de">{first}<column lang="it"><h1>c</h1></column></columns>') == [
        *("P lang=de <p>", "P lang=fr <p>", "H1 lang=it <h1>"),
    ]
    assert on_page(theme, '<figure lang="de"><scene name="s"/></figure>') == [
        "Figure lang=de alt=a square <scene>"
    ]


def test_but_no_further_than_the_first_tag(theme: Theme) -> None:
    """The twin: a tag says it for all inside, once."""
    assert on_page(theme, '<stack lang="de"><aside><p>a <span>b</span></p></aside></stack>') == [
        *("Aside lang=de <aside>", "  P <p> <span>"),
    ]
    assert on_page(theme, f'<figure lang="de">{SCENE}{CAPTION}</figure>') == [
        *("Sect lang=de", "  Figure alt=a square <scene>", "  Caption <figcaption>"),
    ]


def test_the_language_of_a_footer_reaches_what_is_said_once(theme: Theme) -> None:
    assert on_page(theme, ONCE.replace("<footer", '<footer lang="de"'))[0] == "P lang=de <strong>"
    own = ONCE.replace("<footer", '<footer lang="de"').replace("<strong", '<strong lang="fr"')
    assert on_page(theme, own)[0] == "P lang=fr <strong>"


# --------------------------------------------------------------------------------------------- tables


def test_header_cells_say_whom_they_head_and_all_how_wide_they_are(theme: Theme) -> None:
    rows = (
        '<thead><tr><th/><th colspan="2">a</th><th scope="col">b</th></tr></thead>'
        '<tbody><tr><th scope="row">c</th><td colspan="3"/></tr></tbody>'
    )
    assert on_page(theme, f"<table>{rows}</table>") == [
        *("Table <table>", "  THead <thead>", "    TR <tr>"),
        *("      TH scope=Column <th>", "      TH scope=Column span=2 <th>", "      TH scope=Column <th>"),
        *("  TBody <tbody>", "    TR <tr>", "      TH scope=Row <th>", "      TD span=3 <td>"),
    ]


HEAD = "<thead><tr><th>day <strong>1</strong></th></tr></thead>"


def set_on_pages(theme: Theme, blocks: str) -> tuple[list[Page], TagTree]:
    parsed = document(blocks)
    return compose(parsed, theme, EvenFonts(), Squares()), tag_tree(parsed, theme, Squares())


def owners(box: Box) -> list[Owner]:
    """Whom the box belongs to, or its runs."""
    if isinstance(box, TextBox):
        return [run.owner or box.owner for _, run in box.runs] + [box.owner]
    return [box.owner]


def test_the_head_of_a_table_on_a_second_page_is_nobodys(theme: Theme) -> None:
    rows = "".join(f"<tr><td>{number}</td></tr>" for number in range(60))
    pages, tree = set_on_pages(
        theme, f'<page flow="continue"><table>{HEAD}<tbody>{rows}</tbody></table></page>'
    )
    firsts = [next(box for box in page.boxes if isinstance(box, TextBox)) for page in pages]
    heads = [[tree.owners[owner] for owner in owners(box)] for box in firsts]
    assert len(pages) == 3
    assert [tree.tags[number - 1].role for number in heads[0]] == ["TH", "Strong", "TH"]
    assert heads[1:] == [[REPEATED] * 3] * 2
    cells = [tree.owners[box.owner] for page in pages for box in page.boxes if isinstance(box, TextBox)]
    said = [number for number in cells if number != REPEATED]
    assert said == sorted(set(said)) and len(said) == 61


def test_a_repeated_element_keeps_its_words_and_loses_its_owner() -> None:
    (head,) = document(f"<page><table>{HEAD}</table></page>").pages[0].elements[0].elements
    again = repeated(head)
    assert again.text() == head.text() == "day 1"
    assert {one.owner for one in again.walk()} == {Owner("repeated", 0)}
    assert len({one.owner for one in head.walk()}) == 4


# ------------------------------------------------------------------------------------------ all boxes

EVERYTHING = f"""<page id="a" name="A" class="card"><header class="card"><h1>a <em>b</em></h1></header>
<nav>{ENTRY}</nav><columns><column class="card"><stack><p>a <strong>b</strong><br/>c</p></stack></column>
<column class="middle"><badge>x</badge></column></columns><section><aside class="card"><p>p</p></aside>
</section><footer><ul><li>a</li></ul></footer></page>
<page>{CITES}<ul><li>a<ol><li>b</li></ol></li></ul><ol><li id="n1">n <a href="#a">a</a></li></ol>
<rule/><spacer/><blank-line>Name</blank-line>{ONCE}</page>
<page><figure>{SCENE}{CAPTION}</figure><figure alt="one"><table>{HEAD}</table></figure></page>
<page><qr value="v" alt="w" decorative="yes"/><figure class="side">{SCENE}{CAPTION}</figure></page>"""


def test_every_box_is_somebodys(theme: Theme) -> None:
    pages, tree = set_on_pages(theme, EVERYTHING)
    found = [owner for page in pages for box in page.boxes for owner in owners(box)]
    assert len(found) > 50
    assert [owner for owner in found if owner not in tree.owners] == []
    assert Owner("p", 999) not in tree.owners


def test_tags_come_after_what_they_stand_in(theme: Theme) -> None:
    tree = tag_tree(document(EVERYTHING), theme, Squares())
    assert all(tag.parent <= number for number, tag in enumerate(tree.tags))
    assert set(tree.owners.values()) <= {FOOTER, ORNAMENT, REPEATED, *range(1, len(tree.tags) + 1)}


# -------------------------------------------------------------------------------------------- nesting

INSIDE = {
    "TOC": {"TOC", "TOCI", "Caption"},
    "L": {"L", "LI", "Caption"},
    "LI": {"Lbl", "LBody"},
    "Table": {"THead", "TBody", "Caption"},
    "THead": {"TR"},
    "TBody": {"TR"},
    "TR": {"TH", "TD"},
    "TOCI": {"TOC", "P", "Lbl", "Reference", "Link", "L", "Figure", "Table", "Span", "Aside"},
}
"""What may stand in what (ISO 32000-2 annex L); other tags are free."""
ONLY_IN = {
    "TOCI": {"TOC"},
    "LI": {"L"},
    "LBody": {"LI"},
    "THead": {"Table"},
    "TBody": {"Table"},
    "TR": {"THead", "TBody"},
    "TH": {"TR"},
    "TD": {"TR"},
}


def misplaced(tags: tuple[Tag, ...]) -> list[str]:
    """Tags that stand where they may not."""
    roles = ["Document", *(tag.role for tag in tags)]
    pairs = [(tag.role, roles[tag.parent]) for tag in tags]
    return [
        f"{role} in {parent}"
        for role, parent in pairs
        if role not in INSIDE.get(parent, {role}) or parent not in ONLY_IN.get(role, {parent})
    ]


@pytest.mark.parametrize(
    "blocks",
    [
        EVERYTHING,
        f"<page><nav>{ENTRY}</nav></page>",
        "<page><h1>t</h1><nav><h2>Contents</h2><section><p>a</p></section></nav></page>",
        "<page><nav><p>a</p></nav></page>",
        "<page><nav><ul><li>a</li></ul></nav></page>",
        "<page><nav><section><section><p>a</p></section></section></nav></page>",
        f"<page><nav><figure>{SCENE}{CAPTION}</figure></nav></page>",
        f"<page><nav><section><figure>{SCENE}{CAPTION}</figure></section></nav></page>",
        "<page><nav><aside><p>a</p></aside></nav></page>",
    ],
)
def test_tags_stand_where_they_may_or_it_is_told(theme: Theme, blocks: str) -> None:
    try:
        parsed = document(blocks)
    except ContentError as told:
        assert "can't stand in <nav>" in str(told)
        return
    tree = tag_tree(parsed, theme, Squares())
    assert misplaced(tree.tags) == [] or list(flaws(parsed, "en"))


def test_a_misplaced_tag_would_be_seen() -> None:
    tags = (Tag("L"), Tag("P", 1), Tag("TR"), Tag("TOC"), Tag("TOCI", 4), Tag("TOCI", 5))
    assert misplaced(tags) == ["P in L", "TR in Document", "TOCI in TOCI"]


ROW = "<tr><td>a</td></tr>"


@pytest.mark.parametrize(
    "parts",
    [
        "<tbody><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></tbody>",
        '<tbody><tr><td colspan="3">a</td></tr><tr><td>c</td><td>d</td></tr></tbody>',
        f"<tbody>{ROW}<tr/></tbody>",
        f"<thead><tr><th>a</th><th>b</th></tr></thead><tbody>{ROW}</tbody>",
        f"{HEAD}{HEAD}<tbody>{ROW}</tbody>",
        HEAD,
    ],
)
def test_tables_that_make_no_grid_are_told(parts: str) -> None:
    assert list(flaws(document(f"<page><table>{parts}</table></page>"), "en"))


@pytest.mark.parametrize(
    "parts",
    [
        '<tbody><tr><td colspan="2">a</td></tr><tr><td>c</td><td>d</td></tr><tr><td/><td/></tr></tbody>',
        f"{HEAD}<tbody>{ROW}{ROW}</tbody>",
        f"<tbody>{ROW}</tbody>",
    ],
)
def test_tables_that_make_one_are_not(parts: str) -> None:
    """The twin."""
    assert list(flaws(document(f"<page><table>{parts}</table></page>"), "en")) == []
