"""What is copied from an area of a page is the paragraph that stands there, in the order of reading.

Two engines take it out that know nothing of tags: they look at where glyphs stand.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.whole.areas import Area, areas
from tests.whole.conftest import TRANSLATIONS, Edition
from tests.whole.normal import normal
from tests.whole.spoken import spoken

Make = Callable[..., Edition]
LANGUAGES = ("en", *TRANSLATIONS)
SHARPLY = 8
"""Poppler takes areas in whole pixels: so many are a point."""
PAGES = ("before-you-start", "pinch-jianjing")
"""Poppler must be called for each area, which takes 15 ms: these pages have most kinds of paragraphs."""


def in_poppler(text: str) -> tuple[object, ...]:
    """What poppler keeps of a paragraph with Arabic letters; any other text it keeps whole.

    It orders each line anew, by rules that are simpler than UAX #9: numbers, Latin words and marks beside
    Arabic letters come elsewhere.
    """
    return (letters(text), rest(text)) if arabic(text) else (text,)


def in_pdfium(text: str) -> tuple[object, ...]:
    """What PDFium keeps of a paragraph in a document from right to left.

    It orders the words of each line anew: Latin ones and numbers come out from right to left, some by
    parts ("C7" as "7C"), brackets turned round.
    """
    return letters(text), rest(text.translate(_TURNED))


_TURNED = str.maketrans(dict(zip(")]»”", "([«“", strict=True)))


def arabic(text: str) -> bool:
    """Whether it has letters that are written from right to left."""
    return any(unicodedata.bidirectional(char) == "AL" for char in text)


def letters(text: str) -> str:
    """Arabic letters, in order."""
    return "".join(char for char in text if unicodedata.bidirectional(char) == "AL")


def rest(text: str) -> list[str]:
    """All other characters, in no order."""
    return sorted(char for char in text if unicodedata.bidirectional(char) != "AL")


@pytest.mark.parametrize("language", LANGUAGES)
def test_pdfium_takes_out_each_paragraph(edition: Make, language: str) -> None:
    library = pytest.importorskip("pypdfium2", reason="pypdfium2 is not installed")
    made = edition(language=language)
    texts = [page.get_textpage() for page in library.PdfDocument(made.pdf)]

    def taken(area: Area) -> str:
        left, top, right, bottom = area.edges
        height = area.page.height
        text: str = texts[area.page.number - 1].get_text_bounded(left, height - bottom, right, height - top)
        return normal(text)

    found = [(one, taken(one)) for one in areas(made.setting)]
    kept = in_pdfium if language == "ar" else lambda text: (text,)
    assert len(found) > 250
    assert [(one.text, text) for one, text in found if kept(text) != kept(one.text)] == []
    assert not any(kept(one.text) == kept(one.text[1:]) for one, _ in found), "the comparison can fail"
    mixed = [one.text for one, _ in found if len(letters(one.text)) > 3]
    assert len(mixed) > 200 or language != "ar"
    assert not any(kept(text) == kept(text[::-1]) for text in mixed), "and for order"


def on_disk(edition: Make, language: str, folder: Path, tool: str) -> tuple[Edition, Path]:
    """The booklet and its file, for a tool of poppler."""
    if shutil.which(tool) is None:
        pytest.skip(f"{tool} (poppler) is not installed")
    made, file = edition(language=language), folder / "a.pdf"
    file.write_bytes(made.pdf)
    return made, file


@pytest.mark.parametrize("language", LANGUAGES)
def test_poppler_takes_out_each_paragraph(edition: Make, tmp_path: Path, language: str) -> None:
    made, file = on_disk(edition, language, tmp_path, "pdftotext")
    found = [(one, _poppler(file, one)) for one in areas(made.setting) if one.page.id in PAGES]
    assert len(found) > 60
    assert [(one.text, text) for one, text in found if in_poppler(text) != in_poppler(one.text)] == []
    assert not any(in_poppler(one.text) == in_poppler(one.text[1:]) for one, _ in found), "it can fail"
    backwards = [one.text for one, _ in found if in_poppler(one.text) == in_poppler(one.text[::-1])]
    assert not [text for text in backwards if len(letters(text)) > 3], "and for order"


def _poppler(file: Path, area: Area) -> str:
    left, top, right, bottom = area.edges
    # whole glyphs, or they are left out
    corner, size = (left - 1, top - 1), (right - left + 2, bottom - top)
    numbers = [str(round(value * SHARPLY)) for value in (*corner, *size)]
    flags = [part for pair in zip(("-x", "-y", "-W", "-H"), numbers, strict=True) for part in pair]
    page = str(area.page.number)
    call = ["pdftotext", "-r", str(72 * SHARPLY), "-f", page, "-l", page, *flags, str(file), "-"]
    return normal(subprocess.run(call, check=True, capture_output=True, encoding="utf-8").stdout)


@pytest.mark.parametrize(
    "language",
    [pytest.param(one, marks=pytest.mark.slow) if one != "ar" else one for one in LANGUAGES],
)
def test_poppler_takes_out_each_paragraph_by_its_tags(edition: Make, tmp_path: Path, language: str) -> None:
    """All of it in order, whatever directions a line mixes; footers have no tag."""
    made, file = on_disk(edition, language, tmp_path, "pdfinfo")
    call = subprocess.run(["pdfinfo", "-struct-text", str(file)], check=True, capture_output=True)
    told = re.findall(r'"(.*?)"\n', call.stdout.decode("utf-8", "replace"), re.DOTALL)
    taken, said = normal("".join(told)), spoken(made.setting)
    texts = [one.text for one in areas(made.setting) if one.text in said]
    assert len(texts) > 250
    assert [text for text in texts if text not in taken] == []
    assert not any(text[::-1] in taken for text in texts if len(text) > 8), "the comparison can fail"
