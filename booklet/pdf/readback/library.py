"""The library that takes PDFs apart; it is slow to import, so that happens when a file is read."""

from __future__ import annotations

import logging
from functools import lru_cache
from typing import Any


@lru_cache(maxsize=1)
def pikepdf() -> Any:
    """The module pikepdf."""
    import pikepdf as module

    # What it logs of a damaged file is told as ours; without a handler it would stand on stderr too.
    logging.getLogger("pikepdf").addHandler(logging.NullHandler())
    return module


@lru_cache(maxsize=1)
def broken() -> tuple[type[Exception], ...]:
    """What pikepdf raises about a damaged file; older ones knew fewer kinds of PdfError."""
    module = pikepdf()
    return module.PdfError, module.DataDecodingError, RuntimeError
