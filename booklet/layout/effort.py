"""How much a template may do: rounds, seconds, and the size of what it makes.

A value of a template can hold another many times over, so that forty lines make a list whose text
would fill the world. So every value is weighed when it is made, with all that is in it.
"""

from __future__ import annotations

import time
from collections.abc import Mapping
from typing import Any, TypeVar

from jinja2.exceptions import SecurityError

T = TypeVar("T")

SECONDS = 2.0
"""Longest processor time for one rendering; the bundled templates need some milliseconds."""
ROUNDS = 200_000
"""Most loop rounds and macro calls in one rendering."""
LONGEST = 8_000_000
"""Longest text, in characters."""
HEAVIEST = 1_500_000
"""Most items in all values that a rendering makes; sixteen characters of a text are an item."""
_PER_ITEM = 16


class Effort:
    """What one rendering has done so far. Each method raises SecurityError when it is too much."""

    def __init__(self) -> None:
        self._deadline = time.process_time() + SECONDS
        self._rounds = 0
        self._weight = 0

    def tick(self) -> str:
        """Count one loop round or macro call."""
        self._rounds += 1
        if self._rounds > ROUNDS:
            raise SecurityError(f"the template runs more than {ROUNDS:,} loop rounds")
        self.clock()
        return ""

    def clock(self) -> None:
        """Look at the clock."""
        if time.process_time() > self._deadline:
            raise SecurityError(f"the template takes longer than {SECONDS:g} seconds")

    def counted(self, value: T) -> T:
        """The same value, after a look at the clock and with everything that is in it on the scales."""
        self.clock()
        rest: list[Any] = [value]
        while rest:
            one = rest.pop()
            self._weight += 1
            if isinstance(one, str):
                self.text(len(one))
            elif isinstance(one, list | tuple | set | frozenset):
                rest.extend(one)
            elif isinstance(one, Mapping):
                rest.extend(one.values())
            if self._weight > HEAVIEST:
                raise SecurityError("the template makes lists or texts that are too large")
        return value

    def text(self, length: int) -> None:
        """Put a text of this length on the scales."""
        if length > LONGEST:
            raise SecurityError(f"the template makes a text of more than {LONGEST:,} characters")
        self._weight += length // _PER_ITEM
        if self._weight > HEAVIEST:
            raise SecurityError("the template makes lists or texts that are too large")
