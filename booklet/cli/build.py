"""`booklet build`: the PDF of one edition."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from booklet.cli import report
from booklet.cli.options import cache_for, cache_option, edition, json_option
from booklet.diagnostics import Diagnostic, UsageError
from booklet.folders import here
from booklet.output import write
from booklet.pipeline import Made, Order, make

STDOUT = "-"


@click.command("build")
@edition
@click.option("-o", "--output", metavar="OUT", help="The file to write, or '-' for standard output.")
@click.option("--open", "open_it", is_flag=True, help="Show the PDF when it is done.")
@json_option
@cache_option
def command(order: Order, output: str | None, open_it: bool, as_json: bool, no_cache: bool) -> int:
    """Write the PDF of a guide.

    GUIDE is a guide's name or the path of its folder; without it, back-massage.
    """
    target = output_of(order, output)
    if output == STDOUT and as_json:
        raise UsageError(Diagnostic("--json and '-o -' both want standard output", hint="give -o a file"))
    cache = cache_for(no_cache)
    made = make(order, here(), cache)
    if output == STDOUT:
        send(made)
    else:
        write(target, made.pdf, made.files)
    cache.close()
    report.tell(made.warnings)
    if as_json:
        report.document(
            ok=True, file=str(target), pages=made.pages, bytes=len(made.pdf), warnings=made.warnings
        )
    else:
        (report.note if output == STDOUT else report.say)(summary(target, made))
    if open_it and output != STDOUT and click.launch(str(target)) != 0:
        report.note(Diagnostic("no program was found to show it", severity="warning").as_text())
    return 0


def output_of(order: Order, output: str | None) -> Path:
    """The file to write; raises UsageError for an empty name."""
    if output == "":
        raise UsageError(Diagnostic("-o is empty", hint=f"name a file, for example -o {order.file_name}"))
    return Path(output or order.file_name)


def summary(target: Path, made: Made) -> str:
    """`back-massage-en.pdf: 12 pages, 412 KB`."""
    return f"{target}: {report.counted(made.pages, 'page')}, {report.size(len(made.pdf))}"


def send(made: Made) -> None:
    """The PDF to standard output."""
    if sys.stdout is None:
        raise UsageError(Diagnostic("standard output is closed", hint="give -o a file"))
    sys.stdout.flush()
    sys.stdout.buffer.write(made.pdf)
    sys.stdout.buffer.flush()
