"""The algorithm against Unicode's own tests and tables, where these are installed (Debian: unicode-data).

BIDI_TESTS names another folder with them.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path

import pytest

from booklet.layout.bidi import base_level, levels, line_levels, visual_order
from booklet.layout.bidi.brackets import CLOSING
from booklet.layout.bidi.classes import LETTERS, REMOVED, bidi_class

FOLDER = Path(os.environ.get("BIDI_TESTS", "/usr/share/unicode"))
SOME = 5
"""Each how manieth of the hundred thousand lines of BidiCharacterTest.txt; with BOOKLET_EVERY all are."""
STEP = 83
"""Each how manieth of the half million lines of BidiTest.txt is tried. With 1 all pass, in 40 seconds."""

CLASSES = "DerivedBidiClass.txt"

SAMPLES = dict(
    zip(
        "L R AL EN AN ES ET CS NSM BN B S WS ON LRE RLE LRO RLO PDF LRI RLI FSI PDI".split(),
        "a\u05d0\u06271\u0661+%,\u0300\u00ad\u2029\t !\u202a\u202b\u202d\u202e\u202c\u2066\u2067\u2068\u2069",
        strict=True,
    )
)


def lines_of(name: str) -> Iterator[str]:
    """The lines of a file that say something."""
    path = next((path for path in (FOLDER / name, FOLDER / "extracted" / name) if path.is_file()), None)
    if path is None:
        pytest.skip(f"{name} of Unicode is not in {FOLDER}; BIDI_TESTS may name its folder")
    with path.open(encoding="utf-8") as file:
        yield from (line for line in file if line.strip())


def shown(text: str, base: int | None) -> tuple[int, list[str], list[str]]:
    """The paragraph's level, each character's level on one line (x: removed), and the visual order."""
    lowest = base_level(text) if base is None else base
    line = line_levels(text, levels(text, base), lowest, 0, len(text))
    removed = [bidi_class(character) in REMOVED for character in text]
    return (
        lowest,
        ["x" if gone else str(level) for gone, level in zip(removed, line, strict=True)],
        [str(at) for at in visual_order(line) if not removed[at]],
    )


def character_cases(lines: Iterable[str]) -> Iterator[tuple[str, bool]]:
    """Each case of BidiCharacterTest.txt, and whether it comes out right."""
    for line in lines:
        if line.startswith("#"):
            continue
        codes, direction, lowest, found, order = line.strip().split(";")
        text = "".join(chr(int(code, 16)) for code in codes.split())
        base = int(direction) if direction in "01" else None
        yield line, shown(text, base) == (int(lowest), found.split(), order.split())


def class_cases(lines: Iterable[str], step: int) -> Iterator[tuple[str, bool]]:
    """Each `step`th case of BidiTest.txt, and whether it comes out right."""
    found: list[str] = []
    order: list[str] = []
    for number, line in enumerate(lines):
        if line.startswith("@Levels:"):
            found = line.split()[1:]
        elif line.startswith("@Reorder:"):
            order = line.split()[1:]
        elif line[0] not in "@#" and number % step == 0:
            names, bits = line.split(";")
            text = "".join(SAMPLES[name] for name in names.split())
            bases = [base for bit, base in ((1, None), (2, 0), (4, 1)) if int(bits, 16) & bit]
            yield line, all(shown(text, base)[1:] == (found, order) for base in bases)


def test_character_tests_pass() -> None:
    step = 1 if os.environ.get("BOOKLET_EVERY") else SOME
    cases = list(character_cases(islice(lines_of("BidiCharacterTest.txt"), None, None, step)))
    assert [line for line, right in cases if not right] == []
    assert len(cases) > 90_000 / step


def test_class_tests_pass() -> None:
    cases = list(class_cases(lines_of("BidiTest.txt"), STEP))
    assert [line for line, right in cases if not right] == []
    assert len(cases) > 400_000 / STEP


@pytest.mark.parametrize(
    ("case", "right"),
    [
        ("05D0 0061;1;1;1 2;1 0", True),
        ("05D0 0061;2;1;1 2;1 0", True),
        ("05D0 0061;2;0;1 2;1 0", False),
        ("05D0 0061;1;1;1 1;1 0", False),
        ("05D0 0061;1;1;1 2;0 1", False),
        ("05D0 202A;1;1;1 x;0", True),
        ("05D0 202A;1;1;1 1;0", False),
    ],
)
def test_a_wrong_level_or_order_is_seen(case: str, right: bool) -> None:
    assert list(character_cases(["# Comment", case])) == [(case, right)]


def test_a_wrong_class_case_is_seen() -> None:
    head = ["@Levels: 1 0\n", "@Reorder: 0 1\n"]
    assert [right for _, right in class_cases([*head, "R L; 2\n", "R L; 3\n", "L L; 2\n"], 1)] == [
        True,
        False,
        False,
    ]


def test_the_samples_are_of_their_class() -> None:
    assert {name: bidi_class(sample) for name, sample in SAMPLES.items()} == dict(LETTERS)


def test_brackets_are_unicode_s() -> None:
    rows = [line.partition("#")[0].split(";") for line in lines_of("BidiBrackets.txt")]
    wanted = {
        chr(int(row[0], 16)): chr(int(row[1], 16)) for row in rows if len(row) == 3 and row[2].strip() == "o"
    }
    assert dict(CLOSING) == wanted
    assert {bidi_class(bracket) for pair in wanted.items() for bracket in pair} == {"O"}


def test_the_classes_of_code_points_without_a_character_are_unicode_s() -> None:
    """Those that the file (of perhaps another version than Python's tables) gives no character either."""
    words = {"Right_To_Left": "R", "Arabic_Letter": "A", "European_Terminator": "t", "BN": "x"}
    row = re.compile(r"(?:# @missing: )?(\w+)(?:\.\.(\w+))?\s*; (\w+)(?: # (\w\w))?")
    wanted: dict[int, str] = {}
    for first, last, name, category in (m.groups() for line in lines_of(CLASSES) if (m := row.match(line))):
        codes = range(int(first, 16), int(last or first, 16) + 1)
        if category not in (None, "Cn"):
            for code in codes:
                wanted.pop(code, None)
        elif name in words:
            wanted |= dict.fromkeys(codes, words[name])
    assert {hex(code): letter for code, letter in wanted.items() if bidi_class(chr(code)) != letter} == {}
    assert len(wanted) > 6_000 and {*wanted.values()} == {*words.values()}


@pytest.mark.parametrize("code", [0x0378, 0xFB07, 0x30000, 0xE1000])
def test_other_code_points_without_a_character_run_left_to_right(code: int) -> None:
    assert bidi_class(chr(code)) == "L"
