"""Every edition there is, for validators that judge files.

python -m tests.whole.every FOLDER STANDARD [N]     each guide, format, paper, size and clinic; each language;
                                                    with N only every Nth of them
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Iterator
from itertools import islice, permutations, product
from pathlib import Path

from booklet.cache import Cache
from booklet.cli.new import clinic_files, create, guide_files
from booklet.folders import Folders
from booklet.layout.paper import USUAL
from booklet.pdf.standards import DEFAULT_STANDARD
from booklet.pipeline import Order, make
from booklet.pipeline.order import DOSES, FULL_FORMATS, INKS, SIZES
from tests.whole.conftest import GUIDES, OTHERS, TRANSLATIONS

NEW = "mine"
"""A guide and a clinic as `booklet new` writes them."""


def orders(standard: str = DEFAULT_STANDARD) -> Iterator[Order]:
    """All formats and papers; larger type, inks and doses; all languages, and every two beside each other."""
    full = list(product(FULL_FORMATS, USUAL))
    for guide, (format, paper) in product((*GUIDES, NEW), [*full, *OTHERS]):
        yield Order(guide, format, paper, standard=standard)
    some = [("booklet", "a4"), ("handout", "half-letter"), ("poster", "a3"), ("card", "a7")]
    for guide, clinic, (format, paper) in product((*GUIDES, NEW), (NEW, None), some):
        yield Order(guide, format, paper, clinic=clinic, standard=standard)
    for guide, language, format, size in product(GUIDES, ("en", *TRANSLATIONS), FULL_FORMATS, SIZES[1:]):
        yield Order(guide, format, language=language, size=size, standard=standard)
    for guide, paper, dose in product(GUIDES, USUAL, DOSES[1:]):
        yield Order(guide, "handout", paper, dose=dose, standard=standard)
    for guide, paper in product(GUIDES, ("a3", "legal", "tabloid", "220x300mm")):
        yield Order(guide, paper=paper, standard=standard)
    for guide in GUIDES:
        yield Order(guide, "sheet", per_page=4, standard=standard)
    for ink in INKS:
        yield Order(ink=ink, standard=standard)
    for guide, (format, paper), language in product(GUIDES, [*full, *OTHERS], TRANSLATIONS):
        yield Order(guide, format, paper, language, standard=standard)
    for guide, format, (language, second) in product(
        GUIDES, FULL_FORMATS, permutations(("en", *TRANSLATIONS), 2)
    ):
        yield Order(guide, format, language=language, second_language=second, standard=standard)


def main(folder: Path, standard: str, step: int = 1) -> int:
    """Write them as `0.pdf`, `1.pdf` …; returns how many there are."""
    with tempfile.TemporaryDirectory() as place:
        desk = Path(place)
        create({desk / "content" / NEW / name: text for name, text in guide_files(NEW).items()})
        create({desk / "content/clinics" / name: text for name, text in clinic_files(NEW).items()})
        cache = Cache(desk / "cache")
        number = 0
        for number, order in enumerate(islice(orders(standard), None, None, step), 1):
            languages = "+".join(filter(None, (order.language, order.second_language)))
            parts = (number, order.guide, order.format, order.paper, languages)
            name = "-".join(
                str(part) for part in (*parts, order.clinic, order.ink, order.size, order.dose) if part
            )
            (folder / f"{name}.pdf").write_bytes(make(order, Folders(desk), cache).pdf)
    return number


if __name__ == "__main__":
    print(main(Path(sys.argv[1]), sys.argv[2], int((sys.argv[3:] or ["1"])[0])), "editions")
