"""A validator that nobody here wrote passes every edition. veraPDF, the reference, runs in `.ci/run`."""

from __future__ import annotations

import io
from collections.abc import Callable
from itertools import product
from typing import Any

import pytest

from tests.whole.conftest import EDITIONS, GUIDES, OTHERS, Edition

validator = pytest.importorskip("page", reason="page-validation is not installed")


def failures(pdf: bytes, profile: str) -> list[str]:
    """What the validator says against a file, by one of its profiles."""
    report = validator.validate_pdf_bytes(pdf, profile=profile)
    return [str(one) for one in report.failures] or ([] if report.is_compliant else ["not compliant"])


SOME = {
    *product(GUIDES[:1], ("booklet", "handout"), ("a4", "half-letter")),
    *product(GUIDES[:1], ("poster",), ("a3",)),
    *product(GUIDES[:1], ("card",), ("a7",)),
    *product(GUIDES[:1], ("sheet", "printer-test"), ("a4",)),
}
"""Those that are judged each time; the others run with the slow tests."""


@pytest.mark.parametrize(
    ("guide", "format", "paper"),
    [
        pytest.param(*one, marks=() if one in SOME else pytest.mark.slow)
        for one in ((guide, *edition) for guide in GUIDES for edition in (*EDITIONS, *OTHERS))
    ],
)
def test_every_edition_passes(edition: Callable[..., Edition], guide: str, format: str, paper: str) -> None:
    pdf = edition(guide=guide, format=format, paper=paper).pdf
    assert {profile: failures(pdf, profile) for profile in ("ua1", "2a")} == {"ua1": [], "2a": []}


@pytest.mark.parametrize(
    "order",
    [{"ink": "gray"}, {"ink": "low"}, {"clinic": None}, {"size": "large"}, {"size": "giant"}],
    ids=str,
)
def test_so_it_does_in_grey_and_without_a_clinic(
    edition: Callable[..., Edition], order: dict[str, str]
) -> None:
    pdf = edition(**order).pdf
    assert failures(pdf, "ua1") == failures(pdf, "2a") == []


def test_an_untagged_file_does_not_pass(edition: Callable[..., Edition]) -> None:
    pdf = edition(standard="none").pdf
    assert failures(pdf, "ua1") and failures(pdf, "2a")


def test_a_lost_description_is_noticed(edition: Callable[..., Edition]) -> None:
    library = pytest.importorskip("pikepdf", reason="pikepdf is not installed")
    out = io.BytesIO()
    with library.open(io.BytesIO(edition(format="handout").pdf)) as document:
        del figure(document.Root.StructTreeRoot.K[0]).Alt
        document.save(out)
    assert any("Alt" in one or "figure" in one.lower() for one in failures(out.getvalue(), "ua1"))


def figure(element: Any) -> Any:
    """The first figure of a tree."""
    waiting = [element]
    while waiting:
        one = waiting.pop(0)
        if one.S == "/Figure":
            return one
        kids = one.get("/K", [])
        waiting += [kid for kid in ([kids] if isinstance(kids, int) else kids) if hasattr(kid, "S")]
    raise AssertionError("no figure")
