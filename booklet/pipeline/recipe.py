"""The recipe: a manuscript that is known from an earlier run, good while its files are the same.

With a recipe a run needs neither the content loader nor the templates, which are slow to import.
A file counts as the same while its size and time are, else while its bytes are. A place where a
user's own file would have come first is a dependency too: it must stay empty.
"""

from __future__ import annotations

import hashlib
import os
import sys
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import Any, TypeAlias

from booklet.cache import Cache, digest, program_state
from booklet.folders import Folders, Kind, bundled
from booklet.pipeline.manuscript import Manuscript, as_json, from_json
from booklet.pipeline.order import Order

KINDS: tuple[Kind, ...] = ("content", "templates", "fonts")
SETTLED = 2_000_000_000
"""Nanoseconds before a run in which a file must not have changed: the coarsest clock of a disk ticks so."""

State: TypeAlias = "list[Any]"
"""Path, modification time (ns), size, SHA-256; the last three are None for a file that is missing."""


def find(cache: Cache, order: Order, folders: Folders, today: date) -> Manuscript | None:
    """The manuscript of an earlier run, or None when there is none or anything has changed."""
    entry = cache.get_json("recipes", key_of(order, folders))
    try:
        if entry is None or not all(unchanged(state) for state in entry["states"]):
            return None
        files = tuple(Path(path) for path in entry["files"])
        found = from_json(entry["manuscript"], files)
    except (KeyError, TypeError, ValueError):
        return None
    return found if found.good_on(today) else None


def keep(cache: Cache, order: Order, folders: Folders, manuscript: Manuscript, since: int) -> None:
    """Keep the manuscript for later runs.

    `since` is when its files were first looked at (ns). Where one has changed after that, nothing
    is kept, since nobody knows which of its states was read.
    """
    found = states([*manuscript.files, *map(Path, shadows(manuscript.files, folders))], since)
    if found is not None:
        files = [str(path) for path in manuscript.files]
        entry = {"manuscript": as_json(manuscript), "files": files, "states": found}
        cache.put_json("recipes", key_of(order, folders), entry)


def states(paths: Iterable[Path], since: int) -> list[State] | None:
    """The states of files that were read at `since` (ns) or later; None where one may have changed then."""
    known = list(dict.fromkeys(map(os.path.abspath, paths)))
    if any(os.path.isfile(path) and _changed_at(path) > since - SETTLED for path in known):
        return None
    return [state_of(path) for path in known]


def _changed_at(path: str) -> int:
    try:
        status = os.stat(path)
    except (OSError, ValueError):
        return sys.maxsize
    return max(status.st_mtime_ns, status.st_ctime_ns)


def state_of(path: str) -> State:
    """The state of a file now; a folder counts only as being there."""
    try:
        status = os.stat(path)
        if not os.path.isfile(path):
            return [path, 0, 0, None]
        with open(path, "rb") as file:
            mark = hashlib.sha256(file.read()).hexdigest()
    except (OSError, ValueError):
        return [path, None, None, None]
    return [path, status.st_mtime_ns, status.st_size, mark]


def unchanged(state: State) -> bool:
    """Whether the file is as it was: by time and size, else by its bytes."""
    path, time_ns, size, mark = state
    try:
        status = os.stat(path)
    except (OSError, ValueError):
        return time_ns is None
    if time_ns is None:
        return False
    if mark is None:
        return os.path.isdir(path)
    if status.st_size != size:
        return False
    return bool(status.st_mtime_ns == time_ns or state_of(path)[3] == mark)


def shadows(files: Iterable[Path], folders: Folders) -> Iterator[str]:
    """Where the user's own copy of each bundled file would be found first, and each folder above it."""
    for kind in KINDS:
        base, own = os.path.realpath(bundled(kind)), os.path.abspath(folders.user / kind)
        if os.path.realpath(own) == base:
            continue
        for file in files:
            real = os.path.realpath(file)
            if real.startswith(base + os.sep):
                path = own
                yield path
                for part in real[len(base) + 1 :].split(os.sep):
                    if not os.path.exists(path):
                        break
                    path = os.path.join(path, part)
                    yield path


def key_of(order: Order, folders: Folders) -> str:
    """The recipe's key: the order, where it was given, and the program."""
    return digest(order.as_json(), os.path.abspath(folders.user), program_state())
