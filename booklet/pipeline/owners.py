"""Which tag on the canvas a box of the layout belongs to."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from booklet.layout.document import Owner as Element
from booklet.layout.tagtree import FOOTER, ORNAMENT, REPEATED, TagTree
from booklet.pdf import tags
from booklet.pdf.structure import Owner, Structure
from booklet.pdf.tags import Artifact

_NOBODY: Mapping[int, Artifact] = {
    FOOTER: tags.FOOTER,
    ORNAMENT: tags.LAYOUT,
    REPEATED: Artifact("Pagination"),
}


class Owners:
    """Puts the tags of a document into the structure of its file, and finds them again."""

    def __init__(self, structure: Structure, tree: TagTree) -> None:
        self._structure = structure
        numbers = [tags.ROOT]
        for tag in tree.tags:
            numbers.append(structure.add(replace(tag, parent=numbers[tag.parent])))
        self._owners: dict[Element, Owner] = {
            element: numbers[number] if number >= 0 else _NOBODY[number]
            for element, number in tree.owners.items()
        }
        self._by_id = {tag.id: number for number, tag in enumerate(structure.tags) if tag.id}

    def of(self, element: Element) -> Owner:
        """Whose content a text or a picture of this element is."""
        return self._owners[element]

    def of_ornament(self, element: Element) -> Owner:
        """Whose content a ground or a rule of this element is: part of a figure, else nobody's."""
        owner = self._owners[element]
        return owner if isinstance(owner, Artifact) or self.is_figure(owner) else tags.LAYOUT

    def of_page(self, name: str) -> int:
        """The tag of a page by its id; the document's where it has none."""
        return self._by_id.get(name, tags.ROOT)

    def is_figure(self, owner: Owner) -> bool:
        """Whether it is the tag of a figure."""
        return isinstance(owner, int) and self._structure.tags[owner].role == "Figure"

    def note(self, owner: Owner) -> str:
        """The id of the note that it is, or an empty string."""
        if not isinstance(owner, int):
            return ""
        tag = self._structure.tags[owner]
        return tag.id if tag.role in ("FENote", "Note") else ""
