"""Each line of Arabic and Chinese shows the glyphs that HarfBuzz's own program gives for the whole line."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from booklet.layout.page import TextBox
from booklet.pdf.word import Mode, Run
from tests.pdf.shaper import PLAIN, differ, needed, ours, theirs
from tests.whole.conftest import Edition

Make = Callable[..., Edition]
pytestmark = needed

WAYS: dict[str, tuple[Mode, tuple[str, ...]]] = {
    "ar": ("rtl", ("--direction=rtl", PLAIN)),
    "zh-Hans": ("cjk", ("--direction=ltr", f"{PLAIN},-calt")),
}


def lines(edition: Edition, mode: Mode) -> Iterator[tuple[str, Run]]:
    """The text of each line, or of its stretch in one direction, that one face sets."""
    fonts = edition.setting.fonts
    for page in edition.setting.pages:
        for box in page.boxes:
            for _, run in box.runs if isinstance(box, TextBox) else ():
                shaped = fonts.line(run.text, run.face, mode).runs if run.mode == mode else ()
                if len(shaped) == 1 and run.text.strip():
                    yield run.text, shaped[0]


@pytest.mark.parametrize("language", WAYS)
def test_lines_are_those_of_a_reference_shaper(edition: Make, language: str, tmp_path: Path) -> None:
    made, (mode, options) = edition(language=language), WAYS[language]
    faces: dict[int, dict[str, Run]] = {}
    for text, run in lines(made, mode):
        faces.setdefault(run.face, {})[text] = run
    count = 0
    for at, named in faces.items():
        face = made.setting.fonts.faces[at]
        told = theirs(list(named), face, tmp_path, *options)
        pairs = list(zip(named.items(), told, strict=True))
        assert [text for (text, run), one in pairs if differ(ours(run, face), one)] == []
        others = [
            differ(ours(run, face), one) for run, one in zip(named.values(), reversed(told), strict=True)
        ]
        assert sum(others) >= len(named) - 1, "the comparison can fail"
        count += len(named)
    assert count > 100
