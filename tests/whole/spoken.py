"""What a reader should hear of an edition, worked out from its markup alone: no tags are looked at."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from booklet.layout.document import Element
from booklet.layout.markup import parse
from booklet.pipeline.setting import Setting
from tests.whole.normal import figure, normal

SIGNS = {"alerts": "⚠", "crosses": "✗", "asks": "?", "checks": "✓"}
"""What the markers of the theme's lists stand for, by class."""


def spoken(setting: Setting) -> str:
    """The whole document in normal form."""
    document = parse(setting.manuscript.markup, setting.manuscript.template)
    numbers: dict[str, int] = {}
    for page in setting.pages:
        numbers.setdefault(page.id, page.number)
    speech = _Speech(setting, numbers)
    return normal("".join(part for page in document.pages for part in speech.of(page)))


class _Speech:
    def __init__(self, setting: Setting, numbers: Mapping[str, int]) -> None:
        self.setting = setting
        self.numbers = numbers
        self.once: set[str] = set()

    def of(self, element: Element) -> Iterator[str]:
        """The element's words; footers come last, whatever the markup's order."""
        if element.get("decorative") == "yes":
            return
        if element.name in ("scene", "image", "qr") or (element.name == "figure" and element.get("alt")):
            yield figure(element.get("alt") or self.setting.gallery.description(element))
            return
        if element.get("ref"):
            yield str(self.numbers[element.get("ref")])
        count = int(element.get("start") or 1)
        for child in sorted(element.children, key=_is_footer):
            if isinstance(child, str):
                yield child
            elif child.name == "footer":
                yield from self._once(child)
            else:
                if element.name in ("ol", "ul"):
                    yield _label(element, count)
                    count += 1
                yield from self.of(child)

    def _once(self, footer: Element) -> Iterator[str]:
        for one in footer.walk():
            if one.get("once") == "yes" and one.text() not in self.once:
                self.once.add(one.text())
                yield one.text()


def _label(element: Element, count: int) -> str:
    """A number, which in a disc has no full stop, or a drawn sign."""
    if element.name == "ol":
        return f"{count}." if "sources" in element.classes else f"{count}"
    return figure(next((SIGNS[name] for name in element.classes if name in SIGNS), "•"))


def _is_footer(child: Element | str) -> bool:
    return isinstance(child, Element) and child.name == "footer"
