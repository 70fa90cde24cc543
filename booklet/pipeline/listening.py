"""What a reader who listens could not be told is an error, with its line in the content or the template."""

from __future__ import annotations

from collections.abc import Sequence

from booklet.diagnostics import ContentError, Diagnostic, Place
from booklet.layout.listening import flaws
from booklet.layout.markup import parse

_MOST = 100


def check_listening(texts: Sequence[tuple[str, Place]], markup: str, template: str, language: str) -> None:
    """Raise ContentError with everything in the markup that would keep it from being read aloud.

    A flaw of a text is told where the content has the text, any other where the template makes it.
    """
    problems: list[Diagnostic] = []
    for flaw in flaws(parse(markup, template, language), language):
        place = next((place for text, place in texts if flaw.comes_from(text)), flaw.element.place)
        problems.append(Diagnostic(flaw.message, place, flaw.hint))
    if problems:
        raise ContentError(list(dict.fromkeys(problems))[:_MOST])
