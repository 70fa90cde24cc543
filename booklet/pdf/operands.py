"""How numbers, colours and texts are written in a PDF: short, and the same on every machine."""

from __future__ import annotations

import re
from functools import lru_cache

from booklet.diagnostics import ContentError, Diagnostic, RenderError

_HEX = re.compile(r"#[0-9a-fA-F]{6}")


def number(value: float, places: int = 2) -> str:
    """`value` with at most `places` decimals and no trailing zeros; never `-0` and never an exponent.

    Raises RenderError for what is no number.
    """
    text = f"{value:.{places}f}"
    if text[-1] in "nf":  # nan or inf would break the file without a word
        raise RenderError(Diagnostic(f"a length is {text}"))
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


def numbers(*values: float, places: int = 2) -> str:
    """Operands in a row."""
    return " ".join(number(value, places) for value in values)


@lru_cache(maxsize=512)
def color_operands(color: str) -> tuple[str, bool]:
    """The operands of `#RRGGBB`, and whether it is a grey.

    Greys are one number, so that black text prints with black ink alone.
    """
    if not _HEX.fullmatch(color):
        raise ContentError(Diagnostic(f"'{color}' is not a colour", hint="write it as #RRGGBB"))
    red, green, blue = (int(color[at : at + 2], 16) / 255 for at in (1, 3, 5))
    if red == green == blue:
        return number(red, 3), True
    return numbers(red, green, blue, places=3), False


def fill_operator(color: str) -> str:
    """Sets the colour of fills and of text."""
    operands, grey = color_operands(color)
    return f"{operands} {'g' if grey else 'rg'}"


def stroke_operator(color: str) -> str:
    """Sets the colour of lines."""
    operands, grey = color_operands(color)
    return f"{operands} {'G' if grey else 'RG'}"


def text_string(text: str) -> str:
    """A text string for a dictionary inside a content stream (UTF-16 in hex)."""
    return "<FEFF" + text.encode("utf-16-be").hex().upper() + ">"


_ESCAPED = str.maketrans({"(": "\\(", ")": "\\)", "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t"})


def literal(text: str) -> str:
    """A text string for an object: ASCII as it is, anything else as UTF-16 in hex."""
    return f"({text.translate(_ESCAPED)})" if text.isascii() else text_string(text)
