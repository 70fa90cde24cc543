"""`booklet build`: the PDF of one edition."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from booklet.cache import Cache
from booklet.cli import report
from booklet.cli.options import cache_for, cache_option, edition, json_option
from booklet.cli.printing import fields, job_of, printing
from booklet.cli.printing import summary as sheets_summary
from booklet.diagnostics import Diagnostic, UsageError
from booklet.folders import here
from booklet.output import write
from booklet.pipeline import Made, Order, make
from booklet.pipeline.order import PRINTER_TEST
from booklet.press.job import SCHEMES, Job

if TYPE_CHECKING:
    from booklet.press.impose import Printed

STDOUT = "-"


@click.command("build")
@edition
@click.option("-o", "--output", metavar="OUT", help="The file to write, or '-' for standard output.")
@click.option("--impose", "scheme", metavar="|".join(SCHEMES), help="Also write OUT-print.pdf: sheets.")
@printing
@click.option(
    "--print-guide", "guided", is_flag=True, help="Also write OUT-print-guide.pdf: how to print it."
)
@click.option("--open", "open_it", is_flag=True, help="Show the PDF when it is done.")
@json_option
@cache_option
def command(
    order: Order,
    output: str | None,
    scheme: str | None,
    guided: bool,
    open_it: bool,
    as_json: bool,
    no_cache: bool,
    **said: Any,
) -> int:
    """Write the PDF of a guide.

    GUIDE is a guide's name or the path of its folder; without it, back-massage. With --impose there are
    two files: the one for reading, and one for the printer with its pages put onto sheets.
    """
    target = output_of(order, output)
    if output == STDOUT and as_json:
        raise UsageError(Diagnostic("--json and '-o -' both want standard output", hint="give -o a file"))
    job = _job(order, output, scheme, said)
    if guided and output == STDOUT:
        raise UsageError(Diagnostic("--print-guide can't go with '-o -'", hint="give -o a file"))
    cache = cache_for(no_cache)
    made = make(order, here(), cache)
    printed = _imposed(order, made, job, cache) if job else None
    guide = _guide(order, made, printed, job, target, cache) if guided else None
    cache.close()
    files: dict[Path, bytes] = {target: made.pdf}
    if output == STDOUT:
        send(made)
    else:
        if printed:
            files[print_name(target)] = printed.pdf
        if guide:
            files[guide_name(target)] = guide.pdf
        for path, data in files.items():
            write(path, data, made.files)
    _tell(made, printed, job, guide, target, as_json, output == STDOUT)
    if open_it and output != STDOUT and click.launch(str(target)) != 0:
        report.note(Diagnostic("no program was found to show it", severity="warning").as_text())
    return 0


def print_name(target: Path) -> Path:
    """The print file beside a file for reading: `NAME-print.pdf`."""
    return target.with_name(f"{target.stem}-print{target.suffix or '.pdf'}")


def guide_name(target: Path) -> Path:
    """The print guide beside them: `NAME-print-guide.pdf`."""
    return target.with_name(f"{target.stem}-print-guide{target.suffix or '.pdf'}")


def _job(order: Order, output: str | None, scheme: str | None, said: Mapping[str, Any]) -> Job | None:
    """What the printer is asked for, None without --impose; raises UsageError."""
    used = [name for name, value in said.items() if value is not None]
    if scheme is None:
        if used:
            hint = "add for example --impose saddle"
            raise UsageError(Diagnostic(f"--{used[0]} is for printing: it goes with --impose", hint=hint))
        return None
    if order.format == PRINTER_TEST:
        hint = "leave --impose out"
        raise UsageError(Diagnostic("a printer test is printed as it is", hint=hint))
    if output == STDOUT:
        hint = "there are two files: give -o a name, or pipe the first into 'booklet impose -'"
        raise UsageError(Diagnostic("--impose can't go with '-o -'", hint=hint))
    return job_of(scheme, said, cut_bleed=True, gray=order.ink != "color")


def _imposed(order: Order, made: Made, job: Job, cache: Cache) -> Printed:
    """The sheets of an edition: of one without tags, and with the bleed that is cut off."""
    from booklet.press.impose import impose  # slow to import, and seldom wanted

    if order.standard != "x4":  # a print shop's file is untagged and has its bleed as it is
        made = make(replace(order, standard="none"), here(), cache, bleed=True)
    return impose(made.pdf, job, title=Path(order.file_name).stem, own=True)


def _guide(
    order: Order, made: Made, printed: Printed | None, job: Job | None, target: Path, cache: Cache
) -> Made:
    """The page that says how to print the file."""
    from booklet.pipeline.print_guide import print_guide

    file = print_name(target) if printed else target
    return print_guide(order, job, printed, made.pages, here(), cache, file=file.name)


def _tell(
    made: Made,
    printed: Printed | None,
    job: Job | None,
    guide: Made | None,
    target: Path,
    as_json: bool,
    piped: bool,
) -> None:
    warnings = (*made.warnings, *(printed.notes if printed else ()))
    report.tell(warnings)
    if as_json:
        more: dict[str, Any] = {}
        if printed and job:
            size = {"file": str(print_name(target)), "bytes": len(printed.pdf)}
            more = {"print": {**size, **fields(printed, job.flip)}}
        if guide:
            more["print_guide"] = {"file": str(guide_name(target)), "bytes": len(guide.pdf)}
        report.document(
            ok=True, file=str(target), pages=made.pages, bytes=len(made.pdf), **more, warnings=warnings
        )
        return
    (report.note if piped else report.say)(summary(target, made))
    if printed and job:
        report.say(sheets_summary(print_name(target), printed, job.flip))
    if guide:
        report.say(summary(guide_name(target), guide))


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
