"""The pressure scale tints what is allowed and nothing more, whatever the guide's marks are."""

from pathlib import Path

import pytest

from booklet.folders import Folders
from booklet.layout.environment import render

PAGE = '{% import "safety.j2" as safety with context %}{{ safety.scale(guide) }}'
WORDS = {"scale_described": "{low} to {limit} is light, {above} to {high} is too hard"}


def shown(tmp_path: Path, numbers: tuple[str, ...], numerals: str = "latn") -> str:
    (tmp_path / "templates").mkdir(exist_ok=True)
    (tmp_path / "templates" / "own.xml.j2").write_text(PAGE, "utf-8")
    marks = [{"number": number, "text": "words"} for number in numbers]
    guide = {"prepare": {"pressure": {"scale": marks}}, "words": WORDS, "numerals": numerals}
    return render("own.xml.j2", Folders(tmp_path), {"guide": guide, "size": "standard"})[0]


def cells(tmp_path: Path, *numbers: str) -> tuple[int, int]:
    """How many cells are tinted, and how many are not."""
    made = shown(tmp_path, numbers)
    assert made.count("words") == len(numbers)
    low, limit, high = (*numbers, "", "")[:3]
    described = (
        f'alt="{low} to {limit} is light, {int(limit) + 1} to {high} is too hard"'
        if "scale-ok" in made
        else ""
    )
    assert described in made and ("alt=" in made) == bool(described)
    return made.count("scale-ok"), made.count("scale-no")


@pytest.mark.parametrize(
    ("numbers", "tinted"), [(("0", "4", "10"), (5, 6)), (("1", "3", "5"), (3, 2)), (("0", "2", "10"), (3, 8))]
)
def test_up_to_the_limit(tmp_path: Path, numbers: tuple[str, ...], tinted: tuple[int, int]) -> None:
    assert cells(tmp_path, *numbers) == tinted


OTHERS = [
    ("4", "10"),
    ("4",),
    ("none", "some", "all"),
    ("0", "10", "4"),
    ("0", "4", "7", "10"),
    ("0", "5", "900"),
]


@pytest.mark.parametrize("numbers", OTHERS)
def test_marks_that_are_no_such_scale_are_only_told(tmp_path: Path, numbers: tuple[str, ...]) -> None:
    assert cells(tmp_path, *numbers) == (0, 0)


def test_cells_and_description_count_in_the_digits_of_the_guide(tmp_path: Path) -> None:
    arabic, western = (shown(tmp_path, ("0", "2", "4"), numerals) for numerals in ("arab", "latn"))
    assert 'class="scale-ok">٢</td>' in arabic and 'alt="٠ to ٢ is light, ٣ to ٤ is too hard"' in arabic
    assert 'class="scale-ok">2</td>' in western and "٢" not in western
