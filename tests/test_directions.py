"""Which way a language runs, and marks that keep a text apart."""

from __future__ import annotations

import pytest

from booklet.directions import UNMARKED, direction, isolated


@pytest.mark.parametrize("tag", ["ar", "ar-EG", "fa", "prs", "he", "ckb", "pa-Arab", "ur-PK", "az-arab-IR"])
def test_languages_that_run_leftwards(tag: str) -> None:
    assert direction(tag) == "rtl"


@pytest.mark.parametrize("tag", ["", "en", "zh-Hans", "ar-Latn", "ku", "pa", "arn", "es-AR", "fa-Latn-IR"])
def test_languages_that_do_not(tag: str) -> None:
    assert direction(tag) == "ltr"


@pytest.mark.parametrize("way", ["ltr", "rtl", "auto"])
def test_marks_go_round_a_text_and_come_off_again(way: str) -> None:
    marked = isolated("555-0100", way)  # type: ignore[arg-type]
    assert marked[1:-1] == "555-0100" != marked
    assert marked.translate(UNMARKED) == "555-0100"


def test_each_way_has_a_mark_of_its_own() -> None:
    assert len({isolated("a", "ltr"), isolated("a", "rtl"), isolated("a", "auto")}) == 3
