"""One line of a transcript, and how lines are put under a heading of theirs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Utterance:
    """What is said in one go: its depth, its words, the page where it begins (0: that of the last one)."""

    depth: int
    text: str
    page: int = 0
    plain: bool = False  # words without a name of a role before them


def under(head: str, depth: int, said: Sequence[Utterance]) -> list[Utterance]:
    """`said` under a head: on its line where it begins with plain words, else below it.

    `said` stands one level deeper than `depth`; without words the head stands alone.
    """
    if said and said[0].plain:
        return [replace(said[0], depth=depth, text=f"{head} {said[0].text}", plain=False), *said[1:]]
    page = said[0].page if said else 0
    return [Utterance(depth, head.removesuffix(":"), page), *said]
