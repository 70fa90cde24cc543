"""Tables: whom header cells head, and that rows which make no grid are told."""

from __future__ import annotations

import pytest

from booklet.layout.listening import flaws
from booklet.layout.theme import Theme
from tests.layout.tagging import HEAD, document, on_page


def test_header_cells_say_whom_they_head_and_all_how_wide_they_are(theme: Theme) -> None:
    rows = (
        '<thead><tr><th/><th colspan="2">a</th><th scope="col">b</th></tr></thead>'
        '<tbody><tr><th scope="row">c</th><td colspan="3"/></tr></tbody>'
    )
    assert on_page(theme, f"<table>{rows}</table>") == [
        *("Table <table>", "  THead <thead>", "    TR <tr>"),
        *("      TH scope=Column <th>", "      TH scope=Column span=2 <th>", "      TH scope=Column <th>"),
        *("  TBody <tbody>", "    TR <tr>", "      TH scope=Row <th>", "      TD span=3 <td>"),
    ]


ROW = "<tr><td>a</td></tr>"


@pytest.mark.parametrize(
    "parts",
    [
        "<tbody><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></tbody>",
        '<tbody><tr><td colspan="3">a</td></tr><tr><td>c</td><td>d</td></tr></tbody>',
        f"<tbody>{ROW}<tr/></tbody>",
        f"<thead><tr><th>a</th><th>b</th></tr></thead><tbody>{ROW}</tbody>",
        f"{HEAD}{HEAD}<tbody>{ROW}</tbody>",
        HEAD,
    ],
)
def test_tables_that_make_no_grid_are_told(parts: str) -> None:
    assert list(flaws(document(f"<page><table>{parts}</table></page>"), "en"))


@pytest.mark.parametrize(
    "parts",
    [
        '<tbody><tr><td colspan="2">a</td></tr><tr><td>c</td><td>d</td></tr><tr><td/><td/></tr></tbody>',
        f"{HEAD}<tbody>{ROW}{ROW}</tbody>",
        f"<tbody>{ROW}</tbody>",
    ],
)
def test_tables_that_make_one_are_not(parts: str) -> None:
    """The twin."""
    assert list(flaws(document(f"<page><table>{parts}</table></page>"), "en")) == []
