"""Every edition there is, for validators that judge files.

python -m tests.whole.every FOLDER STANDARD     each guide, format, paper, size and clinic; each language
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Iterator
from itertools import permutations, product
from pathlib import Path

from booklet.cache import Cache
from booklet.cli.new import clinic_files, create, guide_files
from booklet.folders import Folders
from booklet.pdf.standards import DEFAULT_STANDARD
from booklet.pipeline import Order, make
from booklet.pipeline.order import EXAMPLE_CLINIC, FORMATS, INKS, PAPERS, SIZES
from tests.whole.conftest import GUIDES, TRANSLATIONS

NEW = "mine"
"""A guide and a clinic as `booklet new` writes them."""


def orders(standard: str = DEFAULT_STANDARD) -> Iterator[Order]:
    """All editions in colour, every ink of one, all languages, and every two beside each other on A4."""
    for guide, clinic, format, paper, size in product(
        (*GUIDES, NEW), (EXAMPLE_CLINIC, NEW, None), FORMATS, PAPERS, SIZES
    ):
        yield Order(guide, format, paper, clinic=clinic, size=size, standard=standard)
    for ink in INKS:
        yield Order(ink=ink, standard=standard)
    for guide, format, paper, language in product(GUIDES, FORMATS, PAPERS, TRANSLATIONS):
        yield Order(guide, format, paper, language, standard=standard)
    for guide, format, (language, second) in product(GUIDES, FORMATS, permutations(("en", *TRANSLATIONS), 2)):
        yield Order(guide, format, language=language, second_language=second, standard=standard)


def main(folder: Path, standard: str) -> int:
    """Write them as `0.pdf`, `1.pdf` …; returns how many there are."""
    with tempfile.TemporaryDirectory() as place:
        desk = Path(place)
        create({desk / "content" / NEW / name: text for name, text in guide_files(NEW).items()})
        create({desk / "content/clinics" / name: text for name, text in clinic_files(NEW).items()})
        cache = Cache(desk / "cache")
        number = 0
        for number, order in enumerate(orders(standard), 1):
            languages = "+".join(filter(None, (order.language, order.second_language)))
            parts = (number, order.guide, order.format, order.paper, languages)
            name = "-".join(str(part) for part in (*parts, order.clinic, order.ink) if part)
            (folder / f"{name}.pdf").write_bytes(make(order, Folders(desk), cache).pdf)
    return number


if __name__ == "__main__":
    print(main(Path(sys.argv[1]), sys.argv[2]), "editions")
