"""What holds for any text that mixes directions."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

pytest.importorskip("hypothesis", reason="hypothesis is not installed")

from hypothesis import given
from hypothesis import strategies as st

from booklet.layout.bidi import base_level, levels, line_levels, plain, visual_order

LETTERS = "ab\u05d0\u0627\u0661 1+%,.()[\u2329\u3009\u0300\u00ad\t\n"
FORMATS = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
MIXED = st.text(st.sampled_from(LETTERS + FORMATS), max_size=60)
ANY = st.one_of(MIXED, st.text(max_size=60))
BASE = st.sampled_from((None, 0, 1))
LEVELS = st.lists(st.integers(0, 9), max_size=40)


def reversals(found: Sequence[int]) -> list[int]:
    """L2 word for word: at each level from the highest down, turn around what is at least as high."""
    order = list(range(len(found)))
    for height in range(max(found, default=0), 0, -1):
        at = 0
        while at < len(order):
            end = at
            while end < len(order) and found[order[end]] >= height:
                end += 1
            order[at:end] = order[at:end][::-1]
            at = end + 1
    return order


@given(ANY, BASE)
def test_each_character_has_a_level(text: str, base: int | None) -> None:
    found = levels(text, base)
    lowest = base_level(text) if base is None else base
    assert len(found) == len(text)
    assert all(lowest <= level <= 126 for level in found)
    assert found == levels(text, lowest)


@given(MIXED, BASE, st.integers(0, 60), st.integers(0, 60))
def test_a_line_shows_each_of_its_characters_once(text: str, base: int | None, one: int, other: int) -> None:
    start, end = sorted((min(one, len(text)), min(other, len(text))))
    lowest = base_level(text) if base is None else base
    found = levels(text, base)
    line = line_levels(text, found, lowest, start, end)
    assert sorted(visual_order(line)) == list(range(end - start))
    assert all(after in (before, lowest) for before, after in zip(found[start:end], line, strict=True))


@given(LEVELS)
def test_runs_are_turned_as_the_rule_says(found: list[int]) -> None:
    assert visual_order(found) == reversals(found)


def test_the_rule_word_for_word_turns_something() -> None:
    assert reversals([1, 2, 2]) == [1, 2, 0] != reversals([0, 2, 2])


@given(ANY)
def test_plain_text_stays_on_level_0(text: str) -> None:
    if plain(text):
        assert levels(text) == levels(text, 0) == (0,) * len(text)


@given(st.text(st.sampled_from("ab1+%,.() \u0300\u00ad\t肩，"), max_size=60))
def test_plain_text_is_what_the_rules_themselves_leave_alone(text: str) -> None:
    """A right-to-left paragraph behind it makes the rules run; what stands before the separator is alone."""
    whole = f"{text}\u2029\u05d0"
    assert plain(text) and not plain(whole)
    assert levels(whole, 0) == (0,) * (len(text) + 1) + (1,)
