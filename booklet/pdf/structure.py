"""The structure tree of one document: tags, and the marks on pages that are their content.

Tags are added in the order in which they are read. Whoever draws says whose content it is; painting
order must be reading order, since readers that ignore tags follow the page.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TypeAlias

from booklet.diagnostics import Diagnostic, RenderError
from booklet.pdf.standards import Standard
from booklet.pdf.tags import KEPT, NEW_ROLES, ROOT, ROWS, Artifact, Box, Tag

Owner: TypeAlias = int | Artifact
"""Whose content something is: the number of a tag, or an artifact."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A piece of content: marked content `mcid` of a page (from 0), or the annotation `name` on it."""

    page: int
    mcid: int = -1
    name: str = ""


Kid: TypeAlias = int | Mark
"""What stands in a tag: another tag by its number, or a mark."""


class Structure:
    """What is known of the tags while pages are drawn; numbers count from 0, the document."""

    def __init__(self, standard: Standard, leftward: bool = False) -> None:
        """`leftward`: the document's lines and columns run from right to left."""
        self.tags = [Tag("Document", -1, leftward=leftward)]
        self.boxes: dict[int, tuple[int, Box]] = {}
        self.standard = standard
        self._marks: list[tuple[int, Mark]] = []  # in the order of painting
        self._counts: list[int] = []  # marked content of each page

    def add(self, tag: Tag) -> int:
        """A tag after all that are there; returns its number.

        A role that this version of PDF does not know becomes one that it does. Raises RenderError
        where the tag around it is not there yet.
        """
        if not 0 <= tag.parent < len(self.tags):
            raise RenderError(Diagnostic(f"a tag {tag.role} stands in tag {tag.parent}, which there is not"))
        if not self.standard.modern and tag.role in NEW_ROLES:
            role = NEW_ROLES[tag.role]
            if not role and not tag.lang:
                return tag.parent
            tag = replace(tag, role=role or "Span")
        self.tags.append(tag)
        return len(self.tags) - 1

    def place(self, number: int, page: int, box: Box) -> None:
        """The box of a figure, which grows over all that is said of the same page."""
        known = self.boxes.get(number)
        if known and known[0] == page:
            left, bottom, right, top = known[1]
            box = (min(left, box[0]), min(bottom, box[1]), max(right, box[2]), max(top, box[3]))
        if not known or known[0] == page:
            self.boxes[number] = (page, box)

    def around(self, owner: Owner | None, *roles: str) -> int | None:
        """The nearest tag of one of these roles that the owner is or stands in; None where there is none."""
        number = owner if isinstance(owner, int) else ROOT
        while number > ROOT and self.tags[number].role not in roles:
            number = self.tags[number].parent
        return number if number > ROOT else None

    def begin(self, owner: Owner, page: int) -> str:
        """The operator that starts a piece of content on a page (from 0)."""
        if isinstance(owner, Artifact):
            return owner.begin()
        while len(self._counts) <= page:
            self._counts.append(0)
        mcid = self._counts[page]
        self._counts[page] += 1
        self._marks.append((owner, Mark(page, mcid)))
        return f"/{self.tags[owner].role} <</MCID {mcid}>>BDC"

    def has_content(self, page: int) -> bool:
        """Whether a page (from 0) has marked content so far."""
        return page < len(self._counts) and self._counts[page] > 0

    def annotate(self, owner: int, page: int, name: str) -> None:
        """An annotation, registered under `name`, that belongs to a tag."""
        self._marks.append((owner, Mark(page, name=name)))

    def kids(self) -> dict[int, list[Kid]]:
        """Each tag that has content, with what stands in it in reading order.

        Raises RenderError where something was painted in another order than it is read.
        """
        first = self._first()
        marked = {owner for owner, _ in self._marks}
        found: dict[int, list[tuple[int, int, Kid]]] = {number: [] for number in first}
        for at, (owner, mark) in enumerate(self._marks):
            found[owner].append((at, -1, mark))
        for number, start in first.items():
            if number:
                parent = self.tags[number].parent
                at = 0 if self.tags[parent].role in ROWS and parent not in marked else start
                found[parent].append((at, number, number))
        kids = {
            number: [kid for _, _, kid in sorted(entries, key=_order)] for number, entries in found.items()
        }
        self._check_order(kids)
        return kids

    def owners(self) -> list[list[int]]:
        """For each page the owners of its marked content, by MCID."""
        pages: list[list[int]] = [[] for _ in self._counts]
        for owner, mark in self._marks:
            if not mark.name:
                pages[mark.page].append(owner)
        return pages

    def annotations(self) -> list[tuple[str, int]]:
        """Names and owners of the annotations."""
        return [(mark.name, owner) for owner, mark in self._marks if mark.name]

    def _first(self) -> dict[int, int]:
        """Where in the painting each tag begins; of tags without content, only a table's are told."""
        first: dict[int, int] = {ROOT: 0}
        for at, (owner, _) in enumerate(self._marks):
            first.setdefault(owner, at)
        for number in range(len(self.tags) - 1, ROOT, -1):
            if number in first:
                parent = self.tags[number].parent
                first[parent] = min(first.get(parent, first[number]), first[number])
        for number, tag in enumerate(self.tags):
            if number not in first and tag.role in KEPT:
                for one in self._up_to_table(number, first):
                    first.setdefault(one, 0)
        return dict(sorted(first.items()))

    def _up_to_table(self, number: int, first: dict[int, int]) -> list[int]:
        """The tag and those around it inside its table; none where the table has no content."""
        found = []
        while number > ROOT and self.tags[number].role != "Table":
            found.append(number)
            number = self.tags[number].parent
        return found if number > ROOT and number in first else []

    def _check_order(self, kids: dict[int, list[Kid]]) -> None:
        painted = {mark: at for at, (_, mark) in enumerate(self._marks)}
        last, todo = -1, list(reversed(kids[ROOT]))
        while todo:
            kid = todo.pop()
            if isinstance(kid, int):
                todo += reversed(kids[kid])
                continue
            if painted[kid] < last:
                tag = self.tags[self._marks[painted[kid]][0]]
                where = f"{tag.role} on page {kid.page + 1}"
                message = f"content of a tag {where} is painted before what is read first"
                raise RenderError(Diagnostic(message, hint="add tags in the order in which you draw"))
            last = painted[kid]


def _order(entry: tuple[int, int, Kid]) -> tuple[int, int]:
    return entry[0], entry[1]
