"""An empty folder to work in, and the command as users call it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from booklet.cli import main

ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True)
class Said:
    """What a command did."""

    code: int
    out: str
    err: str

    @property
    def document(self) -> Any:
        """Standard output as JSON."""
        return json.loads(self.out)


Booklet = Callable[..., Said]


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder, which is the current one."""
    folder = tmp_path / "desk"
    folder.mkdir()
    monkeypatch.chdir(folder)
    return folder


@pytest.fixture
def booklet(desk: Path, capfd: pytest.CaptureFixture[str]) -> Booklet:
    """Run the command in this process."""

    def run(*args: str) -> Said:
        capfd.readouterr()
        code = main(list(args))
        out, err = capfd.readouterr()
        return Said(code, out, err)

    return run


def spawn(
    *args: str, cwd: Path, env: Mapping[str, str] | None = None, **options: Any
) -> subprocess.Popen[bytes]:
    """Start the checkout's command as a process of its own."""
    setting = {**os.environ, "PYTHONPATH": str(ROOT), **(env or {})}
    return subprocess.Popen([sys.executable, "-m", "booklet", *args], cwd=cwd, env=setting, **options)


def built(*args: str, cwd: Path, env: Mapping[str, str] | None = None) -> bytes:
    """The PDF that another process writes to its standard output."""
    process = spawn(
        "build", "-o", "-", *args, cwd=cwd, env=env, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    out, err = process.communicate(timeout=120)
    assert process.returncode == 0, err.decode()
    return out
