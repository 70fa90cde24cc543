"""The command: `python -m booklet.figure.sculpt [NAME...] [--coarse] [--list] [--check]`."""

from __future__ import annotations

import argparse
import importlib
import sys
import time
from collections.abc import Sequence
from fnmatch import fnmatch
from pathlib import Path

from booklet.figure.sculpt.art_file import text_of, write_whole
from booklet.figure.sculpt.catalogue import all_pieces
from booklet.figure.sculpt.digest import digest, source_digest
from booklet.figure.sculpt.manifest import (
    ART,
    COARSE,
    Entry,
    problem_of,
    problems,
    read_manifest,
    write_manifest,
)
from booklet.figure.sculpt.piece import Piece

_COARSE = 3.0
"""How much larger the pixels of a quick look are."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Bake what is stale; 0 when all went well, 1 when `--check` finds art that does not match."""
    parser = argparse.ArgumentParser(
        prog="python -m booklet.figure.sculpt", description="Bake the art that is stale."
    )
    parser.add_argument(
        "names", nargs="*", metavar="NAME", help="only these: lean/back, lean/*, back (any body)"
    )
    parser.add_argument(
        "--coarse", action="store_true", help="bake roughly for a quick look (never counts as fresh)"
    )
    parser.add_argument("--list", action="store_true", help="list every piece and whether it is fresh")
    parser.add_argument(
        "--check", action="store_true", help="bake nothing; exit 1 when art does not match its source"
    )
    parser.add_argument("--art", type=Path, default=ART, help=argparse.SUPPRESS)
    options = parser.parse_args(arguments)
    everything = all_pieces()
    pieces = [piece for piece in everything if not options.names or _wanted(piece, options.names)]
    if not pieces:
        print(f"nothing is called {' or '.join(options.names)}", file=sys.stderr)
        return 2
    if options.check:
        return _check(pieces, everything, options.art, bool(options.names))
    if options.list:
        entries = read_manifest(options.art)
        for piece in pieces:
            print(f"{piece.name:32}{problem_of(piece, entries, options.art) or 'fresh'}")
        return 0
    return _bake_all(pieces, options.art, options.coarse)


def _wanted(piece: Piece, names: Sequence[str]) -> bool:
    return any(fnmatch(piece.name, name) or fnmatch(piece.name.rpartition("/")[2], name) for name in names)


def _check(pieces: Sequence[Piece], everything: Sequence[Piece], art: Path, some: bool) -> int:
    found = problems(everything, art)
    if some:
        found = {piece.name: found[piece.name] for piece in pieces if piece.name in found}
    for name, problem in found.items():
        print(f"{name}: {problem}")
    print(f"{len(found)} of {len(pieces)} do not match" if found else f"all {len(pieces)} match their source")
    return 1 if found else 0


def _bake_all(pieces: Sequence[Piece], art: Path, coarse: bool) -> int:
    entries = read_manifest(art)
    stale = [piece for piece in pieces if problem_of(piece, entries, art)]
    for piece in stale:
        start = time.perf_counter()
        # the digest belongs to the source that is loaded now, whatever is edited meanwhile
        source = COARSE if coarse else source_digest(piece)
        text = bake(piece, _COARSE if coarse else 1.0)
        write_whole(art / f"{piece.name}.json", text)
        # others may bake at the same time: read again, then change one entry
        entries = read_manifest(art)
        entries[piece.name] = Entry(source, digest(text.encode()))
        write_manifest(entries, art)
        print(f"{piece.name}: {len(text) / 1000:.0f} kB in {time.perf_counter() - start:.1f} s", flush=True)
    print(f"{len(stale)} baked, {len(pieces) - len(stale)} were fresh")
    return 0


def bake(piece: Piece, fineness: float = 1.0) -> str:
    """The art of a piece as the text of its file."""
    module, _, function = piece.entry.partition(":")
    maker = getattr(importlib.import_module(f"booklet.figure.sculpt.{module}"), function)
    return text_of(maker(*piece.parameters, fineness))


if __name__ == "__main__":
    try:
        sys.exit(main())
    except KeyboardInterrupt:
        sys.exit(130)
