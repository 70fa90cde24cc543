"""Papers by name or by their sides, and the least type on each."""

import pytest

from booklet.diagnostics import UsageError
from booklet.layout.paper import MM, PAPERS, USUAL, named, paper_of, readable


@pytest.mark.parametrize(
    ("name", "sides"), [("A3", (297, 420)), ("a6", (105, 148)), ("100x150.5mm", (100, 150.5))]
)
def test_sides_in_points(name: str, sides: tuple[float, float]) -> None:
    paper = paper_of(name)
    assert (paper.width / MM, paper.height / MM) == pytest.approx(sides)
    assert paper_of(paper.name) == paper, "the name that goes into a file name is understood again"


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("a44", "did you mean 'a4'"),
        ("20x200mm", "each side may have 50 to 1300 mm"),
        ("200x9999mm", "each side may have 50 to 1300 mm"),
        ("200x250", "your own as: 200x250mm"),
        ("", "there is no paper ''"),
        ("1e3x10mm", "there is no paper"),
    ],
)
def test_another_one_is_refused(name: str, said: str) -> None:
    with pytest.raises(UsageError, match=said):
        paper_of(name)


def test_what_a_paper_holds() -> None:
    a4 = PAPERS["a4"]
    assert PAPERS["a3"].holds(a4) and a4.holds(a4)
    assert not paper_of("300x290mm").holds(a4) and not paper_of("200x300mm").holds(a4)


def test_a_size_has_its_papers_name_whichever_way_it_lies() -> None:
    assert named(297 * MM, 210 * MM) is PAPERS["a4"]
    assert named(216 * MM, 279 * MM) is PAPERS["letter"]
    assert named(297 * MM, 212 * MM) is None


def test_the_usual_papers_are_there() -> None:
    assert set(USUAL) <= set(PAPERS)


@pytest.mark.parametrize(
    ("paper", "size", "least"),
    [
        ("a4", "standard", (14, 12)),
        ("176x250mm", "standard", (14, 12)),
        ("175x250mm", "standard", (11, 11)),
        ("a5", "large", (18, 16)),
        ("a4", "giant", (24, 20)),
    ],
)
def test_least_type(paper: str, size: str, least: tuple[float, float]) -> None:
    assert readable(paper_of(paper), size) == least
