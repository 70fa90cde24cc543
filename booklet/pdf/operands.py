"""How numbers and texts are written in a PDF: short, and the same on every machine."""

from __future__ import annotations

from booklet.diagnostics import Diagnostic, RenderError


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


def text_string(text: str) -> str:
    """A text string for a dictionary inside a content stream (UTF-16 in hex)."""
    return "<FEFF" + text.encode("utf-16-be").hex().upper() + ">"


_ESCAPED = str.maketrans({"(": "\\(", ")": "\\)", "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t"})


def literal(text: str) -> str:
    """A text string for an object: ASCII as it is, anything else as UTF-16 in hex."""
    return f"({text.translate(_ESCAPED)})" if text.isascii() else text_string(text)
