"""veraPDF kept running for all tests of a process: a verdict takes it milliseconds once it is warm."""

from __future__ import annotations

import atexit
import itertools
import subprocess
from functools import lru_cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from booklet.diagnostics import Diagnostic
from booklet.validate.engine import find_engine, lend
from booklet.validate.verapdf import missing
from booklet.validate.verdict import Verdict, read_verdict

_gap = missing()
needs_verapdf = pytest.mark.skipif(_gap is not None, reason=f"no veraPDF: {_gap.message if _gap else ''}")


class Warm:
    """One Java for many files; `judge` may be called from one thread at a time."""

    def __init__(self) -> None:
        engine = find_engine()
        assert not isinstance(engine, Diagnostic), engine.message
        self._folder = TemporaryDirectory(prefix="booklet-warm-")
        self._numbers = itertools.count()
        self._java = subprocess.Popen(
            engine.furnish(Path(self._folder.name)),
            cwd=self._folder.name,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
            encoding="ascii",
        )

    def judge(self, file: Path, *flavours: str) -> list[Verdict]:
        """One verdict for each flavour."""
        assert self._java.stdin and self._java.stdout
        name = f"{next(self._numbers)}.pdf"
        lend(file, Path(self._folder.name, name))
        self._java.stdin.write(f"{','.join(flavours)}\t{name}\n")
        self._java.stdin.flush()
        return [read_verdict(self._java.stdout.readline(), file, flavour) for flavour in flavours]

    def close(self) -> None:
        """End Java and remove its folder."""
        self._java.communicate()
        self._folder.cleanup()


@lru_cache(maxsize=1)
def warm() -> Warm:
    """The one of this process, started when it is first wanted."""
    one = Warm()
    atexit.register(one.close)
    return one


def judged(file: Path, *flavours: str) -> list[Verdict]:
    """The verdicts of the warm veraPDF."""
    return warm().judge(file, *flavours)
