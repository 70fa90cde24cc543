"""Small documents, drawn and opened again."""

from __future__ import annotations

import io
from collections.abc import Iterator
from contextlib import ExitStack

import pytest

from tests.pipeline.drawing import Drawn, made


@pytest.fixture
def drawn() -> Iterator[Drawn]:
    """The PDF of some pages, open until the test ends."""
    pikepdf = pytest.importorskip("pikepdf", reason="pikepdf is not installed")
    with ExitStack() as stack:
        yield lambda *args: stack.enter_context(pikepdf.open(io.BytesIO(made(*args).data)))
