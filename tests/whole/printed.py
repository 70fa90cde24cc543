"""Every format and ink as printers and print shops see it.

python -m tests.whole.printed FOLDER [LANGUAGE…]   writes the files there and tells what is wrong with them

In each ink and format: no coloured ink in grey files, lines, letters, contrast. In grey: what tesseract reads
of each technique page, in English or the languages named; English must reach the limit. For a press: the
rules of PDF/X-4, and plates without colour where there is none; where the environment names it (`PROOF_PDF`),
proof-pdf judges these files too.
"""

from __future__ import annotations

import io
import os
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from itertools import product
from pathlib import Path

import pikepdf
from PIL import Image

from booklet.cache import Cache
from booklet.folders import Folders
from booklet.layout.measures import papers_of
from booklet.layout.paper import SIZES, USUAL, paper_of, readable
from booklet.layout.theme_file import load_theme
from booklet.pipeline import Order
from booklet.pipeline.draw import draw
from booklet.pipeline.order import FORMATS, INKS
from booklet.pipeline.setting import Setting, set_pages
from tests.pdf.press_rules import broken
from tests.whole.conftest import GUIDES, ROOT
from tests.whole.looked import opened
from tests.whole.read_print import has_models, read
from tests.whole.strokes import letters, strokes

LEAST_CONTRAST, LEAST_LINE, LEAST_READ = 7.0, 0.25, 0.98
MODELS = {"en": "eng", "es": "spa", "zh-Hans": "chi_sim"}
PROOF = """--no-pdfa --bleed-mm 3 --min-stroke-pt 0.25 --require-bleed --strict-cmyk --uniform-pages
--output-condition FOGRA39"""
PLATES = {"Cyan", "Magenta", "Yellow", "Black"}
_ROUNDED = 0.005


def editions() -> Iterator[Order]:
    """Each format in each ink on its usual paper, and larger type."""
    theme, _ = load_theme("theme", Folders(ROOT))
    for format, ink in product(FORMATS, INKS):
        yield Order(format=format, paper=(papers_of(theme, format) or USUAL)[0], ink=ink)
    yield from (Order(size=size, ink="gray") for size in SIZES if size != "standard")


def with_photo(folder: Path) -> Path:
    """A clinic whose logo is a coloured picture that lets the paper through."""
    text = (ROOT / "content/clinics/example.yaml").read_text(encoding="utf-8")
    clinic = folder / "own.yaml"
    clinic.write_text(text.replace("example-logo.svg", "own.png"), encoding="utf-8")
    Image.new("RGBA", (400, 400), (200, 30, 60, 128)).save(folder / "own.png")
    return clinic


def drawn_wrong(data: bytes, least_letter: float) -> Iterator[str]:
    """Lines and letters that are too small, letters that are too pale."""
    with pikepdf.open(io.BytesIO(data)) as pdf:
        thin = [one for one in strokes(pdf) if one.size < LEAST_LINE]
        small = [one for one in letters(pdf) if one.size < least_letter - _ROUNDED]
    yield from (f"a line of {one.size:.2f} pt in {one.within} on page {one.page}" for one in thin)
    yield from (f"letters of {one.size:.2f} pt on page {one.page}" for one in small)
    with opened(data) as pages:
        for number, page in enumerate(pages, 1):
            for piece in page.pieces:
                if (contrast := piece.contrast) < LEAST_CONTRAST:
                    yield f"'{piece.text[:40]}' has {contrast:.1f}:1 on page {number}"


def coloured_ink(file: Path) -> Iterator[str]:
    """Pages of a grey file that need coloured ink."""
    if shutil.which("gs") is None:
        return
    call = ["gs", "-q", "-o", "-", "-sDEVICE=inkcov", str(file)]
    for number, line in enumerate(
        subprocess.run(call, capture_output=True, text=True).stdout.splitlines(), 1
    ):
        if [float(one) for one in line.split()[:3]] != [0, 0, 0]:
            yield f"coloured ink on page {number}: {line}"


def plates(file: Path, folder: Path) -> dict[str, int]:
    """For each ink of the first page, how much of it is in the darkest place, 0 to 255."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    call = ["gs", "-q", "-r36", "-dLastPage=1", "-sDEVICE=tiffsep", "-o", str(folder / "a%d.tif"), str(file)]
    subprocess.run(call, check=True, capture_output=True)
    found = {}
    for one in sorted(folder.glob("a1(*).tif")):
        with Image.open(one) as plate:
            darkest, _ = plate.convert("L").getextrema()
            found[one.stem[3:-1]] = 255 - int(darkest) if isinstance(darkest, int) else 0
    return found


def pressed_wrong(file: Path, folder: Path, gray: bool) -> Iterator[str]:
    """What a print shop would send a file back for."""
    with pikepdf.open(file) as pdf:
        yield from broken(pdf)
    if shutil.which("gs") is not None:
        inks = plates(file, folder)
        if set(inks) != {"Cyan", "Magenta", "Yellow", "Black"} or (
            gray and sum(inks.values()) != inks["Black"]
        ):
            yield f"plates: {inks}"
    if proof := os.environ.get("PROOF_PDF"):
        done = subprocess.run(
            [*shlex.split(proof), "verify", str(file), *PROOF.split()], capture_output=True, text=True
        )
        if done.returncode:
            yield from (line.strip() for line in done.stdout.splitlines() if line.strip().startswith("x ["))


def unread(setting: Setting, file: Path, model: str) -> Iterator[str]:
    """Technique pages of which too few words are found on a grey print; tells what is read of all."""
    data = file.read_bytes()
    with opened(data) as pages:
        for page, shown in zip(setting.pages, pages, strict=True):
            if page.id not in setting.manuscript.places:
                continue
            reading = read(shown, model)
            said = f"{page.id}: {reading.share:.1%} of {reading.words.total()} words"
            print(f"  {said}; not read: {sorted(reading.missed) or 'none'}", flush=True)
            if reading.share < LEAST_READ and model == "eng":
                yield said


def measured(order: Order, folder: Path, cache: Cache) -> dict[str, list[str]]:
    """What is wrong with an edition, as a file for any printer and as one for a press."""
    stem = f"{order.format}-{order.size}-{order.ink}"
    plain, press = folder / f"{stem}.pdf", folder / f"{stem}-x4.pdf"
    plain.write_bytes(_drawn(order, cache, "none"))
    wrong = {stem: [*drawn_wrong(plain.read_bytes(), readable(paper_of(order.paper), order.size)[1])]}
    if order.ink != "color":
        wrong[stem] += coloured_ink(plain)
    if order.ink != "low":
        press.write_bytes(_drawn(order, cache, "x4"))
        wrong[press.stem] = [*pressed_wrong(press, folder / "plates", order.ink != "color")]
    return wrong


def _drawn(order: Order, cache: Cache, standard: str) -> bytes:
    return draw(set_pages(replace(order, standard=standard), Folders(ROOT), cache))


def main(folder: Path, languages: tuple[str, ...]) -> int:
    """Returns how many files have something wrong."""
    wrong, cache = dict[str, list[str]](), Cache(folder / "cache")
    for order in editions():
        wrong |= measured(order, folder, cache)
    photo = folder / "photo.pdf"
    order = Order(clinic=str(with_photo(folder)), ink="gray", only=("pinch-jianjing",))
    photo.write_bytes(_drawn(order, cache, "none"))
    wrong["photo"] = [*coloured_ink(photo)]
    for guide, language in product(GUIDES, languages):
        model = MODELS[language]
        if not has_models(*model.split("+"), "chi_sim"):
            print(f"tesseract does not read '{language}' here")
            continue
        print(guide, language)
        file = folder / f"read-{guide}-{language}.pdf"
        setting = set_pages(Order(guide, language=language, ink="gray"), Folders(ROOT), cache)
        file.write_bytes(draw(setting))
        wrong[file.stem] = [*unread(setting, file, model)]
    for name, told in wrong.items():
        print(f"{name}: {'good' if not told else ''}", *dict.fromkeys(told), sep="\n  ")
    return sum(map(bool, wrong.values()))


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), tuple(sys.argv[2:]) or ("en",)))
