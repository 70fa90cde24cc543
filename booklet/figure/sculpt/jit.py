"""Numba behind a typed door.

The compiled code is cached outside the source tree, in a folder named by the text of all kernels:
numba itself does not notice when a kernel in another file changes.
"""

from __future__ import annotations

import hashlib
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar, cast

import numba
from numba import prange as prange

R = TypeVar("R")


def _cache_folder() -> str:
    texts = [path.read_bytes() for path in sorted(Path(__file__).parent.glob("*.py"))]
    digest = hashlib.sha256(b"".join(text for text in texts if b"@compiled" in text)).hexdigest()
    return str(Path(tempfile.gettempdir()) / f"booklet-sculpt-{digest[:12]}")


# numba makes its settings at run time: no type checker knows them
setattr(numba.config, "CACHE_DIR", _cache_folder())  # noqa: B010


def compiled(parallel: bool = False) -> Callable[[Callable[..., R]], Callable[..., R]]:
    """Compile a function of numbers and arrays to machine code."""
    return cast(
        "Callable[[Callable[..., R]], Callable[..., R]]",
        numba.njit(parallel=parallel, fastmath=True, cache=True),
    )
