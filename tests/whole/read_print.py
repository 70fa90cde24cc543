"""What tesseract reads of a page in grey print.

The page is read as a whole, and nothing is known of where its texts are. It is read a few times: as a page of
text, as texts that lie about, as its negative (where white letters on dark grounds are found), and with the
model for Chinese, whose names stand on pages of every language.
"""

from __future__ import annotations

import io
import re
import shutil
import subprocess
import unicodedata
from collections import Counter
from dataclasses import dataclass

from PIL import Image, ImageOps

from tests.whole.looked import Page

DPI = 150
_WORD = re.compile(r"[^\W_]+")
_TONES = re.compile(r"[\u0300-\u036f]")
"""Accents are nothing that a word is known by: the English model has none for pinyin."""
_HAN = re.compile(r"[\u4e00-\u9fff]")
_PASSES = (
    (3, 1, False, ""),
    (11, 2, False, "+chi_sim"),
    (12, 2, True, ""),
    (6, 2, True, ""),
    (11, 3, False, "+chi_sim"),
    (12, 2, False, "chi_sim"),
)
"""How a page is read: segmentation mode, enlargement, whether as a negative, and a model more or another."""


@dataclass(frozen=True)
class Reading:
    """The words of a page, and those that were not found."""

    words: Counter[str]
    missed: Counter[str]

    @property
    def share(self) -> float:
        """The share of words found."""
        return 1 - self.missed.total() / max(self.words.total(), 1)


def has_models(*languages: str) -> bool:
    """Whether tesseract is there and knows these languages."""
    if shutil.which("tesseract") is None:
        return False
    known = subprocess.run(["tesseract", "--list-langs"], capture_output=True, text=True).stdout.split()
    return set(languages) <= set(known)


def words(text: str) -> Counter[str]:
    """The words of a text, of Chinese the characters, without case and accents."""
    plain = _TONES.sub("", unicodedata.normalize("NFKD", text)).casefold()
    found = _WORD.findall(_HAN.sub(r" \g<0> ", plain))
    return Counter(found)


def read(page: Page, model: str) -> Reading:
    """The page as it is read with a language model (`eng`, `spa` …)."""
    wanted = sum((words(piece.text) for piece in page.pieces), Counter[str]())
    return Reading(wanted, wanted - found(page, model))


def found(page: Page, model: str) -> Counter[str]:
    """All words that are read of the page."""
    gray = page.image(DPI / 72).convert("L")
    total = Counter[str]()
    for mode, larger, negative, more in _PASSES:
        image = _enlarged(ImageOps.invert(gray) if negative else gray, larger)
        total |= words(_read(image, f"{model}{more}" if more != "chi_sim" else more, mode))
    return total


def _enlarged(image: Image.Image, factor: float) -> Image.Image:
    if factor == 1:
        return image
    size = round(image.width * factor), round(image.height * factor)
    return image.resize(size, Image.Resampling.LANCZOS)


def _read(image: Image.Image, model: str, mode: int) -> str:
    file = io.BytesIO()
    image.save(file, "PNG")
    call = ["tesseract", "-", "-", "-l", model, "--psm", str(mode), "--dpi", str(DPI)]
    done = subprocess.run(call, input=file.getvalue(), capture_output=True, check=True)
    return done.stdout.decode("utf-8", "replace")
