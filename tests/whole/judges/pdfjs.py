"""What pdf.js's structure tree says; needs Node and the npm package `pdfjs-dist` (see `.ci/run`)."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path

import pytest

from tests.whole.normal import normal

LIBRARY = "PDFJS"
"""The environment variable that holds the path of `pdf.mjs`."""


def heard(files: Sequence[Path]) -> list[str]:
    """Each document as a reader that follows pdf.js's tree says it."""
    library = os.environ.get(LIBRARY, "")
    if not library or shutil.which("node") is None:
        pytest.skip(f"Node, or the library that ${LIBRARY} names, is not here")
    script = Path(__file__).with_suffix(".mjs")
    done = subprocess.run(
        ["node", script, library, *files], check=True, capture_output=True, encoding="utf-8", timeout=300
    )
    return [normal("".join(json.loads(line))) for line in done.stdout.splitlines()]
