"""The library that takes PDFs apart. It is optional, so it is imported when a file is read."""

from __future__ import annotations

import logging
from functools import lru_cache
from typing import Any

from booklet.diagnostics import Diagnostic, UsageError


@lru_cache(maxsize=1)
def pikepdf() -> Any:
    """The module pikepdf; raises UsageError where it is not installed."""
    try:
        import pikepdf as module
    except ImportError as missing:
        message = "reading a PDF back needs the package pikepdf, which is not installed"
        raise UsageError(Diagnostic(message, hint="run: pip install 'booklet[check]'")) from missing
    # What it logs of a damaged file is told as ours; without a handler it would stand on stderr too.
    logging.getLogger("pikepdf").addHandler(logging.NullHandler())
    return module


@lru_cache(maxsize=1)
def broken() -> tuple[type[Exception], ...]:
    """What pikepdf raises about a damaged file; older ones knew fewer kinds of PdfError."""
    module = pikepdf()
    return module.PdfError, module.DataDecodingError, RuntimeError
