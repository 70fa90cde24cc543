"""What a picture file may hold at most, so that a hostile one costs little."""

from __future__ import annotations

MAX_BYTES = 1024 * 1024
MAX_SEGMENTS = 20_000
MAX_ELEMENTS = 10_000
MAX_DEPTH = 32
MAX_NUMBER = 1e6
MAX_PROBLEMS = 20


class Refused(Exception):
    """A part of the picture can't be read; the words say what, the hint what to do."""

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.message, self.hint = message, hint
