"""The README's twenty lines run with this folder alone, and the file that they make conforms."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from booklet.folders import bundled

PACKAGE = Path(__file__).parents[2] / "booklet"


def code_of(readme: Path) -> str:
    found = re.search(r"```python\n(.*?)```", readme.read_text("utf-8"), re.DOTALL)
    assert found
    return found[1]


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The file, written where there is nothing but what the README names."""
    desk = tmp_path_factory.mktemp("alone")
    shutil.copytree(PACKAGE / "pdf", desk / "booklet/pdf", ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("diagnostics.py", "folders.py"):
        shutil.copy(PACKAGE / name, desk / "booklet" / name)
    (desk / "booklet/__init__.py").touch()
    shutil.copytree(bundled("fonts"), desk / "fonts")
    code = code_of(PACKAGE / "pdf/README.md") + "\nimport sys, booklet\n"
    code += f"assert booklet.__file__.startswith({str(desk)!r})\nsys.stdout.buffer.write(data)\n"
    done = subprocess.run(
        [sys.executable, "-I", "-c", f"import sys; sys.path.insert(0, {str(desk)!r})\n{code}"],
        cwd=desk,
        capture_output=True,
        check=False,
        timeout=60,
    )
    assert done.returncode == 0, done.stderr.decode()
    return done.stdout


def test_it_is_about_twenty_lines() -> None:
    lines = [
        line for line in code_of(PACKAGE / "pdf/README.md").splitlines() if line and "import" not in line
    ]
    assert 10 < len(lines) <= 20


def test_the_file_conforms(made: bytes) -> None:
    validator = pytest.importorskip("page", reason="page-validation is not installed")
    for profile in ("ua1", "2a"):
        assert validator.validate_pdf_bytes(made, profile=profile).is_compliant
        assert not validator.validate_pdf_bytes(
            made.replace(b"pdfuaid:part>1", b"pdfuaid:part>3"), profile="ua1"
        ).is_compliant


def test_it_is_heard(made: bytes) -> None:
    from booklet.pdf.readback.speech import transcript

    assert transcript(made).splitlines() == [
        "Jianjing (en)",
        "page 1",
        "heading 1: Where Jianjing lies",
        "Half-way on the shoulder. In Chinese: 肩井 {zh-Hans}",
        "graphic: A dot half-way along a line",
    ]
