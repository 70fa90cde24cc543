"""veraPDF, run as a program of its own: many files by many standards in one go."""

from __future__ import annotations

import subprocess
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from booklet.diagnostics import Diagnostic, Place, RenderError, UsageError
from booklet.validate.engine import Engine, find_engine, lend
from booklet.validate.flavours import STANDARDS, known_flavours
from booklet.validate.pdffile import require_pdf
from booklet.validate.verdict import Verdict, read_verdict

START, EACH = 60.0, 120.0
"""Seconds: to start Java, and for each file by each standard; far more than either needs."""


def missing() -> Diagnostic | None:
    """None where veraPDF can run, else a warning that says what is missing and how to get it."""
    found = find_engine()
    return found if isinstance(found, Diagnostic) else None


def validate(files: Iterable[Path], flavours: Iterable[str]) -> list[Verdict]:
    """Each file by each flavour. Raises as `judge` does."""
    wanted = tuple(flavours)
    return judge(dict.fromkeys(files, wanted))


def judge(wanted: Mapping[Path, Sequence[str]]) -> list[Verdict]:
    """Each file by its own flavours, in order.

    A file that veraPDF can't make out is a verdict with an `error`. Raises FileError for a file
    that can't be read, ContentError for one that is not a PDF, UsageError for an unknown flavour
    and where veraPDF can't run, RenderError where it breaks down or takes too long.
    """
    cases = [(file, flavour) for file, flavours in wanted.items() for flavour in known_flavours(flavours)]
    for file in wanted:
        require_pdf(file)
    if not cases:
        return []
    engine = find_engine()
    if isinstance(engine, Diagnostic):
        raise UsageError(replace(engine, severity="error"))
    return _run(engine, cases)


Case = tuple[Path, str]


def _run(engine: Engine, cases: Sequence[Case]) -> list[Verdict]:
    limit = START + EACH * len(cases)
    names = {file: f"{number}.pdf" for number, file in enumerate(dict.fromkeys(file for file, _ in cases))}
    orders = "".join(f"{flavour}\t{names[file]}\n" for file, flavour in cases)
    with TemporaryDirectory(prefix="booklet-verapdf-") as name:
        folder = Path(name)
        command = engine.furnish(folder)
        for file, plain in names.items():
            lend(file, folder / plain)
        try:
            done = subprocess.run(
                command, input=orders.encode(), capture_output=True, cwd=folder, timeout=limit, check=False
            )
        except subprocess.TimeoutExpired as late:
            raise _breakdown(cases, _lines(late.stdout), f"took more than {limit:.0f} seconds") from late
        except OSError as error:
            raise _breakdown(cases, [], f"can't be started: {error.strerror or error}") from error
    lines = _lines(done.stdout)
    try:
        if done.returncode:
            raise ValueError("an exit code of its own")
        return [read_verdict(line, *case) for case, line in zip(cases, lines, strict=True)]
    except ValueError as error:
        said = " ".join(done.stderr.decode("utf-8", "replace").split())[:300] or "no reason given"
        raise _breakdown(cases, lines, f"broke down (exit code {done.returncode}): {said}") from error


def _lines(output: bytes | str | None) -> list[str]:
    """The whole lines of what was printed so far."""
    text = output.decode("ascii", "replace") if isinstance(output, bytes) else output or ""
    return text.split("\n")[:-1]


def _breakdown(cases: Sequence[Case], lines: Sequence[str], reason: str) -> RenderError:
    """The error, at the file whose turn it was."""
    file, flavour = cases[min(len(lines), len(cases) - 1)]
    hint = "try that file alone; a damaged file can do this, and too little memory"
    return RenderError(Diagnostic(f"{STANDARDS[flavour]}: veraPDF {reason}", Place(str(file)), hint))
