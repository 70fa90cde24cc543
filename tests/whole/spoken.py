"""What a reader should hear of an edition, worked out from its markup alone: no tags are looked at."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby

from booklet.layout.document import Element
from booklet.layout.markup import parse
from booklet.numerals import digits
from booklet.pipeline.setting import Setting
from tests.whole.normal import figure, normal

SIGNS = {"alerts": "⚠", "crosses": "✗", "asks": "?", "checks": "✓"}
"""What the markers of the theme's lists stand for, by class."""


def spoken(setting: Setting) -> str:
    """The whole document in normal form."""
    return normal("".join(text for _, text in tongues(setting)))


def tongues(setting: Setting) -> list[tuple[str, str]]:
    """The whole document as stretches of one language: its tag, and the text in normal form."""
    return joined(_told(setting))


def joined(parts: Iterable[tuple[str, str]]) -> list[tuple[str, str]]:
    """Neighbours of one language as one, without those that say nothing."""
    said = [(language, normal(text)) for language, text in parts]
    groups = groupby((one for one in said if one[1]), key=lambda one: one[0])
    return [(language, "".join(text for _, text in group)) for language, group in groups]


def _told(setting: Setting) -> Iterator[tuple[str, str]]:
    said = setting.manuscript
    document = parse(said.markup, said.template, said.language, said.numerals)
    numbers: dict[str, int] = {}
    for page in setting.pages:
        numbers.setdefault(page.id, page.number)
    speech = _Speech(setting, numbers)
    for page in document.pages:
        yield from speech.of(page)


class _Speech:
    def __init__(self, setting: Setting, numbers: Mapping[str, int]) -> None:
        self.setting = setting
        self.numbers = numbers
        self.once: set[str] = set()

    def of(self, element: Element) -> Iterator[tuple[str, str]]:
        """The element's words with their languages; footers come last, whatever the markup's order."""
        if element.get("decorative") == "yes":
            return
        if element.name in ("scene", "image", "qr") or (element.name == "figure" and element.get("alt")):
            alt = element.get("alt") or self.setting.gallery.description(element)
            yield element.language, figure(alt)
            return
        if element.get("ref"):
            yield element.language, self.digits(self.numbers[element.get("ref")])
        count = int(element.get("start") or 1)
        for child in sorted(element.children, key=_is_footer):
            if isinstance(child, str):
                yield element.language, child
            elif child.name == "footer":
                yield from self._once(child)
            else:
                if element.name in ("ol", "ul"):
                    yield child.language, self.label(element, count)
                    count += 1
                yield from self.of(child)

    def _once(self, footer: Element) -> Iterator[tuple[str, str]]:
        for one in footer.walk():
            if one.get("once") == "yes" and one.text() not in self.once:
                self.once.add(one.text())
                yield one.language, one.text()

    def label(self, element: Element, count: int) -> str:
        """A number, which in a disc has no full stop, or a drawn sign."""
        if element.name == "ol":
            return self.digits(count) + ("." if "sources" in element.classes else "")
        return figure(next((SIGNS[name] for name in element.classes if name in SIGNS), "•"))

    def digits(self, count: int) -> str:
        """A number that the program wrote itself, in the digits of the guide."""
        return digits(count, self.setting.manuscript.numerals)


def _is_footer(child: Element | str) -> bool:
    return isinstance(child, Element) and child.name == "footer"
