"""The manifest of the frozen art: what each file was made from and what it contains."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from booklet.figure.sculpt.art_file import write_whole
from booklet.figure.sculpt.digest import digest, source_digest
from booklet.figure.sculpt.piece import Piece

ART = Path(__file__).parents[1] / "art"
NAME = "manifest.json"
COARSE = "coarse"
"""Stands for the source digest of art that was baked for a quick look only."""


@dataclass(frozen=True, slots=True)
class Entry:
    """Digests of one file: of its source and of itself."""

    source: str
    art: str


def read_manifest(folder: Path = ART) -> dict[str, Entry]:
    """All entries; empty where there is no manifest yet."""
    path = folder / NAME
    if not path.exists():
        return {}
    data: Mapping[str, Mapping[str, str]] = json.loads(path.read_text("utf-8"))
    return {name: Entry(row["source"], row["art"]) for name, row in data.items()}


def write_manifest(entries: Mapping[str, Entry], folder: Path = ART) -> None:
    """Write all entries, sorted, one a line."""
    rows = [
        f'{json.dumps(name)}: {{"source": "{entry.source}", "art": "{entry.art}"}}'
        for name, entry in sorted(entries.items())
    ]
    write_whole(folder / NAME, "{\n" + ",\n".join(rows) + "\n}\n")


def problem_of(piece: Piece, entries: Mapping[str, Entry], folder: Path = ART) -> str:
    """Why a piece is stale, in words; empty when its art is what its source makes."""
    entry, path = entries.get(piece.name), folder / f"{piece.name}.json"
    if not path.exists():
        return "not baked"
    if entry is None:
        return "not in the manifest"
    if entry.source == COARSE:
        return "baked coarsely"
    if entry.source != source_digest(piece):
        return "its source has changed"
    return "" if entry.art == digest(path.read_bytes()) else "the file has changed"


def problems(pieces: Iterable[Piece], folder: Path = ART) -> dict[str, str]:
    """All that does not match: stale pieces, and files or entries that nothing makes."""
    entries, pieces = read_manifest(folder), tuple(pieces)
    found = {piece.name: problem_of(piece, entries, folder) for piece in pieces}
    out = {name: problem for name, problem in found.items() if problem}
    files = {path.relative_to(folder).with_suffix("").as_posix() for path in folder.glob("*/*.json")}
    for name in sorted((files | set(entries)) - set(found)):
        out[name] = "nothing makes it"
    return out
