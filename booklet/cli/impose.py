"""`booklet impose`: any PDF onto sheets that are folded or cut."""

from __future__ import annotations

import sys
from functools import partial
from pathlib import Path
from typing import Any

import click

from booklet.cli import report
from booklet.cli.printing import chosen, fields, job_of, printing, summary
from booklet.diagnostics import Diagnostic, FileError, Place, UsageError
from booklet.output import write
from booklet.press.job import SCHEMES

STANDARD = "-"
LARGEST = 256 << 20
"""Bytes of a PDF that is read whole (the same as `booklet check` reads)."""


@click.command("impose")
@click.argument("pdf", metavar="IN.pdf")
@click.option("-o", "--output", metavar="OUT", help="The file to write, or '-'; else IN-print.pdf here.")
@click.option(
    "--scheme", default="saddle", show_default=True, metavar="|".join(SCHEMES), help="How sheets are used."
)
@printing
@click.option("--fit", is_flag=True, help="Make pages as large as the printer's reach allows.")
@click.option("--pages", "wanted", metavar="1-4,7", help="Only these pages, in this order.")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON document.")
def command(
    pdf: str, output: str | None, scheme: str, fit: bool, wanted: str | None, as_json: bool, **said: Any
) -> int:
    """Put the pages of a PDF onto sheets, ready for the printer.

    saddle: a stapled booklet. 2up, 4up: sheets cut into leaves. cut-stack: the pile is cut at once.
    fold8: eight pages on one side of a sheet, with one slit. '-' reads standard input.
    """
    target = _target(pdf, output)
    if target is None and as_json:
        raise UsageError(Diagnostic("--json and '-o -' both want standard output", hint="give -o a file"))
    job = job_of(scheme, said, fit=fit)
    name = "standard input" if pdf == STANDARD else pdf
    data = _read(pdf)

    from booklet.press.impose import impose  # slow to import: after all that can be refused at once

    title = "" if pdf == STANDARD else Path(pdf).stem
    choose = None if wanted is None else partial(chosen, wanted)
    printed = impose(data, job, name=name, title=title, choose=choose)
    if target is None:
        _send(printed.pdf)
    else:
        write(target, printed.pdf, () if pdf == STANDARD else (Path(pdf),))
    report.tell(printed.notes)
    if as_json:
        report.document(
            ok=True,
            file=str(target),
            **fields(printed, job.flip),
            bytes=len(printed.pdf),
            warnings=printed.notes,
        )
    else:
        (report.note if target is None else report.say)(summary(target or name, printed, job.flip))
    return 0


def _target(pdf: str, output: str | None) -> Path | None:
    """The file to write, None for standard output; raises UsageError."""
    if output == "" or (output is None and pdf == STANDARD):
        message = "-o is empty" if output == "" else "a PDF from standard input has no name"
        raise UsageError(Diagnostic(message, hint="name the file to write, for example -o booklet-print.pdf"))
    if output == STANDARD:
        return None
    return Path(output) if output else Path(f"{Path(pdf).stem}-print.pdf")


def _read(pdf: str) -> bytes:
    if pdf == STANDARD:
        if sys.stdin is None:
            raise UsageError(Diagnostic("standard input is closed", hint="name a file"))
        data = sys.stdin.buffer.read(LARGEST + 1)
    else:
        from booklet.validate.pdffile import read_pdf, require_pdf

        require_pdf(Path(pdf))
        if Path(pdf).stat().st_size > LARGEST:
            raise _too_large(pdf)
        data = read_pdf(Path(pdf))
    if len(data) > LARGEST:
        raise _too_large(pdf)
    return data


def _too_large(pdf: str) -> FileError:
    hint = "take it apart, and print it in parts"
    return FileError(Diagnostic(f"the PDF is larger than {report.size(LARGEST)}", Place(pdf), hint))


def _send(data: bytes) -> None:
    if sys.stdout is None:
        raise UsageError(Diagnostic("standard output is closed", hint="give -o a file"))
    sys.stdout.flush()
    sys.stdout.buffer.write(data)
    sys.stdout.buffer.flush()
