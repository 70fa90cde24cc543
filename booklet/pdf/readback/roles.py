"""What an element is: its name led back to a standard structure type."""

from __future__ import annotations

import re
from typing import Any

from booklet.pdf.readback import entries

_BOTH = (
    "Document Part Sect Div Aside NonStruct P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody Table THead TBody TFoot TR"
    " TH TD Caption Figure Formula Form Link Annot Span Ruby RB RT RP Warichu WT WP"
)
OLD = frozenset(
    f"{_BOTH} Art BlockQuote TOC TOCI Index Private Quote Note Reference BibEntry Code".split()
) - {"Aside"}
"""The standard structure types of PDF 1.7 (ISO 32000-1 14.8.4)."""

NEW = frozenset(f"{_BOTH} DocumentFragment Title FENote Sub Em Strong Artifact".split())
"""Those of PDF 2.0 (ISO 32000-2 14.8.4); headings may go beyond H6."""

INLINE = frozenset(
    "Span Link Annot Reference Quote BibEntry Code Em Strong Sub Lbl Ruby RB RT RP Warichu WT WP".split()
)
"""Roles that stand within a line of text and don't break it."""

GRAPHICS = frozenset({"Figure", "Formula"})
NOTES = frozenset({"Note", "FENote"})

HEADING = re.compile(r"H([1-9][0-9]*)\Z")

_NEW_SPACE = "http://iso.org/pdf2/ssn"
_OLD_SPACE = "http://iso.org/pdf/ssn"
_MATH_SPACE = "http://www.w3.org/1998/Math/MathML"
_MOST_STEPS = 16


def role_of(element: Any, root: Any) -> tuple[str, bool]:
    """The standard type of a structure element, and whether there is one.

    Names go through the RoleMap of the structure tree's root or that of their namespace
    (ISO 32000-1 14.7.3, ISO 32000-2 14.7.4). Without a standard type it is the element's own name.
    """
    own = name = entries.name(element, "/S")
    space = entries.dictionary(element, "/NS")
    roles = entries.dictionary(root, "/RoleMap")
    for _ in range(_MOST_STEPS):
        address = entries.text(space, "/NS") if space is not None else None
        if address == _MATH_SPACE or name in _standard(address) or _is_heading(name, address):
            return name, True
        if address in (None, _OLD_SPACE):
            found = _mapped(roles, name)
        else:
            found = _mapped(entries.dictionary(space, "/RoleMapNS"), name)
        if entries.is_array(found) and len(found) == 2:
            name, space = entries.as_name(found[0]), found[1] if entries.is_dictionary(found[1]) else None
        else:
            name, space = entries.as_name(found), None
        if not name:
            break
    return own, False


def heading_level(role: str) -> int:
    """1 for `H1` and so on; 0 for what is no heading with a level."""
    found = HEADING.match(role)
    return int(found[1]) if found else 0


def _standard(address: str | None) -> frozenset[str]:
    if address == _NEW_SPACE:
        return NEW
    return OLD if address in (None, _OLD_SPACE) else frozenset()


def _is_heading(name: str, address: str | None) -> bool:
    return address == _NEW_SPACE and bool(HEADING.match(name))


def _mapped(roles: Any, name: str) -> Any:
    return roles.get(f"/{name}") if roles is not None and name else None
