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

    def may_link(self, owner: Owner) -> bool:
        """Whether a link can be followed from here; one in a footer or a picture is only for the eye."""
        structure = self._structure
        return not structure.standard.tagged or structure.around(owner, "Link") is not None

    def note(self, owner: Owner) -> tuple[int, str] | None:
        """The number and the id of the note that it is or stands in."""
        number = self._structure.around(owner, "FENote", "Note")
        return None if number is None else (number, self._structure.tags[number].id)
