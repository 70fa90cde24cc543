"""What a reader gets: twelve pages, every step in order, nothing set too small."""

from __future__ import annotations

import io
import re
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path

import pytest

from booklet.content.load import LoadedGuide
from booklet.layout.paper import PAPERS, USUAL, readable
from tests.whole.conftest import EDITIONS, Edition

Editions = Mapping[tuple[str, str], Edition]
every_edition = pytest.mark.parametrize(("format", "paper"), EDITIONS)


def plain(text: str) -> str:
    """Words only: line ends, spaces and the marks of strong words make no difference."""
    return re.sub(r"\s+", "", text.replace("**", ""))


def in_order(parts: list[str], text: str) -> bool:
    """Whether the parts stand in the text one after the other."""
    at = 0
    for part in map(plain, parts):
        at = text.find(part, at)
        if at < 0:
            return False
        at += len(part)
    return True


def page_texts(pdf: bytes) -> list[str]:
    """The text of each page as PDFium reads it."""
    pdfium = pytest.importorskip("pypdfium2", reason="pypdfium2 is not installed")
    document = pdfium.PdfDocument(pdf)
    return [plain(page.get_textpage().get_text_range()) for page in document]


def test_parts_out_of_order_or_missing_are_noticed() -> None:
    assert in_order(["a b", "c"], "xabxc")
    assert not in_order(["c", "a b"], "xabxc")
    assert not in_order(["a b", "d"], "xabxc")


@pytest.mark.parametrize("paper", USUAL)
def test_the_booklet_has_twelve_pages(editions: Editions, paper: str) -> None:
    assert editions["booklet", paper].pages == 12


@every_edition
def test_each_technique_is_one_page_with_its_steps_in_order(
    editions: Editions, guide: LoadedGuide, format: str, paper: str
) -> None:
    texts = page_texts(editions[format, paper].pdf)
    for technique in guide.guide.techniques:
        pages = [
            text for text in texts if in_order([technique.name, *technique.steps, technique.short], text)
        ]
        assert len(pages) == 1, technique.id
        said = [*technique.find, technique.receiver, technique.how_long, technique.how_hard, *technique.care]
        assert all(plain(one) in pages[0] for one in said)


@every_edition
def test_poppler_reads_the_steps_in_order(
    editions: Editions, guide: LoadedGuide, tmp_path: Path, format: str, paper: str
) -> None:
    if shutil.which("pdftotext") is None:
        pytest.skip("pdftotext (poppler) is not installed")
    file = tmp_path / "a.pdf"
    file.write_bytes(editions[format, paper].pdf)
    text = subprocess.run(["pdftotext", "-raw", file, "-"], check=True, capture_output=True, text=True).stdout
    pages = list(map(plain, text.split("\f")))
    for technique in guide.guide.techniques:
        assert any(in_order([technique.name, *technique.steps], page) for page in pages), technique.id


@pytest.mark.parametrize("paper", USUAL)
def test_safety_is_on_its_page(editions: Editions, guide: LoadedGuide, paper: str) -> None:
    texts = page_texts(editions["booklet", paper].pdf)
    safety = guide.guide.safety
    for group in (safety.do_not, safety.not_there, safety.ask_first, safety.emergency.signs):
        assert in_order(list(group), texts[2])
    assert in_order(list(safety.stop_if), texts[3]) and in_order(list(safety.call_soon), texts[3])
    assert plain(guide.guide.diary.stop_rule) in texts[9]


@every_edition
def test_every_page_says_version_status_and_its_number(
    editions: Editions, guide: LoadedGuide, format: str, paper: str
) -> None:
    texts = page_texts(editions[format, paper].pdf)
    for number, text in enumerate(texts, 1):
        assert plain(f"Page {number} of {len(texts)}") in text
        assert plain(guide.guide.words["not_reviewed"]) in text
        assert f"Version{guide.guide.version}" in text


def sizes(pdf: bytes) -> set[float]:
    """The sizes in pt that text is shown in, from the page streams."""
    pikepdf = pytest.importorskip("pikepdf", reason="pikepdf is not installed")
    found: set[float] = set()
    with pikepdf.open(io.BytesIO(pdf)) as document:
        for page in document.pages:
            size = 0.0
            for operands, operator in pikepdf.parse_content_stream(page):
                if str(operator) == "Tf":
                    size = float(operands[1])
                elif str(operator) in ("Tj", "TJ"):
                    found.add(size)
    return found


@every_edition
def test_no_text_is_below_the_readable_minimum(editions: Editions, format: str, paper: str) -> None:
    body, label = readable(PAPERS[paper])
    found = sizes(editions[format, paper].pdf)
    assert min(found) >= label
    assert body in found
    assert not min(found) >= label + 5, "the comparison can fail"


@every_edition
def test_small_file(editions: Editions, format: str, paper: str) -> None:
    assert len(editions[format, paper].pdf) < 700_000
