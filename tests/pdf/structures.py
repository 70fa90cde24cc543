"""Adding tags to a tree, and the tree as indented text."""

from __future__ import annotations

from booklet.pdf.standards import STANDARDS
from booklet.pdf.structure import Kid, Mark, Structure
from booklet.pdf.tags import ROOT, Tag

OLD, NEW = STANDARDS["pdfua1+a2a"], STANDARDS["pdfua2+a4"]


def told(structure: Structure) -> list[str]:
    """The tree as indented lines: roles, and numbers of marked content."""
    kids = structure.kids()

    def lines(kid: Kid, depth: int) -> list[str]:
        indent = "  " * depth
        if isinstance(kid, Mark):
            return [f"{indent}{kid.name or kid.mcid}"]
        inside = [line for one in kids[kid] for line in lines(one, depth + 1)]
        return [indent + structure.tags[kid].role, *inside]

    return lines(ROOT, 0)


def flat(structure: Structure) -> list[Mark]:
    """The marks in reading order."""
    kids = structure.kids()

    def marks(kid: Kid) -> list[Mark]:
        return [kid] if isinstance(kid, Mark) else [mark for one in kids[kid] for mark in marks(one)]

    return marks(ROOT)


def added(structure: Structure, *roles: str, parent: int = ROOT) -> list[int]:
    return [structure.add(Tag(role, parent)) for role in roles]
