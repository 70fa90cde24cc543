"""What all tests share: each runs with an empty cache of its own and without the clock's help."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

# Before the checkout's package is imported anywhere: nothing of the user's own settings counts.
for _name in ("SOURCE_DATE_EPOCH", "BOOKLET_DEBUG", "BOOKLET_CACHE"):
    os.environ.pop(_name, None)


@pytest.fixture(autouse=True)
def own_cache(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """The cache of one test; the user's own is never read or written."""
    folder = tmp_path_factory.mktemp("cache")
    monkeypatch.setenv("BOOKLET_CACHE", str(folder))
    yield folder
