"""A file with many empty texts is told once."""

from __future__ import annotations

import pytest

from booklet.content.nodes import parse_sheet
from booklet.content.translation.blanks import FEW, check_begun
from booklet.diagnostics import ContentError


def with_blanks(number: int) -> str:
    return "language: fr\n" + "".join(f'k{n}: "{"" if n < number else "x"}"\n' for n in range(9))


def test_many_are_one_problem() -> None:
    with pytest.raises(ContentError) as told:
        check_begun(parse_sheet(with_blanks(8).encode(), "fr.yaml"), words=False)
    (one,) = told.value.diagnostics
    assert one.message == "8 of 9 texts are empty: not yet written or translated"
    assert str(one.place) == "fr.yaml:2:5"
    assert one.hint == "the first are k0 (line 2), k1 (line 3), k2 (line 4)"


@pytest.mark.parametrize("text", [with_blanks(FEW), "language: fr\n", "a: ~\nb: ~\nc: ~\nd: ~\ne: ~\n"])
def test_a_few_are_told_elsewhere(text: str) -> None:
    check_begun(parse_sheet(text.encode(), "fr.yaml"), words=False)


def test_words_count_their_own_groups() -> None:
    text = 'units: {a: {one: "", other: ""}}\nwords: {a: "", b: ""}\n'
    with pytest.raises(ContentError):
        check_begun(parse_sheet(text.encode(), "fr.yaml"), words=True)
