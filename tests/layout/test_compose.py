"""Fit is decided before drawing: figures and gaps give way, type does not, overflow is told."""

import json
import time

import pytest

from booklet.diagnostics import ContentError
from booklet.layout.page import FigureBox, MarkBox, RectBox, TextBox
from booklet.layout.plain import as_plain, from_plain


def texts(page) -> list[str]:  # type: ignore[no-untyped-def]
    return ["".join(run.text for _, run in box.runs) for box in page.boxes if isinstance(box, TextBox)]


def test_golden_of_placed_boxes(pages) -> None:  # type: ignore[no-untyped-def]
    (page,) = pages('<page id="a"><h1>Title</h1><p>one two</p><ul><li>item</li></ul></page>')
    assert page.as_text().splitlines() == [
        "page 1 a 200x300 fit 2.00 spare 202",
        "  text <h1> 10.0,26.0 50.0 'Title'",
        "  text <p> 10.0,57.0 35.0 'one two'",
        "  mark <label> 13.6,83.0 dot 3.6",
        "  text <li> 20.0,86.0 20.0 'item'",
    ]


def test_the_golden_can_fail(pages) -> None:  # type: ignore[no-untyped-def]
    one, two = (pages(f'<page id="a"><p>{word}</p></page>')[0].as_text() for word in ("one", "two"))
    assert one != two


def test_lines_break_at_spaces_and_stay_inside(pages) -> None:  # type: ignore[no-untyped-def]
    (page,) = pages("<page><p>" + "word " * 20 + "</p></page>")
    lines = [box for box in page.boxes if isinstance(box, TextBox)]
    assert len(lines) == 3 and all(box.width <= 180 for box in lines)
    assert "".join(texts(page)) == " ".join(["word"] * 20)


def test_a_last_word_is_not_left_alone(pages) -> None:  # type: ignore[no-untyped-def]
    (page,) = pages("<page><p>aaaaaaaa bbbbbbbb cccccccc ddddddddd ee</p></page>")
    assert texts(page) == ["aaaaaaaa bbbbbbbb cccccccc ", "ddddddddd ee"]


def test_bold_inside_a_word_follows_without_a_gap(pages) -> None:  # type: ignore[no-untyped-def]
    (page,) = pages("<page><p>a <strong>bb</strong>, c</p></page>")
    (box,) = (box for box in page.boxes if isinstance(box, TextBox))
    assert [(x, run.text, run.face) for x, run in box.runs] == [
        (0.0, "a ", "regular"),
        (10.0, "bb", "bold"),
        (20.0, ", c", "regular"),
    ]


def test_a_figure_shrinks_before_the_page_overflows(pages) -> None:  # type: ignore[no-untyped-def]
    figure = '<figure><scene name="s"/><figcaption>cap</figcaption></figure>'
    lines = "".join("<p>x</p>" for _ in range(8))
    loose = pages(f"<page>{figure}</page>")[0]
    tight = pages(f"<page>{figure}{lines}</page>")[0]
    height = {one: next(b.height for b in one.boxes if isinstance(b, FigureBox)) for one in (loose, tight)}
    assert height[loose] == pytest.approx(140)
    assert 56 <= height[tight] < 140
    assert loose.fit == 2.0 and 0 <= tight.fit < 1 and tight.spare >= 0


def test_a_page_with_room_gets_wider_gaps_but_no_larger_figures(pages) -> None:  # type: ignore[no-untyped-def]
    picture = '<figure><scene name="s"/></figure>'
    full, roomy = (pages(f"<page>{picture}{'<p>x</p>' * count}</page>")[0] for count in (6, 2))
    assert 1 < full.fit < roomy.fit == 2.0
    heights = {box.height for page in (full, roomy) for box in page.boxes if isinstance(box, FigureBox)}
    assert heights == {140.0}


def test_a_caption_follows_its_picture(pages) -> None:  # type: ignore[no-untyped-def]
    (page,) = pages('<page><figure><scene name="s"/><figcaption>cap</figcaption></figure></page>')
    picture, caption = page.boxes
    assert isinstance(picture, FigureBox) and isinstance(caption, TextBox)
    assert 0 < caption.y - (picture.y + picture.height) <= 22


def test_overflow_says_what_where_and_how_much(pages) -> None:  # type: ignore[no-untyped-def]
    lines = "".join("<p>x</p>" for _ in range(40))
    with pytest.raises(ContentError) as caught:
        pages(f'<page at="own.xml.j2:3" id="t" name="Lift">{lines}</page>')
    assert str(caught.value).splitlines() == [
        "own.xml.j2:3: error: 'Lift' is 296 pt too long for one A5 page, about 30 lines,"
        " with figures and gaps at their least",
        "  help: shorten its texts by about 300 words, or drop a picture, or a larger paper",
    ]


def test_a_word_wider_than_its_column_is_told(pages) -> None:  # type: ignore[no-untyped-def]
    with pytest.raises(ContentError, match="is 20 pt wider than its column"):
        pages("<page><p>" + "m" * 40 + "</p></page>")


def test_a_long_address_breaks_at_its_slashes(pages) -> None:  # type: ignore[no-untyped-def]
    (page,) = pages(
        '<page><p><a href="https://x">example.org/' + "a" * 20 + "/" + "b" * 20 + "</a></p></page>"
    )
    assert texts(page) == ["example.org/" + "a" * 20 + "/", "b" * 20]


def test_a_flowing_page_runs_on_and_keeps_items_whole(pages) -> None:  # type: ignore[no-untyped-def]
    items = "".join(f"<li>{n}</li>" for n in range(1, 61))
    made = pages(
        f'<page flow="continue" id="s"><h1>Sources</h1><ol>{items}</ol></page><page id="z"><p>end</p></page>'
    )
    assert len(made) == 4
    numbers = [text for page in made for text in texts(page)]
    assert [text for text in numbers if text.isdigit()][::2] == [str(n) for n in range(1, 61)]
    assert sum(isinstance(box, MarkBox) for page in made for box in page.boxes) == 60


def test_page_numbers_and_references_are_those_of_the_finished_pages(pages) -> None:  # type: ignore[no-untyped-def]
    items = "".join(f"<li>{n}</li>" for n in range(1, 41))
    made = pages(
        '<page id="a"><p>see <span ref="z"/></p><footer><p>'
        '<span class="page-number"/>/<span class="page-count"/></p></footer></page>'
        f'<page flow="continue" id="s"><ol>{items}</ol></page><page id="z"><p>end</p></page>'
    )
    assert [page.number for page in made] == [1, 2, 3, 4]
    assert texts(made[0]) == ["see 4", "1/4"]


def test_footers_stand_at_the_same_height_on_every_page(pages) -> None:  # type: ignore[no-untyped-def]
    footer = "<footer><p>foot</p></footer>"
    made = pages(f"<page><p>a</p>{footer}</page><page><h1>b</h1><p>c</p>{footer}</page>")
    assert len({page.boxes[-1].y for page in made}) == 1


def test_decorated_columns_share_the_height_of_the_tallest(pages) -> None:  # type: ignore[no-untyped-def]
    columns = '<column class="card"><p>a</p></column><column class="card"><p>b<br/>c</p></column>'
    (page,) = pages(f"<page><columns>{columns}</columns></page>")
    grounds = [box for box in page.boxes if isinstance(box, RectBox)]
    assert len(grounds) == 2 and len({(box.y, box.height) for box in grounds}) == 1
    left, right = grounds
    assert left.x + left.width + 10 == pytest.approx(right.x)


def test_fill_takes_what_the_page_leaves(pages) -> None:  # type: ignore[no-untyped-def]
    (page,) = pages('<page><p>a</p><spacer size="fill"/><p>b</p></page>')
    assert page.spare == pytest.approx(0, abs=0.01)
    assert page.boxes[-1].y == pytest.approx(288)


def test_table_cells_and_rules(pages) -> None:  # type: ignore[no-untyped-def]
    (page,) = pages(
        '<page><table widths="1 2"><thead><tr><th>A</th><th>B</th></tr></thead>'
        '<tbody><tr height="3"><td/><td>x</td></tr></tbody></table></page>'
    )
    assert texts(page) == ["A", "B", "x"]
    assert "rule <table> 70.0,10.0 to 70.0,77.0" in page.as_text()


def test_a_document_without_pages_is_refused(pages) -> None:  # type: ignore[no-untyped-def]
    with pytest.raises(ContentError, match="makes no page"):
        pages("")


def test_too_many_pages_are_refused(pages) -> None:  # type: ignore[no-untyped-def]
    with pytest.raises(ContentError, match="400 is the limit"):
        pages("<page/>" * 401)


def test_pages_survive_the_way_through_json(pages) -> None:  # type: ignore[no-untyped-def]
    blocks = (
        '<h1>A</h1><ul><li>b <strong>c</strong></li></ul><rule/><aside class="card"><p>d</p></aside>'
        '<scene name="s"/><qr value="v" alt="w"/>'
    )
    made = pages(f'<page id="x">{blocks}</page>')
    plain = json.loads(json.dumps(as_plain(made)))
    assert from_plain(plain) == made
    plain[0][-1][0][1] += 1
    assert from_plain(plain) != made
    with pytest.raises((TypeError, ValueError)):
        from_plain([[1, 2]])


@pytest.mark.parametrize(
    ("blocks", "said"),
    [
        ('<page id="a"/><page id="a"/>', "two pages have the id 'a'"),
        ('<page id="abc"><p><a href="#abd">x</a></p></page>', "did you mean 'abc'?"),
        ('<page id="a"><p><span ref="b"/></p></page>', "leads to 'b', but no page has this id"),
        ('<page name="One"><p>' + "x" * 300 + "</p></page>", "x…' is 1320 pt wider than its column in <p>"),
        ('<page name="One"><p>' + "x" * 300 + "</p></page>", "on the page 'One'"),
        ("<page><columns>" + '<column><scene name="s"/></column>' * 40 + "</columns></page>", "no room"),
    ],
)
def test_what_can_not_be_set_is_told(pages, blocks: str, said: str) -> None:  # type: ignore[no-untyped-def]
    with pytest.raises(ContentError) as caught:
        pages(blocks)
    assert said in str(caught.value)


def test_nothing_to_place_is_no_error(pages) -> None:  # type: ignore[no-untyped-def]
    empty = "<columns/><table/><ul/><table><tbody><tr/></tbody></table><p/><badge/>"
    assert len(pages(f"<page>{empty}</page>")) == 1


def test_a_long_list_is_divided_fast(pages) -> None:  # type: ignore[no-untyped-def]
    begin = time.process_time()
    made = pages('<page flow="continue"><ol>' + "<li>x</li>" * 3000 + "</ol></page>")
    assert time.process_time() - begin < 3
    numbers = [text for page in made for text in texts(page) if text != "x"]
    assert numbers == [str(number) for number in range(1, 3001)]


def entries(count: int) -> str:
    return "".join(f"<section><p>{number}</p></section>" for number in range(1, count + 1))


def test_contents_run_on_between_their_entries(pages) -> None:  # type: ignore[no-untyped-def]
    made = pages(f'<page flow="continue" id="c"><h1>Contents</h1><nav>{entries(40)}</nav><p>end</p></page>')
    words = [texts(page) for page in made]
    assert len(made) == 3
    assert [word for page in words for word in page] == ["Contents", *map(str, range(1, 41)), "end"]
    assert all(len(page) > 1 for page in words)


def test_entries_that_fit_stay_on_one_page(pages) -> None:  # type: ignore[no-untyped-def]
    """The twin."""
    (page,) = pages(f'<page flow="continue" id="c"><h1>Contents</h1><nav>{entries(5)}</nav><p>end</p></page>')
    assert texts(page) == ["Contents", "1", "2", "3", "4", "5", "end"]


def test_an_entry_stays_whole(pages) -> None:  # type: ignore[no-untyped-def]
    entry = "<section><p>a</p><p>b</p><p>c</p></section>"
    made = pages(f'<page flow="continue" id="c"><p>x</p><nav>{entry * 8}</nav></page>')
    assert len(made) > 1
    assert [texts(page).count("a") for page in made] == [texts(page).count("c") for page in made]
    assert texts(made[0])[-1] == "c" and texts(made[1])[0] == "a"


def test_one_entry_may_stand_alone_at_the_foot_of_a_page_but_no_item(pages) -> None:  # type: ignore[no-untyped-def]
    above = "<p>x</p>" * 13
    blocks = (f"<nav>{entries(40)}</nav>", f"<ul>{'<li>1<br/>1</li>' * 40}</ul>")
    made = [pages(f'<page flow="continue">{above}{block}</page>') for block in blocks]
    assert texts(made[0][0]) == ["x"] * 13 + ["1"]
    assert texts(made[1][0]) == ["x"] * 13


def test_a_heading_goes_on_to_the_page_of_its_contents(pages) -> None:  # type: ignore[no-untyped-def]
    big = "<section>" + "<p>y</p>" * 10 + "</section>"
    made = pages(f'<page flow="continue">{"<p>x</p>" * 10}<h1>Contents</h1><nav>{big}</nav></page>')
    assert [texts(page)[0] for page in made] == ["x", "Contents"]
    assert "Contents" not in texts(made[0])


def test_contents_on_a_page_that_does_not_run_on_must_fit(pages) -> None:  # type: ignore[no-untyped-def]
    with pytest.raises(ContentError, match="too long for one A5 page"):
        pages(f"<page><nav>{entries(40)}</nav></page>")
