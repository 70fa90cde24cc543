"""What a theme says of paper, size and format together."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from booklet.diagnostics import UsageError
from booklet.folders import Folders
from booklet.layout.measures import measures, papers_of
from booklet.layout.paper import PAPERS, SIZES, paper_of, readable
from booklet.layout.theme_file import load_theme


def entry(body: float, margin: float, **more: Any) -> dict[str, Any]:
    return {"margins": [margin] * 4, "type": {"body": body, "label": 12.0}, **more}


DATA: dict[str, Any] = {
    "papers": {
        "a4": entry(14, 40),
        "letter": entry(14, 30),
        "a5": entry(11, 20),
        "half-letter": entry(11, 18),
    },
    "sizes": {"large": {"type": {"body": 18.0}, "styles": {"p": {"line": 2.0}}}},
    "formats": {
        "poster": {
            "papers": {"a3": {"type": {"body": 25.0}}, "a2": {"type": {"body": 40.0}}},
            "styles": {"p": {"line": 3.0}},
        }
    },
}


@pytest.mark.parametrize(
    ("paper", "body", "margin"),
    [
        ("a4", 14, 40),
        ("a3", 14 * 297 / 210, 40 * 297 / 210),
        ("legal", 14 * 216 / 210, 40 * 216 / 210),  # like A4 and a little wider
        ("a6", 11, 20 * 105 / 148),
        ("200x283mm", 14, 40 * 200 / 210),
    ],
)
def test_type_grows_with_larger_paper_and_never_shrinks(paper: str, body: float, margin: float) -> None:
    found = measures(DATA, paper_of(paper), "standard", "booklet")
    assert found.type["body"] == pytest.approx(body, rel=0.001)
    assert found.margins[0] == pytest.approx(margin, rel=0.01)


def test_a_larger_size_is_at_least_what_it_promises() -> None:
    assert measures(DATA, PAPERS["a4"], "large", "booklet").type == {"body": 18.0, "label": 12.0}
    assert measures(DATA, PAPERS["a3"], "large", "booklet").type["body"] == pytest.approx(19.8, rel=0.001)


def test_a_format_changes_its_own_papers_only() -> None:
    assert measures(DATA, PAPERS["a3"], "standard", "poster").type["body"] == 25
    assert measures(DATA, PAPERS["a3"], "standard", "booklet").type["body"] < 25
    lines = [layer["p"]["line"] for layer in measures(DATA, PAPERS["a3"], "large", "poster").styles if layer]
    assert lines == [2.0, 3.0], "the format's has the last word"


def test_a_format_grows_from_its_own_paper() -> None:
    assert measures(DATA, paper_of("300x430mm"), "standard", "poster").type["body"] == pytest.approx(
        25, rel=0.02
    )
    larger = measures(DATA, paper_of("430x600mm"), "standard", "poster")
    assert larger.type["body"] == pytest.approx(40 * 600 / 594, rel=0.001), "the largest that has room on it"
    assert papers_of(DATA, "poster") == ("a3", "a2") and papers_of(DATA, "booklet") == ()


def test_too_small_a_paper_is_refused_with_what_would_do() -> None:
    with pytest.raises(UsageError, match="can't be made on A4: it needs A3 or A2, or a larger paper"):
        measures(DATA, PAPERS["a4"], "standard", "poster")


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("name", [*PAPERS, "130x180mm", "176x250mm"])
def test_the_bundled_theme_is_readable_on_any_paper(name: str, size: str) -> None:
    data, _ = load_theme("theme", Folders(Path("/nowhere")))
    paper = paper_of(name)
    found = measures(data, paper, size, "booklet").type
    body, label = readable(paper, size)
    assert found["body"] >= body and min(found.values()) >= label
