"""The command `booklet`."""

from __future__ import annotations

from collections.abc import Sequence


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command with these arguments (default: the process's own) and return its exit code.

    0 done, 1 problems in content or template, 2 wrong usage, 3 files that can't be read or
    written, 4 rendering failed; 130, 141 and 143 when a signal ended it.
    """
    from booklet.cli.program import run

    return run(argv)
