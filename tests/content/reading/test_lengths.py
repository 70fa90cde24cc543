"""Lengths: what a word is, averages, the longest, shares rounded down."""

from __future__ import annotations

import pytest

from booklet.content.reading.lengths import Limits, length_problems, lengths, percent, share, words


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Presione GB21 2,5 cm.", ["Presione", "GB21", "2,5", "cm"]),
        ("¡médico-quirúrgico!", ["médico-quirúrgico"]),
        ("20–30 veces", ["20", "30", "veces"]),
        ("don’t", ["don’t"]),
        ("اِضْغَط، ثمّ \u2068C7\u2069", ["اضغط", "ثم", "C7"]),
        ("— … 。", []),
    ],
)
def test_words(text: str, found: list[str]) -> None:
    assert words(text) == found


def test_sentences_without_words_are_none() -> None:
    found = lengths([(3, "a"), (0, "-"), (4, "b")], "word")
    assert (found.total, found.sentences, found.mean_sentence, found.max_sentence) == (7, 2, 3.5, 4)
    assert (found.longest, found.told) == ("b", "7 words, 3.5 in a sentence, 4 in the longest")
    assert lengths([(1, "a")], "word").told.startswith("1 word,")
    assert lengths([(0, "-")], "word").sentences == 0


def test_limits_are_told_above_not_at_them() -> None:
    found = lengths([(10, "a"), (20, "b")], "word")
    assert list(length_problems(found, Limits(15.0, 20))) == []
    told = [one.message for one in length_problems(found, Limits(14.9, 19))]
    assert told == ["sentences have 15.0 words on average; aim for 14.9", "a sentence has 20 words: “b”"]


def test_all_is_said_only_of_all() -> None:
    assert (percent(share([1] * 999, [1] * 1000)), percent(share([1], [1])), percent(0.9)) == (
        "99 %",
        "100 %",
        "90 %",
    )
    assert percent(0.29) == "29 %"  # 0.29 * 100 is a hair below 29
    assert share([], []) == 1.0
