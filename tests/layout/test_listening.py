"""What a reader who listens could not be told: each flaw, and its twin that is none."""

from __future__ import annotations

import pytest

from booklet.layout.filters import plain, rich
from booklet.layout.listening import LONGEST, SCRIPTS, Flaw, flaws
from booklet.layout.markup import parse


def found(blocks: str, language: str = "en") -> list[Flaw]:
    return list(flaws(parse(f"<document>{blocks}</document>", "t.xml.j2"), language))


def told(inside: str, language: str = "en") -> list[str]:
    """The messages about what stands in a page."""
    return [one.message for one in found(f"<page>{inside}</page>", language)]


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


# ------------------------------------------------------------------------------------------ languages


@pytest.mark.parametrize("language", ["en", "zh-Hans", "pt-BR", "zh-Latn-pinyin", "yue"])
def test_the_language_of_the_document_is_one(language: str) -> None:
    assert told("<p>a</p>", language) == []
    assert told(f'<p lang="{language}">a</p>') == []


@pytest.mark.parametrize(
    "language", ["", "english", "e", "en_GB", "en-", "zh-Hans-", "chinese (simplified)", "12"]
)
def test_or_it_is_told(language: str) -> None:
    assert told("<p>a</p>", language) == [f"'{language}' is not the tag of a language"]


def test_the_language_of_a_passage_too() -> None:
    (flaw,) = found('<page><p>a <span lang="zhh-Hansssssss">b</span></p></page>')
    assert (flaw.message, flaw.element.name) == ("'zhh-Hansssssss' is not the tag of a language", "span")
    (flaw,) = found('<page><p lang="e_n">b</p></page>')
    assert flaw.hint == "did you mean 'en'?"


SAMPLES = {
    "CJK": "推",
    "HIRAGANA": "ひ",
    "KATAKANA": "カ",
    "HANGUL": "한",
    "ARABIC": "ض",
    "HEBREW": "ש",
    "CYRILLIC": "ж",
    "DEVANAGARI": "क",
    "THAI": "ก",
}


def test_every_script_has_a_sample() -> None:
    assert set(SAMPLES) == set(SCRIPTS)


@pytest.mark.parametrize("script", SAMPLES)
def test_letters_of_another_script_are_told(script: str) -> None:
    char = SAMPLES[script]
    (flaw,) = found(f"<page><p>one {char}{char} two</p></page>")
    shown = {"CJK": "Chinese"}.get(script, script.title())
    assert flaw.message == f"'{char}' is {shown} text in a passage whose language is 'en'"
    assert flaw.hint == 'name its language: [zh-Hans:推拿] in content, <span lang="zh-Hans"> in a template'
    assert flaw.text == f"one {char}{char} two"


@pytest.mark.parametrize("script", SAMPLES)
def test_letters_of_the_own_script_are_not(script: str) -> None:
    for language in SCRIPTS[script]:
        assert told(f"<p>one {SAMPLES[script]} two</p>", language) == []
        assert told(f'<p>one <span lang="{language}">{SAMPLES[script]}</span></p>') == []


@pytest.mark.parametrize(
    ("inside", "language", "count"),
    [
        ('<p lang="zh-Hans">推拿</p>', "en", 0),
        ('<section lang="zh-Hans"><p>a <strong>推拿</strong></p></section>', "en", 0),
        ('<section lang="zh-Hans"><p lang="en">推拿</p></section>', "en", 1),
        ('<p><span lang="zh-Hans">推</span>拿</p>', "en", 1),
        ("<p>推拿</p>", "zh-Hant", 0),
        ("<p>推拿</p>", "ZH", 0),
        ("<p>Ná niē, α-Tocopherol, 10 µg, ½ — “x” ★ ①</p>", "en", 0),
        ("<p>Nǎ niē</p>", "zh-Latn-pinyin", 0),
        ("<p>推<br/>拿</p><p>推</p>", "en", 3),
        ("<ul><li>推</li></ul><table><tbody><tr><td>拿</td></tr></tbody></table>", "en", 2),
        ("<footer><p>推</p></footer>", "en", 1),
    ],
)
def test_whose_letters_they_are_depends_on_the_nearest_language(
    inside: str, language: str, count: int
) -> None:
    assert len(told(inside, language)) == count


def test_a_passage_is_told_once() -> None:
    assert len(told("<p>推拿 and 按揉 and ж</p>")) == 1
    assert len(told("<p>推拿 <strong>按揉</strong> ж</p>")) == 3


# ---------------------------------------------------------------------------- what is heard at length


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


# ---------------------------------------------------------------------------------- whose fault it is


@pytest.mark.parametrize(
    ("passage", "text", "found"),
    [
        ("Rub 推拿 well", "Rub 推拿 well", True),
        (" Rub 推拿\n well ", "Rub 推拿 well", True),
        ("Rub 推拿 well. You need a partner.", "Rub 推拿 well", True),
        ("推拿", "Rub **推拿** well", True),
        ("Rub 推拿 well", "**Rub** 推拿 well", True),
        ("Rub 推拿 well", "Rub 按揉 well", False),
        ("Rub 推拿 well", "Rub", False),
        ("Rub 推拿 well", "推", True),
        ("Rub 推拿 well", "", False),
    ],
)
def test_a_flaw_knows_the_texts_it_comes_from(passage: str, text: str, found: bool) -> None:
    (page,) = parse("<document><page/></document>", "t.xml.j2").pages
    assert Flaw(page, "m", "h", passage, "推").comes_from(text) == found


def test_a_flaw_of_the_template_comes_from_no_text() -> None:
    (page,) = parse("<document><page/></document>", "t.xml.j2").pages
    assert not any(Flaw(page, "m", "h").comes_from(text) for text in ("", "a", "推"))


# ----------------------------------------------------------------------------- phrases in the content


@pytest.mark.parametrize(
    ("text", "markup"),
    [
        ("Tuina [zh-Hans: 推拿] helps", 'Tuina <span lang="zh-Hans">推拿</span> helps'),
        ("[yue: 推拿]", '<span lang="yue">推拿</span>'),
        ("[zh-Latn-pinyin: tuīná]", '<span lang="zh-Latn-pinyin">tuīná</span>'),
        ("**[zh-Hans: 推拿]**", '<strong><span lang="zh-Hans">推拿</span></strong>'),
        ("[zh-Hans: **推**拿]", '<span lang="zh-Hans"><strong>推</strong>拿</span>'),
        ("[de: a] [fr: b]", '<span lang="de">a</span> <span lang="fr">b</span>'),
        ("[de: a\nb]", '<span lang="de">a<br/>b</span>'),
        ("[de:a & <b>]", '<span lang="de">a &amp; &lt;b&gt;</span>'),
        ("[1], [Note: x], [a: b], [de]", "[1], [Note: x], [a: b], [de]"),
        ("[zh_CN: x], (de: x), [ de: x]", "[zh_CN: x], (de: x), [ de: x]"),
    ],
)
def test_a_phrase_in_another_language(text: str, markup: str) -> None:
    assert str(rich(text)) == markup


@pytest.mark.parametrize(
    "text", ["[zh-Hans: 推拿]", "**Tuina [zh-Hans: 推拿]**", "[ja: 推拿] [zh-Hans: 按\n揉]"]
)
def test_a_phrase_whose_language_is_named_has_no_flaw(text: str) -> None:
    assert told(f"<p>{rich(text)}</p>") == []
    assert told(f"<p>{rich(text.replace('[', '(').replace(']', ')'))}</p>") != []


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Tuina [zh-Hans: 推拿]", "Tuina 推拿"),
        ("**Stop** if [de: **es** weh tut]", "Stop if es weh tut"),
        ("a & b <c> [1]", "a & b <c> [1]"),
    ],
)
def test_titles_have_no_marks(text: str, said: str) -> None:
    assert plain(text) == said


@pytest.mark.parametrize("text", ["**a [zh-Hans: b** c]", "[zh-Hans: a **b] c**", "[de: **a]**"])
def test_emphasis_across_a_phrase_makes_no_broken_markup(text: str) -> None:
    assert parse(f"<document><page><p>{rich(text)}</p></page></document>", "t.xml.j2")


@pytest.mark.parametrize("text", ["[see: page 3]", "[tel: 555 0100]", "[fax: 1]"])
def test_a_word_in_brackets_is_no_language(text: str) -> None:
    assert str(rich(text)) == text
