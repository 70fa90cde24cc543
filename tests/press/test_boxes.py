"""How much artwork there is beyond the trim, as a page is seen."""

from __future__ import annotations

import pytest

from booklet.press.boxes import leaf

TRIMMED = {"/MediaBox": [0, 0, 100, 100], "/TrimBox": [20, 20, 80, 80]}
BLED = TRIMMED | {"/BleedBox": [15, 10, 90, 88]}


@pytest.mark.parametrize(
    ("page", "spill"),
    [
        (BLED, (5, 10, 10, 8)),
        (BLED | {"/Rotate": 90}, (10, 10, 8, 5)),
        (BLED | {"/UserUnit": 2}, (10, 20, 20, 16)),
        (TRIMMED, (20, 20, 20, 20)),
        (TRIMMED | {"/CropBox": [18, 20, 81, 80]}, (2, 0, 1, 0)),
        (TRIMMED | {"/BleedBox": [30, 30, 70, 70]}, (0, 0, 0, 0)),
        ({"/MediaBox": [0, 0, 100, 100]}, (0, 0, 0, 0)),
    ],
)
def test_artwork_beyond_the_trim(page: dict[str, object], spill: tuple[float, ...]) -> None:
    assert leaf(page).spill == pytest.approx(spill)
