"""Time `booklet impose` beside others on the same PDFs of 200 pages, taking turns; fails where it is slower.

    python -m tests.whole.press_bench 5
    python -m tests.whole.press_bench 5 --beside 'pdfimpose saddle -s 2x1 -g 0 -l 1 {in} -o {out}' \
                                        --beside 'node tests/whole/judges/pdfcpu.mjs {in} {out}'

Each run is a process of its own, from its start to its end. It fails, too, where the print file is larger
than 1.1 times the PDF.
"""

from __future__ import annotations

import argparse
import random
import shlex
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pikepdf
from PIL import Image
from reportlab.lib.utils import ImageReader
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfgen.canvas import Canvas

PAGES, SHARE = 200, 1.1
OURS = f"{sys.executable} -m booklet impose {{in}} -o {{out}}"


def guides(folder: Path) -> Path:
    """Editions of the bundled guides one after another, up to PAGES."""
    whole = pikepdf.new()
    for guide, lang, body in _editions():
        part = folder / "part.pdf"
        line = f"build {guide} --lang {lang} --body {body} --paper a5 --standard none -o {part}"
        subprocess.run([sys.executable, "-m", "booklet", *shlex.split(line)], check=True, capture_output=True)
        with pikepdf.open(part) as made:
            whole.pages.extend(made.pages)
        if len(whole.pages) >= PAGES:
            break
    del whole.pages[PAGES:]
    return _saved(whole, folder / "guides.pdf")


def _editions() -> Iterator[tuple[str, str, str]]:
    for body in ("woman", "older", "lean", "heavier"):
        for lang in ("en", "es", "zh-Hans", "ar"):
            for guide in ("back-massage", "neck-shoulder-self-care"):
                yield guide, lang, body


def pictures(folder: Path) -> Path:
    """Pages with a picture of noise each, and words in all of the standard fonts."""
    dice, data = random.Random(6), BytesIO()
    canvas = Canvas(data, pagesize=(420, 595), pageCompression=1)
    for number in range(PAGES):
        noise = Image.frombytes("RGB", (160, 120), dice.randbytes(160 * 120 * 3))
        canvas.drawImage(ImageReader(noise), 30, 300, 360, 270)
        for line, font in enumerate(sorted(pdfmetrics.standardFonts)):
            canvas.setFont(font, 11)
            canvas.drawString(30, 270 - 15 * line, f"{font}: page {number + 1}, {dice.random()}")
        canvas.showPage()
    canvas.save()
    with pikepdf.open(data) as pdf:
        return _saved(pdf, folder / "pictures.pdf")


def _saved(pdf: pikepdf.Pdf, path: Path) -> Path:
    pdf.remove_unreferenced_resources()
    pdf.save(path, object_stream_mode=pikepdf.ObjectStreamMode.generate, compress_streams=True)
    return path


def seconds(command: str, source: Path, target: Path) -> float:
    """How long one run takes; it must succeed."""
    words = [word.replace("{in}", str(source)).replace("{out}", str(target)) for word in shlex.split(command)]
    start = time.perf_counter()
    subprocess.run(words, check=True, capture_output=True)
    return time.perf_counter() - start


def main() -> int:
    """Read the arguments, take turns, print; 1 where a promise is not kept."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("runs", type=int, nargs="?", default=5)
    parser.add_argument("--beside", action="append", default=[], help="another command; {in} and {out}")
    wanted = parser.parse_args()
    kept = True
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for source in (guides(folder), pictures(folder)):
            commands = [OURS, *wanted.beside]
            taken: list[list[float]] = [[] for _ in commands]
            sizes = [0] * len(commands)
            for _ in range(wanted.runs):
                for at, command in enumerate(commands):
                    taken[at].append(seconds(command, source, folder / "out.pdf"))
                    sizes[at] = (folder / "out.pdf").stat().st_size
            whole, ours = source.stat().st_size, statistics.median(taken[0])
            print(f"{source.name}: {PAGES} pages, {whole / 1e6:.1f} MB")
            for command, times, size in zip(commands, taken, sizes, strict=True):
                print(f"  {statistics.median(times):6.2f} s, {size / whole:.3f} of its size  {command[-70:]}")
                kept &= ours <= statistics.median(times)
            kept &= sizes[0] <= SHARE * whole
    return 0 if kept else 1


if __name__ == "__main__":
    sys.exit(main())
