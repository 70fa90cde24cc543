"""Markup text to a `Document`: well-formed, within the vocabulary, every element with its place."""

from __future__ import annotations

from dataclasses import dataclass, field
from xml.parsers import expat

from booklet.diagnostics import ContentError, Diagnostic, Place, did_you_mean
from booklet.layout.attributes import refusal
from booklet.layout.document import Document, Element, Owner
from booklet.layout.gaps import without_gaps
from booklet.layout.languages import is_east_asian
from booklet.layout.vocabulary import ALLOWED, COMMON_ATTRIBUTES, ELEMENTS, INLINE

DEEPEST = 40
"""Elements inside elements; deeper markup is a template gone wrong."""
MOST_ELEMENTS = 20_000
MOST_TEXT = 400_000
"""Characters in a document; one of 400 pages holds less."""
MOST_PROBLEMS = 200


@dataclass(slots=True)
class _Open:
    name: str
    attributes: dict[str, str]
    place: Place
    owner: Owner
    language: str
    children: list[Element | str] = field(default_factory=list)


def place_of(mark: str) -> Place:
    """`templates/booklet.xml.j2:12` as a place."""
    file, _, line = mark.rpartition(":")
    return Place(file, int(line)) if line.isdigit() else Place(mark)


class _Builder:
    """Expat's events to elements; collects every problem on the way."""

    def __init__(self, template: str, language: str) -> None:
        self.language = language
        self.problems: list[Diagnostic] = []
        self.template = template
        self.open: list[_Open] = []
        self.root: Element | None = None
        self.count = 0
        self.length = 0

    def error(self, place: Place, message: str, hint: str = "") -> None:
        self.problems.append(Diagnostic(message, place, hint))
        if len(self.problems) >= MOST_PROBLEMS:
            raise ContentError(self.problems)

    def start(self, name: str, attributes: dict[str, str]) -> None:
        place = place_of(attributes["at"]) if "at" in attributes else Place(self.template)
        if len(self.open) > DEEPEST:
            raise ContentError(Diagnostic(f"elements are nested deeper than {DEEPEST}", place))
        self.check(name, attributes, place)
        attributes.pop("at", None)
        self.count += 1
        if self.count > MOST_ELEMENTS:
            raise ContentError(Diagnostic(f"the template makes more than {MOST_ELEMENTS:,} elements", place))
        around = self.open[-1].language if self.open else self.language
        language = attributes.get("lang") or around
        self.open.append(_Open(name, attributes, place, Owner(name, self.count), language))

    def check(self, name: str, attributes: dict[str, str], place: Place) -> None:
        kind = ELEMENTS.get(name)
        if kind is None:
            self.error(place, f"there is no element <{name}>", did_you_mean(name, list(ELEMENTS)))
            return
        known = kind.attributes | COMMON_ATTRIBUTES
        for key in attributes:
            if key not in known:
                self.error(
                    place, f"<{name}> has no attribute '{key}'", did_you_mean(key, sorted(known - {"at"}))
                )
            elif wrong := refusal(key, attributes[key]):
                self.error(place, f"<{name}>: {wrong}")
        for key in sorted(kind.required - attributes.keys()):
            self.error(place, f"<{name}> needs the attribute '{key}'")
        if not self.open:
            if name != "document":
                self.error(place, f"the markup begins with <{name}>", "begin with <document>")
            return
        parent = ELEMENTS.get(self.open[-1].name)
        if parent and name not in ALLOWED[parent.content] | parent.also:
            fitting = ", ".join(sorted(ALLOWED[parent.content] | parent.also)) or "nothing"
            self.error(place, f"<{name}> can't stand in <{self.open[-1].name}>", f"it may hold: {fitting}")

    def end(self, _name: str) -> None:
        done = self.open.pop()
        children = tuple(done.children)
        if done.name not in INLINE and any(isinstance(child, str) for child in children):
            children = self.settled(done)
        if done.name not in INLINE and is_east_asian(done.language):
            children = without_gaps(children)
        if done.name == "figure":
            self.figure(done)
        classes = tuple(done.attributes.get("class", "").split())
        element = Element(
            done.name, done.attributes, children, done.place, done.owner, classes, done.language
        )
        if self.open:
            self.open[-1].children.append(element)
        else:
            self.root = element

    def figure(self, done: _Open) -> None:
        """A caption beside a picture needs the picture first."""
        first = next((child.name for child in done.children if isinstance(child, Element)), "")
        if "side" in done.attributes.get("class", "").split() and first not in ("scene", "image", "qr"):
            self.error(done.place, '<figure class="side"> must begin with a scene, image or qr')

    def settled(self, done: _Open) -> tuple[Element | str, ...]:
        """Outside inline content, text is only the template's indentation."""
        kind = ELEMENTS.get(done.name)
        if kind is None or kind.content == "inline":
            return tuple(done.children)
        for child in done.children:
            if isinstance(child, str) and child.strip():
                said = " ".join(child.split())[:40]
                self.error(done.place, f"text can't stand in <{done.name}>: '{said}'", "wrap it in <p>")
        return tuple(child for child in done.children if isinstance(child, Element))

    def refused(self, *_: object) -> None:
        """A document type could define entities that explode."""
        place = Place(self.template)
        raise ContentError(Diagnostic("markup can't declare a document type or entities", place))

    def data(self, text: str) -> None:
        if not self.open:
            return
        self.length += len(text)
        if self.length > MOST_TEXT:
            message = f"the template makes more than {MOST_TEXT:,} characters of text"
            raise ContentError(Diagnostic(message, self.open[-1].place))
        children = self.open[-1].children
        if children and isinstance(children[-1], str):
            children[-1] += text
        else:
            children.append(text)


def parse(text: str, template: str, language: str = "", numerals: str = "latn") -> Document:
    """The document that `text` describes; `template` names it in errors, `language` is what it is in.

    Raises `ContentError` with every unknown element, attribute and misplaced child.
    """
    builder = _Builder(template, language)
    parser = expat.ParserCreate("utf-8")
    parser.buffer_text = True
    parser.StartElementHandler = builder.start
    parser.EndElementHandler = builder.end
    parser.CharacterDataHandler = builder.data
    parser.StartDoctypeDeclHandler = builder.refused
    parser.EntityDeclHandler = builder.refused
    try:
        parser.Parse(text.encode("utf-8", "surrogatepass"), True)
    except expat.ExpatError as error:
        near = builder.open[-1].place if builder.open else Place(template)
        said = expat.errors.messages.get(error.code, "not well-formed")
        inside = f" in <{builder.open[-1].name}>" if builder.open else ""
        hint = "every element that is opened must be closed, in order"
        builder.error(near, f"markup is broken{inside}: {said}", hint)
        raise ContentError(builder.problems) from None
    if builder.problems:
        raise ContentError(builder.problems)
    assert builder.root is not None
    return Document(builder.root, numerals)
