"""Numbers as a PDF writes them."""

from __future__ import annotations


def text(*numbers: float, places: int = 4) -> str:
    """The numbers with spaces between them, to a ten-thousandth (of a point: far below a printer's dot)."""
    return " ".join(_one(number, places) for number in numbers)


def _one(number: float, places: int) -> str:
    written = f"{number:.{places}f}".rstrip("0").rstrip(".")
    return "0" if written == "-0" else written
