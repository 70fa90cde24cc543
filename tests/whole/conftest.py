"""The bundled guide in every edition, made once for all tests of the finished file."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path

import pytest

from booklet.cache import Cache
from booklet.content.load import LoadedGuide, load_guide
from booklet.folders import Folders
from booklet.layout.paper import USUAL
from booklet.pipeline import Order
from booklet.pipeline.draw import draw
from booklet.pipeline.order import FULL_FORMATS, today
from booklet.pipeline.setting import Setting, set_pages

EDITIONS = [(format, paper) for format in FULL_FORMATS for paper in USUAL]
OTHERS = [
    ("poster", "a3"),
    ("poster", "a2"),
    ("poster", "tabloid"),
    ("card", "a7"),
    ("card", "eighth-letter"),
    ("sheet", "a4"),
    ("sheet", "letter"),
    ("printer-test", "a4"),
    ("printer-test", "half-letter"),
]
"""Editions of the formats that do not tell everything."""
GUIDES = ("back-massage", "neck-shoulder-self-care")
TRANSLATIONS = ("zh-Hans", "es", "ar")
ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True)
class Edition:
    """One edition set on its pages, and its PDF, which is drawn when it is first asked for."""

    setting: Setting

    @cached_property
    def pdf(self) -> bytes:
        """The bytes of the file."""
        return draw(self.setting)

    @property
    def pages(self) -> int:
        """How many pages it has."""
        return len(self.setting.pages)


@pytest.fixture(scope="session")
def edition(shared_cache: Path) -> Callable[..., Edition]:
    """Makes any edition of a bundled guide, each once for all tests."""
    kept, folders = Cache(shared_cache), Folders(ROOT)

    @cache
    def made(order: Order) -> Edition:
        return Edition(set_pages(order, folders, kept))

    return lambda **order: made(Order(**order))


@pytest.fixture(scope="session")
def editions(edition: Callable[..., Edition]) -> Mapping[tuple[str, str], Edition]:
    """Format and paper to the first guide's finished PDF, for the example clinic."""
    return {(format, paper): edition(format=format, paper=paper) for format, paper in EDITIONS}


@pytest.fixture(scope="session")
def guide() -> LoadedGuide:
    """What the editions are made from."""
    return load_guide("back-massage", "en", "example", Folders(ROOT), today())
