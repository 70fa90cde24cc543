"""`booklet preview`: a PNG of each page."""

from __future__ import annotations

from pathlib import Path

import click

from booklet.cli import report
from booklet.cli.options import cache_for, cache_option, edition, json_option
from booklet.cli.render import pages_as_png
from booklet.folders import here
from booklet.output import told, write
from booklet.pipeline import Order, make


@click.command("preview")
@edition
@click.option("-o", "--output", default=".", metavar="DIR", help="The folder to write to.")
@click.option("--dpi", type=click.IntRange(20, 600), default=80, show_default=True, help="Dots per inch.")
@json_option
@cache_option
def command(order: Order, output: str, dpi: int, as_json: bool, no_cache: bool) -> int:
    """Write a PNG of each page: NAME-01.png, NAME-02.png …"""
    cache = cache_for(no_cache)
    made = make(order, here(), cache)
    cache.close()
    folder = Path(output)
    with told(folder):
        folder.mkdir(parents=True, exist_ok=True)
    stem = Path(order.file_name).stem
    files = []
    for number, data in enumerate(pages_as_png(made.pdf, dpi), 1):
        files.append(folder / f"{stem}-{number:02}.png")
        write(files[-1], data, made.files)
    report.tell(made.warnings)
    if as_json:
        report.document(
            ok=True, files=[str(file) for file in files], pages=made.pages, warnings=made.warnings
        )
    else:
        report.say(f"{files[0]} … {files[-1].name}: {report.counted(len(files), 'page')}")
    return 0
