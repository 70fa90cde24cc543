"""Chinese lines begin and end as printers want it, at every width: no mark alone, no word in two."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest

from booklet.folders import here
from booklet.layout.breaking import NO_LINE_END, NO_LINE_START, line_starts
from booklet.layout.page import Run
from booklet.layout.text import break_lines
from booklet.pdf.fonts import FontSet

SAMPLE = (
    "先把手掌放在对方的肩上（不要用力），停留30秒；如果对方说“疼”、‘麻’，或者感到头晕，请马上停下来！"
    "风池 Fengchi（GB20）在后脑下方，每侧按揉10至15次，力度不超过4分。《按摩手册》里写道："
    "“宁轻勿重。”泡一杯 chamomile tea，休息 5 分钟，水温不高于 37.5℃，湿度为 60%……"
    "有疑问吗？请拨打 +86 10 5555 0100，或者看 https://example.org/help。"
)
STRONG = ("感到头晕", "宁轻勿重", "GB20")
"""What the mixed style sets bold."""
UNITS = ("30秒", "10至", "15次", "4分", "37.5℃", "60%")
WIDTHS = range(120, 421, 3)
SIZE = 12.0


@pytest.fixture(scope="module")
def fonts() -> FontSet:
    return FontSet.open(here())


def runs(text: str, mixed: bool) -> list[Run]:
    """The text in one style, or with bold words in it."""
    parts = re.split(f"({'|'.join(STRONG)})", text) if mixed else [text]
    faces = ("regular", "bold")
    return [Run(part, faces[at % 2], SIZE, "#000000", "zh-Hans") for at, part in enumerate(parts)]


def broken(text: str, width: float, fonts: FontSet, mixed: bool = False) -> list[tuple[str, float]]:
    """The lines and their widths."""
    made = break_lines(runs(text, mixed), width, fonts, "zh-Hans")
    assert made.excess == 0
    return [("".join(run.text for _, run in line.runs), line.width) for line in made.lines]


def faults(lines: list[str]) -> list[str]:
    """What a printer would not let pass."""
    found = []
    for above, below in pairwise(lines):
        end, start = above.rstrip(" "), below
        if start[0] in NO_LINE_START:
            found.append(f"a line begins with {start[0]}")
        if start[0] == " ":
            found.append("a line begins with a space")
        if end[-1] in NO_LINE_END:
            found.append(f"a line ends with {end[-1]}")
        if above == end and re.search(r"[A-Za-z0-9.+][|][A-Za-z0-9.+]", f"{end[-1]}|{start[0]}"):
            found.append(f"a word is split: {end[-3:]}|{start[:3]}")
        if above == end and end[-1].isdigit():
            found.append(f"a number is parted from its unit: {end[-3:]}|{start[:3]}")
    return found


@pytest.mark.parametrize("mixed", [False, True])
def test_lines_of_every_width_begin_and_end_well(fonts: FontSet, mixed: bool) -> None:
    for width in WIDTHS:
        lines = broken(SAMPLE, width, fonts, mixed)
        assert faults([text for text, _ in lines]) == [], width
        assert "".join(text for text, _ in lines) == SAMPLE
        assert max(wide for _, wide in lines) <= width + 0.01


@pytest.mark.parametrize("mixed", [False, True])
def test_lines_are_full(fonts: FontSet, mixed: bool) -> None:
    """The twin: rules that never let a line end would be kept, too. Only the next word leaves a gap."""
    for width in WIDTHS[60:]:
        lines = broken(SAMPLE, width, fonts, mixed)
        for (text, wide), (after, _) in list(pairwise(lines))[:-1]:
            next_word = re.match(r"[（《“‘]*[!-~]*.[）》，。；：？！”’、…]*", after)
            assert next_word is not None
            assert width - wide <= fonts.width(next_word[0], "bold", SIZE, "cjk") + 2, (width, text)


@pytest.mark.parametrize(
    "lines",
    [
        ["放在肩上", "，不要"],
        ["他说“", "疼”"],
        ["泡一杯 chamo", "mile tea"],
        ["水温 37", ".5℃"],
        ["休息 5", "分钟"],
        ["手放在肩", " 上"],
        ["湿度为 60", "%以下"],
    ],
)
def test_faults_are_seen(lines: list[str]) -> None:
    """The twin: what a plain break after any character would do."""
    assert faults(lines)


def test_the_sample_has_what_the_rules_are_about() -> None:
    assert all(unit in SAMPLE for unit in UNITS)
    assert {*"，。；：？！）》”’、…℃%"} <= set(SAMPLE) & NO_LINE_START
    assert {*"（《“‘"} <= set(SAMPLE) & NO_LINE_END


@pytest.mark.parametrize(
    ("text", "starts"),
    [
        ("aa bb  cc", [3, 7]),
        ("肩井。", [1]),
        ("“肩”井", [3]),
        ("5 次", [2]),
        ("5次", []),
        ("次5", [1]),
        ("GB21穴", []),
        ("穴GB21", [1]),
        ("穴GBs", [1]),
        ("GBs穴", [3]),
        ("肩\u2060井\u00a0穴", []),
        ("a\u00a0b c", [4]),
        ("肩 。", []),
        ("肩 井", [2]),
    ],
)
def test_where_a_line_may_begin(text: str, starts: list[int]) -> None:
    assert line_starts(text) == starts


def test_a_name_is_kept_whole_where_told() -> None:
    assert line_starts("去大椎穴", lambda at: at == 2) == [1, 3]
    assert line_starts("去大椎穴", lambda at: False) == [1, 2, 3]
    assert line_starts("大 椎", lambda at: True) == [2], "a space always parts"


def test_a_date_is_kept_whole() -> None:
    date = "于2026年11月22日"
    assert line_starts(date) == [1]
    assert line_starts("去年多次22日") != [], "the twin: other ideographs may part from a number"
