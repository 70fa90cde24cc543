"""From the structure tree of a file to elements with their texts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from booklet.pdf.readback import entries
from booklet.pdf.readback.attributes import attributes_of
from booklet.pdf.readback.entries import Key, key_of
from booklet.pdf.readback.heard import NOWHERE, Annotated, Broken, Heard, Kid, Words
from booklet.pdf.readback.marked import Marked
from booklet.pdf.readback.roles import role_of
from booklet.pdf.readback.streams import StreamReader

ROOT = "StructTreeRoot"
_DEEPEST = 100
_MOST = 500_000  # kids in all; a real booklet has some thousands


def read_pages(pdf: Any) -> tuple[Marked, ...]:
    """What each page paints."""
    reader = StreamReader()
    return tuple(reader.page(page.obj) for page in pdf.pages)


def read_tree(pdf: Any, pages: Sequence[Marked] | None = None) -> Heard:
    """The root of the structure tree, whose role is `StructTreeRoot`; without kids in an untagged file.

    `pages` are those of the file, where they are read already.
    Loops, elements that are listed twice and trees of more than 100 levels end in a `Broken`.
    """
    root = entries.dictionary(pdf.Root, "/StructTreeRoot")
    if root is None:
        return Heard(ROOT)
    walk = _Walk(pdf, root, read_pages(pdf) if pages is None else pages)
    return Heard(ROOT, tuple(walk.kids(root, 0)), key=key_of(root))


class _Walk:
    def __init__(self, pdf: Any, root: Any, pages: Sequence[Marked]) -> None:
        self._root = root
        self._pages = pages
        self._numbers: dict[Key, int] = {}
        self._annotations: dict[Key, int] = {}
        for number, page in enumerate(pdf.pages, 1):
            self._numbers[key_of(page.obj)] = number
            for annotation in filter(entries.is_dictionary, entries.items(page.obj, "/Annots")):
                self._annotations[key_of(annotation)] = number
        self._annotations.pop(NOWHERE, None)
        self._seen: set[Key] = {key_of(root)}
        self._above = [key_of(root)]
        self._left = _MOST

    def kids(self, element: Any, depth: int) -> Iterator[Kid]:
        """What /K holds, in order."""
        listed = element.get("/K")
        if entries.is_array(listed) and (reason := self._again(key_of(listed))):
            yield Broken(reason)
            return
        for kid in entries.items(element, "/K"):
            self._left -= 1
            if self._left < 0:
                yield Broken(f"the tree has more than {_MOST} parts")
                return
            if kid is not None:
                yield self._kid(kid, element, depth)

    def _kid(self, kid: Any, element: Any, depth: int) -> Kid:
        if isinstance(kid, int) and not isinstance(kid, bool):
            return self._words(kid, element.get("/Pg"))
        if not entries.is_dictionary(kid):
            return Broken("a kid is neither an element nor content")
        kind = entries.name(kid, "/Type")
        if kind == "MCR":
            if "/Stm" in kid:
                return Broken("its content stands in a form, which is not read")
            number = entries.integer(kid, "/MCID")
            page = kid.get("/Pg", element.get("/Pg"))
            return self._words(number, page) if number is not None else Broken("an MCR has no MCID")
        if kind == "OBJR":
            return self._annotated(entries.dictionary(kid, "/Obj"))
        return self._element(kid, depth)

    def _words(self, number: int, page: Any) -> Kid:
        at = self._numbers.get(key_of(page), 0) if entries.is_dictionary(page) else 0
        if not at:
            where = "a page that is not in the file" if page is not None else "no page (/Pg)"
            return Broken(f"its content {number} is on {where}")
        return Words(self._pages[at - 1].texts.get(number, ""), at, number)

    def _annotated(self, target: Any) -> Kid:
        if target is None:
            return Broken("an OBJR leads to nothing")
        key = key_of(target)
        contents = entries.text(target, "/Contents") or ""
        return Annotated(self._annotations.get(key, 0), entries.name(target, "/Subtype"), contents, key)

    def _element(self, kid: Any, depth: int) -> Kid:
        key = key_of(kid)
        if not entries.name(kid, "/S"):
            return Broken("a kid has no structure type (/S)")
        if depth >= _DEEPEST:
            return Broken(f"the tree is deeper than {_DEEPEST} levels")
        if reason := self._again(key):
            return Broken(reason)
        role, known = role_of(kid, self._root)
        parent = entries.dictionary(kid, "/P")
        self._above.append(key)
        inside = tuple(self.kids(kid, depth + 1))
        self._above.pop()
        return Heard(
            role,
            inside,
            entries.text(kid, "/Alt"),
            entries.text(kid, "/ActualText"),
            entries.text(kid, "/E"),
            entries.text(kid, "/Lang"),
            entries.text(kid, "/T") or "",
            attributes_of(kid, self._root),
            known,
            key,
            key_of(parent) if parent is not None else None,
        )

    def _again(self, key: Key) -> str:
        """Why an object that was met before is not followed again."""
        if key == NOWHERE:
            return ""
        if key in self._above:
            return f"a loop: object {key[0]} stands in itself"
        if key in self._seen:
            return f"object {key[0]} is listed twice"
        self._seen.add(key)
        return ""
