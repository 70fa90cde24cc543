"""Links in drawn documents: their annotations belong to tags, and they lead to notes and pages."""

from __future__ import annotations

import pytest

from booklet.diagnostics import ContentError
from booklet.layout.listening import flaws
from booklet.layout.markup import parse
from tests.pipeline.drawing import BOTH, HEAD, NEW, Drawn, theme
from tests.pipeline.reading import whose


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


def test_a_link_of_nobody_would_be_seen(drawn: Drawn) -> None:
    pdf = drawn(f'{HEAD}<p><a href="https://example.org">a</a></p></page>')
    assert whose(pdf) == ["Link"]
    del pdf.pages[0].Annots[0].StructParent
    assert whose(pdf) == [""]


def test_a_links_description_is_its_text(drawn: Drawn) -> None:
    (link,) = drawn(f'{HEAD}<p>see <a href="https://example.org">the site</a></p></page>').pages[0].Annots
    assert str(link.Contents) == "the site"


def test_a_space_in_a_link_is_no_link_of_its_own(drawn: Drawn) -> None:
    words = 'عصر <span lang="en">ab</span> <span lang="de">cd</span>'
    page = drawn(f'{HEAD}<p lang="ar"><a href="https://example.org">{words}</a></p></page>').pages[0]
    assert [str(link.Contents) for link in page.Annots] == ["عصر", "ab", "cd"]


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
