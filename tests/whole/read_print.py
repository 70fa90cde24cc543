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

from tests.whole.looked import Page, Piece

DPI = 150
Box = tuple[float, float, float, float]
_NEAR = 2.0
"""How far from a piece of text, in pt, its words may be read."""
_WORD = re.compile(r"[^\W_]+")
_TONES = re.compile(r"[\u0300-\u036f]")
"""Accents are nothing that a word is known by: the English model has none for pinyin."""
_HAN = re.compile(r"[\u4e00-\u9fff]")
_PASSES = (
    (11, 2, False, "+chi_sim"),
    (6, 3, False, ""),
    (11, 1.5, False, ""),
    (6, 2, True, ""),
    (12, 2, False, "chi_sim"),
    (3, 1, False, ""),
    (11, 3, False, "+chi_sim"),
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
    """The page as it is read with a language model (`eng`, `spa` …); a word counts where it stands."""
    gray = page.image(DPI / 72).convert("L")
    passes = [_read(gray, one, model) for one in _PASSES]
    wanted, missed = Counter[str](), Counter[str]()
    for piece in page.pieces:
        here = words(piece.text)
        found = Counter[str]()
        for one in passes:
            found |= sum((said for said, at in one if _meets(at, piece, page.height)), Counter[str]())
        wanted += here
        missed += here - found
    return Reading(wanted, missed)


def _meets(at: Box, piece: Piece, height: float) -> bool:
    """Whether the middle of a box on the page, from its top, lies in a piece or close to it."""
    x, y = (at[0] + at[2]) / 2, height - (at[1] + at[3]) / 2
    left, bottom, right, top = piece.box
    return left - _NEAR <= x <= right + _NEAR and bottom - _NEAR <= y <= top + _NEAR


def _read(gray: Image.Image, how: tuple[int, float, bool, str], model: str) -> list[tuple[Counter[str], Box]]:
    """Words and where they stand: left, top, right and bottom in pt from the top left corner."""
    mode, larger, negative, more = how
    image = _enlarged(ImageOps.invert(gray) if negative else gray, larger)
    file = io.BytesIO()
    image.save(file, "PNG")
    models = more if more == "chi_sim" else f"{model}{more}"
    call = ["tesseract", "-", "-", "-l", models, "--psm", str(mode), "--dpi", str(DPI), "tsv"]
    done = subprocess.run(call, input=file.getvalue(), capture_output=True, check=True)
    found = []
    for line in done.stdout.decode("utf-8", "replace").splitlines()[1:]:
        *numbers, text = line.split("\t")
        if text.strip():
            x, y, wide, high = (int(one) / larger * 72 / DPI for one in numbers[6:10])
            found.append((words(text), (x, y, x + wide, y + high)))
    return found


def _enlarged(image: Image.Image, factor: float) -> Image.Image:
    if factor == 1:
        return image
    size = round(image.width * factor), round(image.height * factor)
    return image.resize(size, Image.Resampling.LANCZOS)
