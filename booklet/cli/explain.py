"""`booklet explain`: where everything in a guide comes from."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import click

from booklet.cli import report
from booklet.cli.options import cache_for, cache_option, edition
from booklet.content.facts import Fact, FactsFile
from booklet.content.fitting import fit
from booklet.content.nodes import read_sheet
from booklet.folders import here, shown
from booklet.layout.page import FigureBox, Page
from booklet.pipeline import Order, make
from booklet.pipeline.setting import set_pages


@click.command("explain")
@edition
@click.option("--transcript", is_flag=True, help="What a screen reader says of the finished PDF.")
@cache_option
def command(order: Order, transcript: bool, no_cache: bool) -> int:
    """Show the files a guide is made of, each number with its origin, and how each page fits.

    A page's fit is 100 % where figures and gaps are as the theme says, 0 % at their least, 200 % at
    their largest. With --transcript, only what a screen reader says of the PDF, read back from its tags.
    """
    cache = cache_for(no_cache)
    if transcript:
        pdf = make(order, here(), cache).pdf
        cache.close()
        report.say(spoken(pdf))
        return 0
    setting = set_pages(order, here(), cache)
    cache.close()
    report.say("files\n" + _indented(shown(path) for path in setting.files))
    facts = read_facts(setting.manuscript.folder / "guide.yaml")
    report.say("\nfacts\n" + _indented(report.table(fact_rows(facts)).splitlines()))
    rows = [page_row(page) for page in setting.pages]
    report.say("\npages\n" + _indented(report.table([PAGE_HEAD, *rows]).splitlines()))
    return 0


def spoken(pdf: bytes) -> str:
    """The transcript of a PDF; raises UsageError where pikepdf is missing."""
    from booklet.pdf.readback.speech import transcript

    return transcript(pdf).rstrip("\n")


def read_facts(path: Path) -> FactsFile:
    """The facts of a guide; raises what the content room raises."""
    return fit(read_sheet(path), FactsFile)


def fact_rows(facts: FactsFile) -> list[list[str]]:
    """Technique, fact, value, unit and origin of each number."""
    rows = [["where", "fact", "value", "unit", "from"]]
    rows += _rows("guide", facts.facts)
    for technique in facts.techniques:
        rows += _rows(technique.id, technique.facts)
    return rows


PAGE_HEAD = ["page", "id", "title", "fit", "spare", "figures"]


def page_row(page: Page) -> list[str]:
    """Number, id, title, fit, space left over (pt) and the size of each figure (pt)."""
    figures = [
        f"{box.scene}/{box.panel} {box.width:.0f}x{box.height:.0f}"
        for box in page.boxes
        if isinstance(box, FigureBox)
    ]
    spare = f"{max(0.0, page.spare):.0f} pt"
    return [str(page.number), page.id or "-", page.title or "-", f"{page.fit:.0%}", spare, ", ".join(figures)]


def _rows(where: str, facts: dict[str, Fact]) -> Iterator[list[str]]:
    for name, fact in facts.items():
        value = fact.value
        told = f"{value[0]} to {value[1]}" if isinstance(value, tuple | list) else str(value)
        yield [where, name, told, fact.unit or "", fact.from_]


def _indented(lines: Iterator[str] | list[str]) -> str:
    return "\n".join(f"  {line}" for line in lines)
