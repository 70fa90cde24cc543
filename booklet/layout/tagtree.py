"""The tags of a document and who owns which box, as plain values that a cache can keep."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from booklet.layout.document import Owner
from booklet.pdf.tags import Tag

FOOTER = -1
"""In place of a tag's number: runs along on every page, and is nobody's content."""
ORNAMENT = -2
"""In place of a tag's number: only for the eye."""
REPEATED = -3
"""In place of a tag's number: said before, on an earlier page."""


@dataclass(frozen=True, slots=True)
class TagTree:
    """The tags of a document, each after the one it stands in; the first one has the number 1.

    `owners` gives the number of the tag that a box of this owner is content of, or FOOTER or ORNAMENT.
    """

    tags: tuple[Tag, ...]
    owners: Mapping[Owner, int]


def as_plain(tree: TagTree) -> list[Sequence[object]]:
    """Lists of numbers and texts only, for a cache."""
    tags = [[getattr(tag, name) for name in Tag.__slots__] for tag in tree.tags]
    return [tags, [[*owner, number] for owner, number in tree.owners.items()]]


def from_plain(value: Sequence[Sequence[Sequence[object]]]) -> TagTree:
    """What `as_plain` told; raises TypeError or ValueError for anything else."""
    tags, owners = value
    made = tuple(Tag(*fields) for fields in tags)  # type: ignore[arg-type]
    return TagTree(made, {Owner(str(name), int(at)): int(to) for name, at, to in owners})  # type: ignore[call-overload]
