"""What all tests share: a cache that is not the user's, and no help from the clock."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

# Before the checkout's package is imported anywhere: nothing of the user's own settings counts.
for _name in ("SOURCE_DATE_EPOCH", "BOOKLET_DEBUG", "BOOKLET_CACHE"):
    os.environ.pop(_name, None)


EVERY = "BOOKLET_EVERY" in os.environ
"""Whether tests marked `slow` run as well: they do in `.ci/run`."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Leave out what takes long, and say so."""
    for item in items:
        if not EVERY and item.get_closest_marker("slow"):
            item.add_marker(pytest.mark.skip(reason="takes long; runs with BOOKLET_EVERY=1, as in .ci/run"))


@pytest.fixture(scope="session")
def shared_cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One cache for all tests and all their processes, as users have one: pictures are drawn once."""
    base = tmp_path_factory.getbasetemp()
    folder = (base.parent if "PYTEST_XDIST_WORKER" in os.environ else base) / "booklet-cache"
    folder.mkdir(exist_ok=True)
    return folder


@pytest.fixture(autouse=True)
def not_the_users_cache(shared_cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The user's own cache is never read or written."""
    monkeypatch.setenv("BOOKLET_CACHE", str(shared_cache))


@pytest.fixture
def own_cache(
    not_the_users_cache: None, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Path]:
    """An empty cache of one test's own."""
    folder = tmp_path_factory.mktemp("cache")
    monkeypatch.setenv("BOOKLET_CACHE", str(folder))
    yield folder
