"""What a reader who listens could not be told: each flaw, and its twin that is none."""

from __future__ import annotations

import pytest

from booklet.layout.listening import LONGEST, flaws
from booklet.layout.markup import parse
from tests.layout.flawed import found, told

# ------------------------------------------------------------------------------------------- headings


@pytest.mark.parametrize(
    ("inside", "said"),
    [
        ("<h2>a</h2>", ["<h2> as the first heading skips a level"]),
        ("<h1>a</h1><h3>b</h3>", ["<h3> after <h1> skips a level"]),
        ("<h1>a</h1><aside><h3>b</h3></aside>", ["<h3> after <h1> skips a level"]),
        ("<h1>a</h1><h2>b</h2><h1>c</h1><h3>d</h3>", ["<h3> after <h1> skips a level"]),
        ("<h1> </h1>", ["<h1> is empty"]),
        ("<h1><span/></h1>", ["<h1> is empty"]),
        ("<h1>a</h1><h2>b</h2><h3>c</h3><h1>d</h1><h2>e</h2>", []),
        ("<h1>a</h1><section><h2>b</h2></section><h2>c</h2>", []),
        ("<h1><strong>a</strong></h1>", []),
        ("<p>a</p>", []),
    ],
)
def test_headings(inside: str, said: list[str]) -> None:
    assert told(inside) == said


@pytest.mark.parametrize("around", ["<footer>{}</footer>", '<figure alt="a scale">{}</figure>'])
def test_headings_that_are_not_read_count_for_nothing(around: str) -> None:
    assert told("<h1>a</h1>" + around.format("<h3>b</h3>")) == []
    assert told("<h1>a</h1>" + around.format("<h2>b</h2>") + "<h3>c</h3>") != []


def test_headings_go_on_over_pages() -> None:
    one, two = "<page><h1>a</h1><h2>b</h2></page>", "<page><h3>c</h3></page>"
    assert found(one + two) == []
    assert [str(flaw.element.name) for flaw in found(two + one)] == ["h3"]


def test_a_jump_says_what_would_be_right() -> None:
    (flaw,) = found('<page at="own.xml.j2:3"><h1>a</h1><h3 at="own.xml.j2:7">The <em>b</em></h3></page>')
    assert (str(flaw.element.place), flaw.text) == ("own.xml.j2:7", "")  # no text of the content is at fault
    assert flaw.hint == "make it <h2>; a class can give it the look of <h3>"


# ------------------------------------------------------------------------------------------- pictures


@pytest.mark.parametrize("picture", ['image src="s"', 'qr value="s"'])
@pytest.mark.parametrize(
    ("attributes", "said"),
    [
        ("", "has no description"),
        (' alt=" "', "has no description"),
        (' decorative="no"', "has no description"),
        (' alt="photo-1.JPG"', "'photo-1.JPG' is a file name, no description"),
        (' alt="logo.svg"', "'logo.svg' is a file name, no description"),
        (' alt="A hand on a back"', ""),
        (' alt="See photo.jpg for the grip"', ""),
        (' decorative="yes"', ""),
        (' decorative="yes" alt="photo.jpg"', ""),
    ],
)
def test_pictures(picture: str, attributes: str, said: str) -> None:
    messages = told(f"<{picture}{attributes}/>")
    assert len(messages) == bool(said)
    assert all(message.endswith(said) for message in messages)


def test_a_scene_describes_itself() -> None:
    assert told('<scene name="s"/>') == []
    assert told('<scene name="s" alt="s.png"/>') == ["'s.png' is a file name, no description"]


@pytest.mark.parametrize("alt", [" ", "scale.png"])
def test_a_figure_that_describes_itself_says_something(alt: str) -> None:
    assert len(told(f'<figure alt="{alt}"><p>x</p></figure>')) == 1
    assert told('<figure alt="a scale"><p>x</p></figure>') == told("<figure><p>x</p></figure>") == []


# --------------------------------------------------------------------------------------------- others


@pytest.mark.parametrize(
    ("inside", "said"),
    [
        ('<p>a <a href="https://x"/></p>', ["the link has no text"]),
        ('<p>a <a href="https://x"> <strong> </strong></a></p>', ["the link has no text"]),
        ('<p><a href="https://x"><br/></a></p>', ["the link has no text"]),
        ('<p><a href="https://x"><strong>b</strong></a></p>', []),
        ('<p><a href="https://x"><span ref="b"/></a></p>', []),
    ],
)
def test_links(inside: str, said: list[str]) -> None:
    assert told(inside) == said


@pytest.mark.parametrize(
    ("part", "cell", "said"),
    [
        ("thead", "td", ["<td> in <thead> heads nothing"]),
        ("thead", "th", []),
        ("tbody", "td", []),
        ("tbody", "th", []),
    ],
)
def test_heads_of_tables(part: str, cell: str, said: list[str]) -> None:
    body = "" if part == "tbody" else "<tbody><tr><td>b</td></tr></tbody>"
    assert told(f"<table><{part}><tr><{cell}>a</{cell}></tr></{part}>{body}</table>") == said


@pytest.mark.parametrize("name", ["alt", "title", "subject", "name"])
def test_nobody_listens_so_long(name: str) -> None:
    def of(length: int) -> list[str]:
        text = "x" * length
        wholes = {
            "alt": f'<document><page><scene name="s" alt="{text}"/></page></document>',
            "name": f'<document><page name="{text}"/></document>',
        }
        whole = wholes.get(name, f'<document {name}="{text}"><page/></document>')
        return [flaw.message for flaw in flaws(parse(whole, "t.xml.j2"), "en")]

    assert of(LONGEST) == []
    (said,) = of(LONGEST + 1)
    assert said.endswith(f": '{name}' has {LONGEST + 1} characters")
