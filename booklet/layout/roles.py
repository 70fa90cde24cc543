"""What each element is for a reader who listens: the tags of a document, in reading order.

Boxes name the element that they belong to; here an element gets its tag, or its place in the tag
around it. What only groups for the eye (`columns`, `stack` …) has none.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from types import MappingProxyType

from booklet.layout.document import Document, Element, Owner
from booklet.layout.flow import Pictures
from booklet.layout.tagtree import FOOTER, ORNAMENT, REPEATED, TagTree
from booklet.layout.theme import Theme
from booklet.layout.vocabulary import INLINE
from booklet.pdf.tags import ROOT, Tag

_AGAIN = Owner("repeated", 0)

ROLES: Mapping[str, str] = MappingProxyType(
    {
        "page": "Sect",
        "section": "Sect",
        "aside": "Aside",
        "nav": "TOC",
        "h1": "H1",
        "h2": "H2",
        "h3": "H3",
        "p": "P",
        "badge": "P",
        "blank-line": "P",
        "table": "Table",
        "thead": "THead",
        "tbody": "TBody",
        "tr": "TR",
        "th": "TH",
        "td": "TD",
        "figcaption": "Caption",
        "scene": "Figure",
        "image": "Figure",
        "qr": "Figure",
        "gauge": "Figure",
        "diagram": "Figure",
        "a": "Link",
        "strong": "Strong",
        "em": "Em",
    }
)
"""Structure types of ISO 32000-2 by element; some depend on where the element stands."""

SIGNS: Mapping[str, str] = MappingProxyType(
    {"dot": "•", "check": "✓", "cross": "✗", "ban": "✗", "ask": "?", "alert": "⚠"}
)
"""What a drawn list marker stands for when it is read."""
PICTURES = frozenset({"scene", "image", "qr", "gauge", "diagram"})
_SCOPES = MappingProxyType({"col": "Column", "row": "Row"})


def tag_tree(document: Document, theme: Theme, pictures: Pictures) -> TagTree:
    """The tags of a document; `pictures` tells the words for those who can't see them."""
    teller = _Teller(theme, pictures, _targets(document))
    for page in document.pages:
        teller.tell(page, ROOT, "")
    return TagTree(tuple(teller.tags), teller.owners)


def label_of(item: Element) -> Owner:
    """Whom the marker of a list item belongs to."""
    return Owner("label", item.owner.number)


def repeated(element: Element) -> Element:
    """A copy that is shown once more: nobody's content."""
    children = tuple(child if isinstance(child, str) else repeated(child) for child in element.children)
    return replace(element, children=children, owner=_AGAIN)


def audible(element: Element) -> Iterator[Element]:
    """The element and all in it that is read out by itself, in order."""
    if element.name == "footer" or element.get("decorative") == "yes":
        return
    yield element
    if not described(element):
        for child in element.elements:
            yield from audible(child)


def described(element: Element) -> bool:
    """Whether it is a figure whose description stands for all in it."""
    return element.name == "figure" and bool(element.get("alt").strip())


def links_to(element: Element) -> str:
    """The id inside the document that a link leads to."""
    return element.get("href")[1:] if element.get("href").startswith("#") else ""


def _targets(document: Document) -> frozenset[str]:
    """The ids of list items that links lead to: notes."""
    elements = list(audible(document.root))
    wanted = {links_to(one) for one in elements if one.name == "a"} - {""}
    return frozenset(one.get("id") for one in elements if one.name == "li" and one.get("id") in wanted)


class _Teller:
    """Walks the document and collects."""

    def __init__(self, theme: Theme, pictures: Pictures, notes: frozenset[str]) -> None:
        self.tags: list[Tag] = []
        self.owners: dict[Owner, int] = {_AGAIN: REPEATED}
        self._theme = theme
        self._pictures = pictures
        self._notes = notes
        self._contents = 0  # how many <nav> are open
        self._said: set[str] = set()

    def tell(self, element: Element, parent: int, language: str) -> None:
        """The element and all in it; `language` is what elements without a tag of their own hand down."""
        language = element.get("lang") or language
        if element.name == "footer":
            self._footer(element, parent, language)
        elif element.get("decorative") == "yes":
            self._all(element, ORNAMENT)
        elif element.name == "figure":
            self._figure(element, parent, language)
        elif element.name in ("ul", "ol"):
            self._list(element, parent, language)
        else:
            number = self._own(element, parent, language)
            self._inside(element, number, "" if number != parent else language)

    def _inside(self, element: Element, number: int, language: str) -> None:
        self._contents += element.name == "nav"
        for child in element.elements:
            self.tell(child, number, language)
        self._contents -= element.name == "nav"

    def _own(self, element: Element, parent: int, language: str) -> int:
        """The number of the element's tag, or of the one around it."""
        role = ROLES.get(element.name, "")
        if not role and language and element.name in INLINE:
            role = "Span"
        if role == "Sect" and self._contents:
            role = "TOCI"
        target = links_to(element)
        number = parent
        if role == "Link" and (self._contents or target in self._notes):
            number = self._add(Tag("Reference", parent, refers=target))
        if role:
            number = self._add(self._tag(element, role, number, language))
        self.owners[element.owner] = number
        return number

    def _tag(self, element: Element, role: str, parent: int, language: str) -> Tag:
        tag = Tag(role, parent, language)
        if element.name == "page":
            return replace(tag, title=element.get("name"), id=element.get("id"))
        if role == "Figure":
            return replace(tag, alt=self._pictures.description(element))
        if role == "TH":
            return replace(tag, scope=_SCOPES[element.get("scope") or "col"], span=_span(element))
        return replace(tag, span=_span(element)) if role == "TD" else tag

    def _footer(self, footer: Element, parent: int, language: str) -> None:
        """Nobody's content, but for what must be said once, on the first page that has it."""
        self._all(footer, FOOTER)
        for one in footer.walk():
            if one.get("once") == "yes" and one.text() not in self._said:
                self._said.add(one.text())
                self._all(one, self._add(Tag("P", parent, one.get("lang") or language)))

    def _figure(self, element: Element, parent: int, language: str) -> None:
        """With a description of its own it is one picture; with a caption picture and words stay together."""
        if described(element):
            number = self._add(Tag("Figure", parent, language, alt=element.get("alt")))
            self._all(element, number)
            return
        captioned = any(child.name == "figcaption" for child in element.elements)
        number = self._add(Tag("Sect", parent, language)) if captioned else parent
        self.owners[element.owner] = number
        self._inside(element, number, "" if captioned else language)

    def _list(self, element: Element, parent: int, language: str) -> None:
        marker = self._theme.style(element.name, element.classes).marker
        ordered = element.name == "ol"
        sign = "" if ordered else SIGNS.get(marker, SIGNS["dot"])
        labelled = ordered or marker != "none"
        numbering = ("Decimal" if ordered else "Disc") if labelled else ""
        number = self._add(Tag("L", parent, language, numbering=numbering))
        self.owners[element.owner] = number
        for item in element.elements:
            self._item(item, number, sign, labelled)

    def _item(self, item: Element, parent: int, sign: str, labelled: bool) -> None:
        """Its marker and its body; a body that links lead to is a note."""
        number = self._add(Tag("LI", parent, item.get("lang")))
        note = item.get("id") in self._notes
        body = number
        if note:  # the label is the note's: by it a reader knows which reference it answers
            body = number = self._add(Tag("FENote", self._add(Tag("LBody", number)), id=item.get("id")))
        if labelled:
            self.owners[label_of(item)] = self._add(Tag("Lbl", number, actual=sign))
        if not note:
            body = self._add(Tag("LBody", number))
        self.owners[item.owner] = body
        self._inside(item, body, "")

    def _all(self, element: Element, number: int) -> None:
        for one in element.walk():
            self.owners[one.owner] = number
            self.owners[label_of(one)] = number

    def _add(self, tag: Tag) -> int:
        self.tags.append(tag)
        return len(self.tags)


def _span(element: Element) -> int:
    return int(element.get("colspan") or 1)
