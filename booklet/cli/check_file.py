"""`booklet check FILE.pdf`: a finished file by the standards it claims, and by our own audit."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from booklet.cli import report
from booklet.diagnostics import (
    BookletError,
    ContentError,
    Diagnostic,
    FileError,
    Place,
    printable,
)
from booklet.validate.claims import BY_DEFAULT, claims
from booklet.validate.flavours import STANDARDS
from booklet.validate.pdffile import require_pdf
from booklet.validate.verapdf import judge, missing
from booklet.validate.verdict import Failure, Verdict

LONGEST = 300
"""Letters of one text of veraPDF's in a message: some name every object on the way to the fault."""


@dataclass(frozen=True, slots=True)
class Row:
    """A file by one standard; `verdict` is None where veraPDF can't run."""

    file: Path
    flavour: str
    verdict: Verdict | None

    @property
    def cells(self) -> list[str]:
        """The row of the table."""
        return [printable(str(self.file)), STANDARDS[self.flavour], *self._outcome()]

    def _outcome(self) -> tuple[str, str]:
        if self.verdict is None or self.verdict.error:
            return "not judged", ""
        return "passed" if self.verdict.passed else "failed", report.counted(self.verdict.checks, "check")

    def as_json(self) -> dict[str, object]:
        """The fields for `--json`; `passed` and `checks` are null where the file was not judged."""
        verdict = self.verdict if self.verdict and not self.verdict.error else None
        return {
            "file": str(self.file),
            "flavour": self.flavour,
            "standard": STANDARDS[self.flavour],
            "passed": verdict.passed if verdict else None,
            "checks": verdict.checks if verdict else None,
        }


def check_files(paths: Sequence[Path], strict: bool, as_json: bool) -> int:
    """Judge files and tell what is wrong with them; gives the exit code, 1 where there are errors.

    Raises FileError and ContentError before anything is judged, RenderError where veraPDF breaks down.
    """
    files = tuple(dict.fromkeys(paths))
    _require(files)
    wanted = {file: claims(file) for file in files}
    found = [_unclaimed(file) for file in files if not wanted[file]]
    wanted = {file: flavours or BY_DEFAULT for file, flavours in wanted.items()}
    gap = missing()
    if gap is None:
        rows = [Row(verdict.file, verdict.flavour, verdict) for verdict in judge(wanted)]
        found += (problem for row in rows if row.verdict for problem in _problems(row.verdict))
    else:
        rows = [Row(file, flavour, None) for file, flavours in wanted.items() for flavour in flavours]
        found += _unjudged(wanted, gap)
    found += _audited(files)
    return _tell(rows, found, strict, as_json)


def _tell(rows: Iterable[Row], found: Iterable[Diagnostic], strict: bool, as_json: bool) -> int:
    found = list(dict.fromkeys(found))
    if strict:
        found = [replace(one, severity="error") for one in found]
    errors = [one for one in found if one.severity == "error"]
    warnings = [one for one in found if one.severity == "warning"]
    report.tell([*warnings, *errors])
    if as_json:
        checked = [row.as_json() for row in rows]
        report.document(ok=not errors, checked=checked, warnings=warnings, errors=errors)
    else:
        report.say(report.table([row.cells for row in rows]))
        report.say(f"{report.counted(len(errors), 'error')}, {report.counted(len(warnings), 'warning')}")
    return 1 if errors else 0


def _require(files: Iterable[Path]) -> None:
    """Refuse what is no readable PDF, all of it at once; what can't be read weighs more."""
    refused: dict[type[BookletError], list[Diagnostic]] = {FileError: [], ContentError: []}
    for file in files:
        try:
            require_pdf(file)
        except (FileError, ContentError) as error:
            refused[type(error)] += error.diagnostics
    for kind, diagnostics in refused.items():
        if diagnostics:
            raise kind(diagnostics)


def _unclaimed(file: Path) -> Diagnostic:
    message = f"names no standard that it follows; {_listed(BY_DEFAULT)} are taken"
    hint = "the metadata (XMP) of a file say so: pdfuaid:part, pdfaid:part"
    return Diagnostic(message, Place(str(file)), hint, "warning")


def _unjudged(wanted: Mapping[Path, Sequence[str]], gap: Diagnostic) -> Iterator[Diagnostic]:
    for file, flavours in wanted.items():
        message = f"not judged by {_listed(flavours)}: {gap.message}"
        yield Diagnostic(message, Place(str(file)), gap.hint, "warning")


def _listed(flavours: Sequence[str]) -> str:
    *most, last = (STANDARDS[flavour] for flavour in flavours)
    return f"{', '.join(most)} and {last}" if most else last


def _problems(verdict: Verdict) -> Iterator[Diagnostic]:
    """What a verdict has against its file."""
    place, standard = Place(str(verdict.file)), STANDARDS[verdict.flavour]
    if verdict.error:
        yield Diagnostic(f"{standard}: veraPDF can't judge this file: {_cut(verdict.error)}", place)
    elif not verdict.passed and not verdict.failures:
        yield Diagnostic(f"{standard}: veraPDF says that the file fails, but not why", place)
    for failure in verdict.failures:
        times = report.counted(failure.count, "time")
        message = f"{standard} {failure.rule}, {times}: {_cut(failure.description)}"
        yield Diagnostic(message, place, _said(failure))


def _said(failure: Failure) -> str:
    """Where a rule failed first, and veraPDF's words for it."""
    where = f"at {_cut(failure.context)}" if failure.context else ""
    words = f"veraPDF says: {_cut(failure.message)}" if failure.message else ""
    return "; ".join(filter(None, (where, words)))


def _cut(text: str) -> str:
    """A long text without its middle: the page is named at the front, the object at the end."""
    plain = " ".join(text.split())
    half = LONGEST // 2
    return plain if len(plain) <= LONGEST else f"{plain[:half]} … {plain[-half:]}"


def _audited(files: Iterable[Path]) -> Iterator[Diagnostic]:
    """What our own reading of the tags finds."""
    from booklet.pdf.readback.audit import audit

    for file in files:
        try:
            yield from audit(file)
        except BookletError as error:
            yield from error.diagnostics
