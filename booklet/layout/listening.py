"""What a reader who listens could not be told: found in the markup, before anything is drawn.

The same flaws make a file fail ISO 14289-1; here they still have the line that made them.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from booklet.diagnostics import did_you_mean
from booklet.layout.document import Document, Element
from booklet.layout.filters import plain
from booklet.layout.languages import CODES, SCRIPTS
from booklet.layout.roles import PICTURES, audible
from booklet.layout.vocabulary import INLINE

_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")
"""The shape of a language tag (BCP 47) as far as we use it."""
_FILE_NAME = re.compile(r"[\w.-]+\.(?:png|jpe?g|svg|gif|pdf|tiff?|webp)", re.IGNORECASE)

_TELLING = 0x0400
"""Below this code point there is no letter of these scripts."""


LONGEST = 2000
"""Characters in a description or a title: nobody listens longer (and PDF/A-2 6.1.13 has a limit)."""
_IN_ENTRY = PICTURES | INLINE | frozenset("p badge columns column stack spacer rule figure".split())
_SPOKEN = ("alt", "name", "title", "author", "subject", "keywords")


@dataclass(frozen=True, slots=True)
class Flaw:
    """What is wrong with an element; `text` is the passage at fault, where it may be the content's."""

    element: Element
    message: str
    hint: str
    text: str = ""
    char: str = ""
    """A character that only texts at fault have."""

    def comes_from(self, text: str) -> bool:
        """Whether a text of the content is, or has, the passage."""
        said = " ".join(self.text.split())
        whole = " ".join(plain(text).split())
        return bool(said and whole) and self.char in text and (said in whole or whole in said)


def flaws(document: Document, language: str) -> Iterator[Flaw]:
    """Everything in a document in `language` that could not be told."""
    if not _LANGUAGE.fullmatch(language):
        message = f"'{language[:40]}' is not the tag of a language"
        yield Flaw(document.root, message, "write it as in en, zh-Hans or pt-BR")
    if document.root.get("lang"):
        yield Flaw(document.root, "<document> takes its language from the guide", "leave lang out")
    yield from _too_long(document.root)
    yield from _headings(document)
    for page in document.pages:
        yield from _in(page, language)


def _headings(document: Document) -> Iterator[Flaw]:
    level = 0
    for page in document.pages:
        for one in audible(page):
            if one.name not in ("h1", "h2", "h3"):
                continue
            own = int(one.name[1])
            if own > level + 1:
                after = f"after <h{level}>" if level else "as the first heading"
                hint = f"make it <h{level + 1}>; a class can give it the look of <{one.name}>"
                yield Flaw(one, f"<{one.name}> {after} skips a level", hint)
            if not one.text().strip():
                yield Flaw(one, f"<{one.name}> is empty", "give the heading a text, or leave it out")
            level = own


def _too_long(element: Element) -> Iterator[Flaw]:
    for name in _SPOKEN:
        text = element.get(name)
        if len(text) > LONGEST:
            message = f"<{element.name}>: '{name}' has {len(text)} characters"
            yield Flaw(element, message, f"at most {LONGEST}: say what matters", text[:100])


def _in(element: Element, language: str) -> Iterator[Flaw]:
    yield from _too_long(element)
    own = element.get("lang")
    if own and not _LANGUAGE.fullmatch(own):
        yield Flaw(element, f"'{own[:40]}' is not the tag of a language", did_you_mean(own, CODES))
    language = own or language
    pictured = element.name in PICTURES or (element.name == "figure" and "alt" in element.attributes)
    if pictured and element.get("decorative") != "yes":
        yield from _picture(element)
    if element.name == "a" and not _said(element).strip():
        yield Flaw(element, "the link has no text", "write what it leads to")
    if element.name == "table":
        yield from _table(element)
    if element.name == "nav":
        yield from _contents(element)
    for child in element.children:
        if isinstance(child, Element):
            yield from _in(child, language)
        elif not child.isascii():
            yield from _foreign(element, child, language)


def _picture(element: Element) -> Iterator[Flaw]:
    said = element.get("alt").strip()
    if _FILE_NAME.fullmatch(said):
        yield Flaw(
            element, f"'{said[:60]}' is a file name, no description", "say what the picture shows", said
        )
    elif not said and element.name != "scene":
        hint = 'say in alt="…" what it shows, or decorative="yes" where the words beside it say the same'
        yield Flaw(element, f"<{element.name}> has no description", hint)


def _table(table: Element) -> Iterator[Flaw]:
    """Rows of one length under one head (ISO 14289-1 7.2, 7.5)."""
    names = [part.name for part in table.elements]
    if "thead" in names[1:] or "tbody" not in names:
        yield Flaw(table, "a table is one <thead>, or none, and then <tbody>", "put the rows there")
    wide = 0
    for part in table.elements:
        for row in part.elements:
            own = sum(int(cell.get("colspan") or 1) for cell in row.elements)
            wide = wide or own
            if own != wide or not own:
                message = f"a row covers {own} columns, the first one {wide}"
                yield Flaw(row, message, "give each row as many cells; an empty one is <td/>")
            for cell in row.elements if part.name == "thead" else ():
                if cell.name == "td":
                    yield Flaw(cell, "<td> in <thead> heads nothing", "make it <th>")


def _contents(nav: Element) -> Iterator[Flaw]:
    """A table of contents holds entries, which hold paragraphs and pictures."""
    for entry in nav.elements:
        for one in (one for child in entry.elements for one in child.walk()):
            if one.name not in _IN_ENTRY:
                hint = "an entry holds paragraphs and pictures without captions"
                yield Flaw(one, f"<{one.name}> can't stand in an entry of <nav>", hint)


def _said(element: Element) -> str:
    """The text of an inline element; a page number counts."""
    return "".join(
        child if isinstance(child, str) else _said(child) or child.get("ref") for child in element.children
    )


def _foreign(element: Element, text: str, language: str) -> Iterator[Flaw]:
    """Letters of a script that the language is not written in."""
    primary, *subtags = language.lower().split("-")
    for char in text:
        if ord(char) < _TELLING or not char.isalpha():
            continue
        script = unicodedata.name(char, "").split(" ")[0].split("-")[0]
        languages = SCRIPTS.get(script)
        if languages and (primary not in languages or "latn" in subtags):
            message = f"'{char}' is {script.title()} text in a passage whose language is '{language}'"
            hint = 'name its language: [zh-Hans:推拿] in content, <span lang="zh-Hans"> in a template'
            yield Flaw(element, message.replace("Cjk", "Chinese"), hint, text, char)
            return
