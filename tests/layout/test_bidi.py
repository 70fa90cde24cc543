"""Lines that mix directions. CAPITALS stand for Arabic letters, `{` `<` `|` `}` for LRI, RLI, FSI and PDI."""

from __future__ import annotations

import time

import pytest

from booklet.layout.bidi import base_level, levels, line_levels, plain, visual_order

ARABIC = [*range(0x0627, 0x063B), *range(0x0641, 0x0647)]
HEBREW = range(0x05D0, 0x05EA)
FORMATS = {"{": "\u2066", "<": "\u2067", "|": "\u2068", "}": "\u2069"}
MIRRORED = str.maketrans("()[]", ")(][")


def written(example: str, letters: range | list[int] = ARABIC) -> str:
    """The text that an example stands for."""
    capitals = {chr(65 + at): chr(letter) for at, letter in enumerate(letters[:26])}
    return "".join((capitals | FORMATS).get(character, character) for character in example)


def seen(example: str, base: int | None = None, letters: range | list[int] = ARABIC) -> str:
    """What a reader sees from left to right, on one line."""
    text = written(example, letters)
    found = base_level(text) if base is None else base
    line = line_levels(text, levels(text, base), found, 0, len(text))
    shown = (example[at].translate(MIRRORED) if line[at] & 1 else example[at] for at in visual_order(line))
    return "".join(character for character in shown if character not in FORMATS)


@pytest.mark.parametrize(
    ("example", "shown"),
    [
        ("PRESS", "SSERP"),
        ("PRESS app v2 NOW", "WON app v2 SSERP"),
        ("PRESS 10 TIMES", "SEMIT 10 SSERP"),
        ("PRESS 2.5 TIMES", "SEMIT 2.5 SSERP"),
        ("ON 1/2/2030", "1/2/2030 NO"),
        ("LOOK AT a.html, b.html.", ".a.html, b.html TA KOOL"),
        ("PRESS (app) NOW", "WON (app) SSERP"),
        ("PRESS (HARD) NOW", "WON (DRAH) SSERP"),
        ("PRESS (HARD [app v2]) NOW", "WON ([app v2] DRAH) SSERP"),
        ("SOME book(s)", "book(s) EMOS"),
        ("SOME book(s", "book(s EMOS"),
        ("say PRESS now", "say SSERP now"),
        ("say (PRESS) now", "say (SSERP) now"),
        ("say (PRESS HARD), now", "say (DRAH SSERP), now"),
    ],
)
def test_words_digits_and_brackets(example: str, shown: str) -> None:
    assert seen(example) == shown != example


def test_the_paragraph_s_direction_decides_where_things_stand() -> None:
    assert seen("app PRESS.", 0) == "app SSERP."
    assert seen("app PRESS.", 1) == ".SSERP app"


def test_a_phone_number_needs_an_isolate() -> None:
    assert seen("CALL +1 555-0100 NOW") == "WON 0100-555 1+ LLAC"
    assert seen("CALL {+1 555-0100} NOW") == "WON +1 555-0100 LLAC"


def test_a_percent_sign_stays_with_european_digits_only() -> None:
    assert seen("UP 10%") == "%10 PU"
    assert seen("UP 10%", letters=HEBREW) == "10% PU"
    assert seen("UP {10%}") == "10% PU"


def test_isolates_nest() -> None:
    assert seen("he said <ABC {v 2, (DEF)} GHI} now") == "he said IHG v 2, (FED) CBA now"
    assert seen("a {b <C {d <E} f} G} h} i") == "a b G d E f C h i"


def test_a_first_strong_isolate_finds_its_own_direction() -> None:
    assert seen("TEXT |v 2.} TEXT") == "TXET v 2. TXET"
    assert seen("text |V 2.} text") == "text .2 V text"
    assert seen("text |{v} V 2.} text") == "text .2 V v text"


def test_old_marks_embed_and_override() -> None:
    assert levels("a\u202bbc\u202cd") == (0, 0, 2, 2, 2, 0)
    assert levels("a\u202ebc\u202cd") == (0, 0, 1, 1, 1, 0)
    assert levels("\u202ea\u2066b\u2069") == (0, 1, 1, 2, 1)
    assert levels("\u202ca\u2069") == (0, 0, 0)


def test_vowel_signs_go_with_their_letter() -> None:
    assert levels("\u0628\u064e1\u064e", 0) == (1, 1, 2, 2)
    assert levels("a\u064e", 1) == (2, 2)
    assert levels("(\u064e\u0628)a", 0) == (0, 0, 1, 0, 0)


def test_equivalent_brackets_are_a_pair() -> None:
    paired = levels("\u05d0\u2329a\u3009b", 1)
    assert paired == levels("\u05d0\u3008a\u232ab", 1) == (1, 1, 2, 1, 2)
    assert levels("\u05d0\u300aa\u3009b", 1) == (1, 1, 2, 2, 2)


def test_brackets_are_paired_63_deep() -> None:
    """BD16 gives up at the 64th that is open; what stands on one level then falls apart."""
    deep, deeper = ("\u05d0" + "(" * count + "a" + ")" * count + "b" for count in (63, 64))
    assert levels(deep, 1) == (1, *[1] * 63, 2, *[1] * 63, 2)
    assert levels(deeper, 1) == (1, *[1] * 64, 2, *[2] * 64, 2)


@pytest.mark.parametrize(
    ("text", "base", "found"),
    [
        ("\u05d01+2", 1, (1, 2, 2, 2)),
        ("\u05d01+", 0, (1, 2, 0)),
        ("\u05d0(1)a", 0, (1, 1, 2, 1, 0)),
        ("a(b)\u064e\u05d0", 1, (2, 2, 2, 2, 2, 1)),
        ("\u202bb(a\u202c\u202e)", 0, (0, 2, 2, 2, 2, 2, 1)),
        ("\u202b\u05d0\u202c!\u05d0", 0, (0, 1, 1, 1, 1)),
        ("\u05d0!\u202b\u05d0", 0, (1, 1, 1, 1)),
        ("\u05d0+\u202b\n", 0, (1, 0, 0, 0)),
        ("a\u2066b", 1, (2, 1, 2)),
    ],
    ids=[
        "a plus between numbers (W4)",
        "a plus behind a number (W6)",
        "a number in brackets (N0)",
        "a mark on a bracket (N0)",
        "a bracket that is no bracket any more (N0)",
        "a beginning at a higher level (X10)",
        "an end at a higher level (X10)",
        "an end of the paragraph (X8)",
        "an isolate without an end (X10)",
    ],
)
def test_fine_points(text: str, base: int, found: tuple[int, ...]) -> None:
    assert levels(text, base) == found


def test_marks_do_not_lead_deeper_than_125() -> None:
    deepest = [levels("\u202b" * count + "\u05d0", 0)[-1] for count in (61, 62, 63, 64, 1000)]
    assert deepest == [121, 123, 125, 125, 125]
    assert levels("\u2067" * 63 + "a")[-1] == levels("\u2067" * 200 + "a")[-1] == 126


def test_what_was_too_deep_is_counted() -> None:
    assert levels("\u2067" * 90 + "\u2069" * 90 + "a", 0)[-1] == 0
    assert levels("\u202b" * 90 + "\u202c" * 90 + "a", 0)[-1] == 0
    assert levels("\u2067" * 90 + "\u2069" * 89 + "a", 0)[-1] == 2
    # 123, 124, then 126 is refused; what would be 125 stands within that and is refused too.
    assert levels("\u2067" * 62 + "\u2066\u2066\u2067a")[-1] == 124
    # The end of an isolate forgets the embeddings in it.
    assert levels("\u2067" + "\u202b" * 90 + "\u2069\u202ba", 0)[-1] == 2


@pytest.mark.parametrize(
    ("example", "level"),
    [
        ("", 0),
        ("12 + (3)", 0),
        ("a B", 0),
        ("12 B a", 1),
        ("{B} a", 0),
        ("<a} B", 1),
        ("{B a", 0),
        ("} B", 1),
    ],
)
def test_the_first_strong_letter_outside_isolates_decides(example: str, level: int) -> None:
    text = written(example)
    assert base_level(text) == level
    assert levels(text) == levels(text, level)
    if any(character.isalpha() for character in example):
        assert levels(text) != levels(text, 1 - level)


def test_only_the_paragraph_s_own_letters_decide() -> None:
    assert base_level("12\n\u05d0") == 0 != base_level("12 \u05d0")


def test_another_base_is_refused() -> None:
    with pytest.raises(ValueError, match="0 or 1, not 2"):
        levels("a", 2)


def test_a_separator_ends_all_that_is_open() -> None:
    assert levels("a\u202eb\nc\u202d\u05d0\n\u05d0") == (0, 0, 1, 0, 0, 0, 2, 0, 1)
    assert levels("a\u202eb c")[-1] == 1


def test_space_at_the_end_of_a_line_goes_to_the_paragraph_s_side() -> None:
    text = "abc def"
    inner = levels(text, 1)
    assert inner == (2,) * 7
    assert line_levels(text, inner, 1, 0, 4) == (2, 2, 2, 1)
    assert visual_order(line_levels(text, inner, 1, 0, 4)) == [3, 0, 1, 2]
    assert line_levels(text, inner, 1, 0, 5) == (2,) * 5
    assert line_levels(text, inner, 1, 4, 7) == (2, 2, 2)


def test_a_tab_and_the_space_before_it_do_too() -> None:
    text = "a \tb c"
    assert levels(text, 1) == (2,) * 6
    assert line_levels(text, levels(text, 1), 1, 0, 6) == (2, 1, 1, 2, 2, 2)


@pytest.mark.parametrize("kept", ["\u00ad", "\u200d"], ids=["soft hyphen", "joiner"])
def test_what_belongs_to_a_word_stays_with_it_at_the_end_of_a_line(kept: str) -> None:
    text = f"\u0647{kept}"
    assert line_levels(text, levels(text, 0), 0, 0, 2) == (1, 1)
    assert line_levels(f"\u0647 {kept}", (1, 1, 1), 0, 0, 3) == (1, 0, 0)
    assert line_levels(f"\u0647{kept} ", (1, 1, 1), 0, 0, 3) == (1, 1, 0)


@pytest.mark.parametrize(
    ("example", "expected"),
    [("app v2 (10%)", True), ("肩井，大椎 – é\u0301", True), ("a\u00adb\u200db\u200e", True), ("", True)]
    + [(text, False) for text in ("a B", "{a}", "\u202aa", "\u0661", "\u202c", "\u200f", "\U00010ec8")],
)
def test_plain_text_needs_no_algorithm(example: str, expected: bool) -> None:
    assert plain(written(example)) == expected


def test_runs_turn_around_within_runs() -> None:
    assert visual_order([]) == []
    assert visual_order([0, 0, 2]) == [0, 1, 2]
    assert visual_order([1, 1, 2, 2, 1]) == [4, 2, 3, 1, 0]
    assert visual_order([0, 1, 2, 3, 3, 4, 1, 0]) == [0, 6, 2, 5, 4, 3, 1, 7]
    assert visual_order([5, 5, 9]) == [2, 1, 0]


HOSTILE = {
    "letters": "\u05d0" * 100_000,
    "words": "\u0627\u0628 ab " * 16_000,
    "nested isolates": "\u2068" * 10_000 + "\u05d0" + "\u2069" * 10_000,
    "isolates that nothing ends": "\u2068\u05d0 a " * 20_000,
    "ends of nothing": "\u05d0" + "\u2069\u202c" * 50_000,
    "deep and back": ("\u2067a" * 60 + "\u2069" * 60) * 200,
    "embeddings": "a\u202a\u05d0\u202c" * 10_000,
    "nested brackets": "\u05d0" + "(" * 50_000 + "a" + ")" * 50_000,
    "brackets deep again and again": "\u05d0" + ("(" * 62 + "]" * 62 + "a" + ")" * 62) * 500,
    "foreign pairs": "\u05d0" + "(a)" * 33_000,
    "terminators": "\u05d0" + "%" * 100_000,
    "separators": "\u05d0" + "1," * 50_000,
    "spaces": "\u05d0" + " " * 100_000 + "a",
    "marks": "\u05d0" + "\u0300" * 100_000,
    "paragraphs": "\u05d0\n" * 10_000,
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_length_and_depth_cost_no_more_than_their_length(text: str) -> None:
    """Seconds of computing; what looked back over the whole text for each character would take minutes."""
    start = time.process_time()
    found = levels(text, 1)
    order = visual_order(line_levels(text, found, 1, 0, len(text)))
    assert time.process_time() - start < 10
    assert len(found) == len(text) == len(order) and max(found) <= 126
