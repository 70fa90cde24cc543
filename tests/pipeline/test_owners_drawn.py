"""Boxes find their tags: small documents, drawn and read back by another."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from tests.pipeline.drawing import BOTH, HEAD, SCENE, Drawn, theme
from tests.pipeline.reading import every, told

pikepdf = pytest.importorskip("pikepdf", reason="pikepdf is not installed")


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


def outline(pdf: Any) -> list[str]:
    with pdf.open_outline() as found:
        return [str(item.title) for item in found.root]


# --------------------------------------------------------------------------------- tags and artifacts


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


def test_another_theme_makes_no_other_tags(drawn: Drawn, monkeypatch: pytest.MonkeyPatch) -> None:
    page = f'{HEAD}<ul><li>a</li></ul><p class="small">b</p></page>'
    first = told(drawn(page))
    styles = {**theme().styles, "ul": {**theme().styles["ul"], "marker": "check"}, ".small": {"face": "bold"}}
    other = replace(theme(), styles=styles, _memo={})
    monkeypatch.setattr("tests.pipeline.drawing.theme", lambda: other)
    assert told(drawn(page)) == first


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


# -------------------------------------------------------------------------------- pages and bookmarks


def test_each_page_is_in_the_outline(drawn: Drawn) -> None:
    pdf = drawn('<page id="a" name="First"><p>x</p></page><page><h1>Second</h1></page><page><p>x</p></page>')
    assert outline(pdf) == ["First", "Second"]
    assert [str(page.label) for page in pdf.pages] == ["1", "2", "3"]


def test_a_page_that_runs_on_is_in_the_outline_once(drawn: Drawn) -> None:
    items = "<li>x</li>" * 80
    pdf = drawn(f'<page id="a" name="Long" flow="continue"><ol>{items}</ol></page>')
    assert len(pdf.pages) > 1
    assert outline(pdf) == ["Long"]
