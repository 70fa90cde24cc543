"""The on-disk cache: what was worked out before and is slow to work out again.

Safe to delete at any time and safe for two runs at once. Every entry carries
the SHA-256 of its own bytes, so a cut or altered one is a miss and is removed.
Nothing here can make a build fail: a folder that can't be written, a full disk
or a missing home means no cache. Entries are raw bytes or JSON, never code.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import sys
import time
from functools import lru_cache
from pathlib import Path
from typing import Any

from booklet import __version__

LIMIT = 64 * 1024 * 1024
"""How many bytes the cache may hold before the oldest entries go."""

_DIGEST = 32
_STALE_TEMPORARY = 3600.0
_REFRESH = 86400.0


def default_folder() -> Path | None:
    """`$BOOKLET_CACHE`, else the platform's cache folder; None where there is no home."""
    chosen = os.environ.get("BOOKLET_CACHE")
    if chosen:
        return Path(chosen)
    if sys.platform == "win32":
        base = os.environ.get("LOCALAPPDATA")
        return Path(base) / "booklet" / "Cache" if base else None
    home = os.path.expanduser("~")
    if not os.path.isabs(home):
        return None
    if sys.platform == "darwin":
        return Path(home) / "Library" / "Caches" / "booklet"
    # The XDG rule: a relative value counts as not set.
    xdg = os.environ.get("XDG_CACHE_HOME", "")
    return Path(xdg if os.path.isabs(xdg) else os.path.join(home, ".cache")) / "booklet"


def digest(*parts: object) -> str:
    """A key made of everything that the value depends on; any JSON value or bytes."""
    mark = hashlib.sha256()
    for part in parts:
        data = part if isinstance(part, bytes) else json.dumps(part, sort_keys=True).encode()
        mark.update(b"%d:" % len(data))
        mark.update(data)
    return mark.hexdigest()


@lru_cache(maxsize=1)
def program_state() -> str:
    """The program's version and the state of its own files, so that an edit to it counts at once."""
    states: list[list[object]] = []
    folders = [os.path.dirname(os.path.abspath(__file__))]
    while folders:
        for entry in os.scandir(folders.pop()):
            if entry.is_dir():
                if entry.name not in ("__pycache__", "data") and not entry.name.startswith("."):
                    folders.append(entry.path)
            else:
                status = entry.stat()
                states.append([entry.path, status.st_mtime_ns, status.st_size])
    return digest(__version__, sorted(states, key=lambda state: str(state[0])))


class Cache:
    """Named bytes in one folder; with no folder it holds nothing and says so to nobody."""

    def __init__(self, folder: Path | None, limit: int = LIMIT) -> None:
        self._folder = folder
        self._limit = limit
        self._written = False
        self._broken = folder is None

    def get(self, kind: str, key: str) -> bytes | None:
        """The entry's bytes, or None when it is missing or damaged."""
        if self._broken:
            return None
        path = self._path(kind, key)
        try:
            with open(path, "rb") as file:
                mark, data = file.read(_DIGEST), file.read()
                age = time.time() - os.fstat(file.fileno()).st_mtime
        except OSError:
            return None
        if hashlib.sha256(data).digest() != mark:
            with contextlib.suppress(OSError):
                os.unlink(path)
            return None
        if age > _REFRESH:  # so that pruning takes what is not used, without a write at every read
            with contextlib.suppress(OSError):
                os.utime(path)
        return data

    def put(self, kind: str, key: str, data: bytes) -> None:
        """Keep the bytes; does nothing where the folder can't be written."""
        if self._broken or len(data) > self._limit // 4:
            return
        path = self._path(kind, key)
        beside = f"{path}.{os.getpid()}.tmp"
        try:
            os.makedirs(os.path.dirname(path), mode=0o700, exist_ok=True)
            with open(beside, "wb") as file:
                file.write(hashlib.sha256(data).digest())
                file.write(data)
            os.replace(beside, path)
            self._written = True
        except OSError:
            self._broken = True
        finally:
            with contextlib.suppress(OSError):
                os.unlink(beside)

    def get_json(self, kind: str, key: str) -> Any:
        """The entry as JSON, or None when it is missing, damaged or not JSON."""
        data = self.get(kind, key)
        try:
            return None if data is None else json.loads(data)
        except ValueError:
            return None

    def put_json(self, kind: str, key: str, value: object) -> None:
        """Keep a JSON value; a name of a file that is not UTF-8 stays as it is."""
        text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
        self.put(kind, key, text.encode("utf-8", "surrogatepass"))

    def close(self) -> None:
        """Remove the oldest entries above the limit; looks only when this run wrote something."""
        if not self._written or self._folder is None:
            return
        self._written = False
        with contextlib.suppress(OSError):
            self._prune(self._folder)

    def _path(self, kind: str, key: str) -> str:
        return os.path.join(str(self._folder), kind, key)

    def _prune(self, folder: Path) -> None:
        now = time.time()
        entries: list[tuple[float, int, str]] = []
        for kind in os.scandir(folder):
            if not kind.is_dir(follow_symlinks=False):
                continue
            for entry in os.scandir(kind.path):
                with contextlib.suppress(OSError):  # another run may have removed it
                    state = entry.stat(follow_symlinks=False)
                    if entry.name.endswith(".tmp") and now - state.st_mtime > _STALE_TEMPORARY:
                        os.unlink(entry.path)
                        continue
                    entries.append((state.st_mtime, state.st_size, entry.path))
        size = sum(entry[1] for entry in entries)
        for _, bytes_, path in sorted(entries):
            if size <= self._limit:
                break
            with contextlib.suppress(OSError):
                os.unlink(path)
            size -= bytes_
