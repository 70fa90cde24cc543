"""The bundled guide in every edition, made once for all tests of the finished file."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from booklet.cache import Cache
from booklet.content.load import LoadedGuide, load_guide
from booklet.folders import Folders
from booklet.layout.paper import PAPERS
from booklet.pipeline import Made, Order, make
from booklet.pipeline.order import FORMATS, today

EDITIONS = [(format, paper) for format in FORMATS for paper in PAPERS]
ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="session")
def editions(tmp_path_factory: pytest.TempPathFactory) -> Mapping[tuple[str, str], Made]:
    """Format and paper to the finished PDF, for the example clinic."""
    cache = Cache(tmp_path_factory.mktemp("editions"))
    folders = Folders(ROOT)
    return {
        (format, paper): make(Order(format=format, paper=paper, clinic="example"), folders, cache)
        for format, paper in EDITIONS
    }


@pytest.fixture(scope="session")
def guide() -> LoadedGuide:
    """What the editions are made from."""
    return load_guide("back-massage", "en", "example", Folders(ROOT), today())
