"""Where the data that a user may edit is found: `content/`, `templates/`, `fonts/`.

A user's own folder of the same shape comes first; then the copy that the wheel
carries (`booklet/data/`); then the checkout that this package stands in.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

Kind = Literal["content", "templates", "fonts"]

_PACKAGE = Path(__file__).resolve().parent


def bundled(kind: Kind) -> Path:
    """The folder of this kind that comes with the program."""
    carried = _PACKAGE / "data" / kind
    return carried if carried.is_dir() else _PACKAGE.parent / kind


@dataclass(frozen=True, slots=True)
class Folders:
    """The search path: the user's folder, then the bundled data."""

    user: Path

    def roots(self, kind: Kind) -> Iterator[Path]:
        """Existing folders of this kind, the user's first."""
        own = self.user / kind
        if own.is_dir():
            yield own
        base = bundled(kind)
        if not (own.is_dir() and base.is_dir() and os.path.samefile(own, base)):
            yield base

    def find(self, kind: Kind, name: str) -> Path | None:
        """The first existing file or folder `name` of this kind, or None."""
        for root in self.roots(kind):
            found = root / name
            if found.exists():
                return found
        return None


def here() -> Folders:
    """The search path of a command run in the current folder."""
    return Folders(Path.cwd())


def shown(path: Path) -> str:
    """The path as an error shows it: relative to the current folder where that is shorter."""
    try:
        return path.resolve().relative_to(Path.cwd()).as_posix()
    except (ValueError, OSError, RuntimeError):  # elsewhere, or a link that leads to itself
        return path.as_posix()
