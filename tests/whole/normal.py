"""One form for what different readers hear: letters only, pictures by their descriptions."""

from __future__ import annotations

import re
import unicodedata


def normal(text: str) -> str:
    """Spaces make no difference, nor does how an accent is encoded."""
    return re.sub(r"\s+", "", unicodedata.normalize("NFC", text))


def figure(description: str) -> str:
    """A picture, as every reader is made to tell it."""
    return f"⟦{description}⟧"
