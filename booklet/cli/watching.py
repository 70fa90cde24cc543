"""Noticing that files have changed, by looking at their times and sizes."""

from __future__ import annotations

import os
import signal
import sys
import time
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeAlias

from booklet.cli import report

INTERVAL = 0.3
"""Seconds between two looks."""

State: TypeAlias = "tuple[int, int] | None"


def snapshot(paths: Iterable[Path]) -> Mapping[Path, State]:
    """Time and size of each file, None for one that is missing; a folder stands for the files in it too."""
    states: dict[Path, State] = {}
    for path in paths:
        states[path] = _state(path)
        if path.is_dir():
            try:
                inside = sorted(path.rglob("*"))
            except OSError:
                continue
            states.update((one, _state(one)) for one in inside if not one.name.startswith("."))
    return states


def status(text: str) -> None:
    """A remark with the time of day."""
    report.note(f"{time.strftime('%H:%M:%S')} {text}")
    sys.stderr.flush()


def _state(path: Path) -> State:
    try:
        status = os.stat(path)
    except (OSError, ValueError):
        return None
    # A folder's time changes when a temporary file comes and goes in it: only its being there counts.
    return (0, 0) if path.is_dir() else (status.st_mtime_ns, status.st_size)


class Patience:
    """Waits until Ctrl-C, also where a library swallowed the KeyboardInterrupt that reached it."""

    def __init__(self) -> None:
        self._ended = False
        self._before: Any = None

    def __enter__(self) -> Patience:
        self._before = signal.signal(signal.SIGINT, self._end)
        return self

    def __exit__(self, *_: object) -> None:
        signal.signal(signal.SIGINT, self._before)

    def sleep(self, seconds: float) -> None:
        """Wait; raises KeyboardInterrupt when somebody has asked for the end."""
        if self._ended:
            raise KeyboardInterrupt
        time.sleep(seconds)

    def _end(self, *_: object) -> None:
        self._ended = True
        raise KeyboardInterrupt


@dataclass(slots=True)
class Watch:
    """Runs `build` again whenever one of the files it read has changed.

    `build` returns the files to look at from then on. `sleep` waits and may end the watch by
    raising KeyboardInterrupt. `target` is what `build` writes: it may lie in a folder that is watched.
    """

    build: Callable[[], Iterable[Path]]
    sleep: Callable[[float], None]
    target: Path | None = None
    interval: float = INTERVAL
    _seen: Mapping[Path, State] = field(default_factory=dict)

    def run(self) -> None:
        """Build once, then for every change; never returns by itself."""
        self._again({})
        while True:
            self.sleep(self.interval)
            now = self._look(self._seen)
            if now != self._seen:
                self._again(now)

    def _again(self, before: Mapping[Path, State]) -> None:
        """Build; a file that changes while it is being read counts as changed at the next look."""
        files = tuple(self.build())
        self._seen = {path: before.get(path, state) for path, state in self._look(files).items()}

    def _look(self, files: Iterable[Path]) -> Mapping[Path, State]:
        states = snapshot(files)
        if self.target is None:
            return states
        own = os.path.realpath(self.target)
        return {
            path: state
            for path, state in states.items()
            if path.name != self.target.name or os.path.realpath(path) != own
        }
