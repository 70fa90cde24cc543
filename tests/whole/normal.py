"""One form for what different readers hear: letters only, pictures by their descriptions."""

from __future__ import annotations

import re
import unicodedata

_UNSEEN = dict.fromkeys([0xAD, *range(0x202A, 0x202F), *range(0x2066, 0x206A)])
"""Soft hyphens and marks of direction (UAX #9): some texts hold them, none is said."""


def normal(text: str) -> str:
    """Spaces make no difference, nor do marks that nobody sees, nor how an accent is encoded."""
    return re.sub(r"\s+", "", unicodedata.normalize("NFC", text).translate(_UNSEEN))


def figure(description: str) -> str:
    """A picture, as every reader is made to tell it."""
    return f"⟦{description}⟧"
