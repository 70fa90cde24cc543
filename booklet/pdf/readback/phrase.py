"""What is said within one line: links, notes, pictures and other languages in their place."""

from __future__ import annotations

from collections.abc import Iterable

from booklet.pdf.readback.heard import Annotated, Heard, Kid, Words
from booklet.pdf.readback.roles import GRAPHICS, INLINE, NOTES


def phrase(kids: Iterable[Kid], lang: str) -> str:
    """The line; `lang` is the language around, which isn't told again."""
    return plain("".join(_said(kid, lang) for kid in kids))


def plain(text: str) -> str:
    """`text` with every run of white space as one space."""
    return " ".join(text.split())


def in_language(text: str, lang: str, around: str) -> str:
    """`text`, with its language in braces where that isn't the one around it."""
    return f"{text} {{{lang}}}" if text and lang != around else text


def _said(kid: Kid, around: str) -> str:
    if isinstance(kid, Words):
        return kid.text
    if not isinstance(kid, Heard):
        return ""
    lang = kid.lang or around
    replaced = kid.replaced
    raw = "".join(_said(inner, lang) for inner in kid.kids) if replaced is None else replaced
    said = in_language(plain(raw), lang, around)
    if kid.role == "Link":
        said = f"[link: {said or _contents(kid)}]"
    elif kid.role in GRAPHICS:
        said = f"[graphic: {said or 'no description'}]"
    elif kid.role in NOTES:
        said = f"[note: {said}]"
    elif kid.role == "Lbl" or kid.role not in INLINE:  # a thing of its own, whatever spaces are written
        return f" {said} "
    if not said:
        return " " if raw else ""
    return f"{raw[:1] if raw[:1].isspace() else ''}{said}{raw[-1:] if raw[-1:].isspace() else ''}"


def _contents(link: Heard) -> str:
    told = (plain(kid.contents) for kid in link.kids if isinstance(kid, Annotated))
    return next(filter(None, told), "no text")
