"""The structure tree as objects of the file."""

from __future__ import annotations

from typing import Any

from booklet.pdf.objects import Raw
from booklet.pdf.operands import literal, numbers
from booklet.pdf.structure import Kid, Mark, Structure
from booklet.pdf.tags import OLD_ROLES, ROOT, Tag

TREE = "StructTreeRoot"
_NEW, _OLD = "http://iso.org/pdf2/ssn", "http://iso.org/pdf/ssn"


def element_name(number: int) -> str:
    """What the element of a tag is registered under."""
    return f"tag.{number}"


class Elements:
    """Writes the tree of a finished document; pages and annotations are registered by then."""

    def __init__(self, document: Any, structure: Structure) -> None:
        self._document = document
        self._structure = structure
        self.modern = structure.standard.modern
        self._kids = structure.kids()
        self._objects = {number: Raw() for number in self._kids}
        for number, one in self._objects.items():
            document.Reference(one, element_name(number))
        self._spaces: dict[bool, str] = {}
        self._pages = structure.owners()
        annotated = enumerate(structure.annotations(), len(self._pages))
        self._owners = {key: (name, owner) for key, (name, owner) in annotated}
        self.keys = {name: key for key, (name, _) in self._owners.items()}
        """Annotations by name: what the tree finds their owners by."""
        tags = structure.tags
        self._ids = {tags[number].id: number for number in self._kids if tags[number].id}
        self._referring: dict[int, list[int]] = {}
        for number in self._kids:
            target = self._ids.get(tags[number].refers)
            if target is not None and tags[target].role == "FENote":
                self._referring.setdefault(target, []).append(number)

    def name_of(self, number: int) -> str:
        """What the element of a tag is registered under; of a tag without content, the one around it."""
        while number not in self._kids:
            number = self._structure.tags[number].parent
        return element_name(number)

    def register(self) -> None:
        """Fill the elements, and make the tree's root an object of the document."""
        spaces = ""
        if self.modern:
            for old, address in ((False, _NEW), (True, _OLD)):
                space = Raw(f"<</Type/Namespace/NS{literal(address)}>>".encode("ascii"))
                self._document.Reference(space, f"space.{old}")
                self._spaces[old] = self._at(f"space.{old}")
            spaces = f"/Namespaces[{' '.join(self._spaces.values())}]"
        root = Raw()
        self._document.Reference(root, TREE)
        for number, kids in self._kids.items():
            self._objects[number].data = self._element(number, kids).encode("ascii")
        entries = [
            f"{page}[{' '.join(map(self._tag, owners))}]" for page, owners in enumerate(self._pages) if owners
        ]
        entries += [f"{key} {self._tag(owner)}" for key, (_, owner) in self._owners.items()]
        names = " ".join(f"{literal(one)}{self._tag(number)}" for one, number in sorted(self._ids.items()))
        root.data = (
            f"<</Type/StructTreeRoot/K[{self._tag(ROOT)}]/ParentTree<</Nums[{' '.join(entries)}]>>"
            f"/ParentTreeNextKey {len(self._pages) + len(self._owners)}"
            f"{f'/IDTree<</Names[{names}]>>' if names else ''}{spaces}>>"
        ).encode("ascii")

    def _element(self, number: int, kids: list[Kid]) -> str:
        tag = self._structure.tags[number]
        page = next((kid.page for kid in kids if isinstance(kid, Mark)), None)
        parts = [f"<</S/{tag.role}/P {self._tag(tag.parent) if number else self._at(TREE)}"]
        if page is not None:
            parts.append(f"/Pg {self._page(page)}")
        if len(kids) == 1 and isinstance(kids[0], Mark) and not kids[0].name:
            parts.append(f"/K {kids[0].mcid}")
        elif kids:
            parts.append(f"/K[{' '.join(self._kid(kid, page) for kid in kids)}]")
        said = (
            ("Alt", tag.alt),
            ("ActualText", tag.actual),
            ("Lang", tag.lang),
            ("T", tag.title),
            ("ID", tag.id),
        )
        parts += [f"/{key}{literal(text)}" for key, text in said if text]
        parts.append(self._attributes(number, tag))
        if self._spaces:
            parts.append(f"/NS {self._spaces[tag.role in OLD_ROLES]}")
            refers = [*self._referring.get(number, ()), *filter(None, [self._ids.get(tag.refers)])]
            if refers:
                parts.append(f"/Ref[{' '.join(map(self._tag, refers))}]")
        return "".join(parts) + ">>"

    def _kid(self, kid: Kid, page: int | None) -> str:
        if not isinstance(kid, Mark):
            return self._tag(kid)
        if kid.name:
            where = "" if kid.page == page else f"/Pg {self._page(kid.page)}"
            return f"<</Type/OBJR/Obj {self._at(kid.name)}{where}>>"
        if kid.page == page:
            return str(kid.mcid)
        return f"<</Type/MCR/Pg {self._page(kid.page)}/MCID {kid.mcid}>>"

    def _attributes(self, number: int, tag: Tag) -> str:
        """The entry A: what a list, a cell or a figure has besides its role."""
        found = []
        if tag.numbering:
            found.append(f"/O/List/ListNumbering/{tag.numbering}")
        cell = f"/Scope/{tag.scope}" if tag.scope else ""
        cell += f"/ColSpan {tag.span}" if tag.span > 1 else ""
        if cell:
            found.append(f"/O/Table{cell}")
        if number in self._structure.boxes:
            box = self._structure.boxes[number][1]
            found.append(f"/O/Layout/Placement/Block/BBox[{numbers(*box)}]")
        if tag.leftward:
            found.append("/O/Layout/WritingMode/RlTb")
        if tag.role == "FENote":
            found.append("/O/FENote/NoteType/Endnote")
        if not found:
            return ""
        return f"/A<<{found[0]}>>" if len(found) == 1 else f"/A[{' '.join(f'<<{one}>>' for one in found)}]"

    def _tag(self, number: int) -> str:
        return self._at(element_name(number))

    def _page(self, page: int) -> str:
        return self._at(f"Page{page + 1}")

    def _at(self, name: str) -> str:
        """The reference to a registered object as it is written."""
        return f"{self._document.idToObjectNumberAndVersion[name][0]} 0 R"
