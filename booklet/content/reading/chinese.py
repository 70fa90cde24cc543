"""Chinese: lengths of sentences in characters, and the share of everyday characters. No validated grade.

Everyday characters are the first level of the national character sets, which Python's codecs
know: GB 2312 rows 16 to 55 (3755 characters) for simplified, Big5 A440 to C67E (5401) for traditional.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from booklet.content.reading.lengths import Limits, length_problems, lengths, percent, share, words
from booklet.content.reading.result import Reading
from booklet.content.reading.sentences import Sentence
from booklet.diagnostics import Diagnostic

HAN = re.compile(r"[\u3007\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")

LEAST_EVERYDAY = 0.98
"""Our starting point: in ordinary print they are more than 99 in 100; a few terms may be rarer."""

LIMITS = Limits(mean=22.0, longest=30)
"""Our starting point: 15 and 20 words of English, at 1.45 characters a word, as in the bundled guides."""


def simplified(sentences: Sequence[Sentence]) -> Reading:
    """Score sentences in simplified characters."""
    return _read(sentences, _in_gb_2312)


def traditional(sentences: Sequence[Sentence]) -> Reading:
    """Score sentences in traditional characters."""
    return _read(sentences, _in_big5)


def problems(whole: Reading) -> Iterator[Diagnostic]:
    """Warnings only, since nothing here is validated."""
    if (part := whole.figures["everyday_characters"]) < LEAST_EVERYDAY:
        message = f"{percent(part)} of the characters are everyday ones; aim for {percent(LEAST_EVERYDAY)}"
        hint = f"explain or replace what is rare: {' '.join(whole.uncommon[:30])}"
        yield Diagnostic(message, hint=hint, severity="warning")
    yield from length_problems(whole.lengths, LIMITS)


def _read(sentences: Sequence[Sentence], everyday: Callable[[str], bool]) -> Reading:
    """A code, a number and a Latin word count as one character each."""
    sizes = lengths(((_characters(one.bare), one.text) for one in sentences), "character")
    written = [char for one in sentences for char in HAN.findall(one.bare)]
    common = [char for char in written if everyday(char)]
    part = share(common, written)
    rare = tuple(dict.fromkeys(char for char in written if not everyday(char)))
    told = f"no validated grade for Chinese; {sizes.told}; {percent(part)} everyday characters"
    return Reading("", sizes, told, {"everyday_characters": part}, rare)


def _characters(text: str) -> int:
    return len(HAN.findall(text)) + len(words(HAN.sub(" ", text)))


def _in_gb_2312(char: str) -> bool:
    try:
        return 0xB0 <= char.encode("gb2312")[0] <= 0xD7
    except UnicodeEncodeError:
        return False


def _in_big5(char: str) -> bool:
    try:
        return 0xA440 <= int.from_bytes(char.encode("big5"), "big") <= 0xC67E
    except UnicodeEncodeError:
        return False
