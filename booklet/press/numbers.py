"""Numbers as a PDF writes them."""

from __future__ import annotations


def text(*numbers: float) -> str:
    """The numbers with spaces between them, to a ten-thousandth (of a point: far below a printer's dot)."""
    return " ".join(_one(number) for number in numbers)


def _one(number: float) -> str:
    written = f"{number:.4f}".rstrip("0").rstrip(".")
    return "0" if written == "-0" else written
