"""`booklet schema`: the JSON Schema of a content file, for editors."""

from __future__ import annotations

from pathlib import Path

import click

from booklet.cli import report
from booklet.cli.parameters import Word
from booklet.output import write

KINDS = ("guide", "wording", "words", "clinic", "scene")


@click.command("schema")
@click.argument("kind", type=Word("schema", KINDS), default="guide", metavar=f"[{'|'.join(KINDS)}]")
@click.option("-o", "--output", metavar="OUT", help="The file to write; without it, standard output.")
def command(kind: str, output: str | None) -> int:
    """Print the JSON Schema of a content file: the facts of a guide, its wording, a clinic, a scene."""
    from booklet.content.schema import schema_text

    text = schema_text(kind)
    if output is None or output == "-":
        report.say(text.rstrip("\n"))
    else:
        write(Path(output), text.encode())
    return 0
