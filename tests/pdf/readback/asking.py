"""A file with one change; what the audit says of some elements, and a screen reader."""

from __future__ import annotations

import io
from typing import Any

import pikepdf

from booklet.pdf.readback.audit import audit
from booklet.pdf.readback.heard import Heard
from booklet.pdf.readback.speech import transcript
from booklet.pdf.readback.tree import read_tree
from tests.pdf.readback.breaking import Break
from tests.pdf.readback.sample import tagged


def saved_again(data: bytes, change: Break = lambda pdf: None) -> bytes:
    """The file after a change."""
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(data)) as pdf:
        change(pdf)
        pdf.save(out, static_id=True)
    return out.getvalue()


def messages(*kids: Any, change: Break = lambda pdf: None) -> list[str]:
    """What is said of a file whose document holds these elements."""
    return [one.message for one in audit(saved_again(tagged(story=("Document", *kids)), change))]


def said(*kids: Any, modern: bool = False) -> list[str]:
    """What is said of these elements on the first page."""
    lines = transcript(tagged(modern, ("Document", *kids))).splitlines()
    assert lines[:2] in (["Back massage for two (en)", "page 1"], ["Back massage for two (en)"])
    return lines[2:]


def tree(*story: Any, modern: bool = False, change: Break = lambda pdf: None) -> Heard:
    """The first element of a file with this story."""
    with pikepdf.open(io.BytesIO(tagged(modern, story))) as pdf:
        change(pdf)
        root = read_tree(pdf)
    assert root.role == "StructTreeRoot"
    return root.elements[0]
