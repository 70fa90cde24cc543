"""What shaping and subsetting found out, as bytes that the next run can start from.

Who calls decides where the bytes are kept. They are safe to lose: a snapshot of other fonts,
another version or a damaged one gives an empty cache.
"""

from __future__ import annotations

import hashlib
import marshal
import sys
from typing import Any

import uharfbuzz as hb

from booklet.pdf.family import Family
from booklet.pdf.program import FontProgram
from booklet.pdf.word import Piece, Run, Word

_VERSION = 2
_MOST_WORDS = 20_000  # a role; a long guide in one language has about 2,000
_MOST_PROGRAMS = 24
_DIGEST = 32


def fingerprint(family: Family) -> str:
    """Changes when the fonts, the shaper or the form of the snapshot change."""
    files = []
    for path in family.files():
        state = path.stat()
        files.append((path.name, state.st_size, state.st_mtime_ns))
    roles = [(role, [path.name for path in chain]) for role, chain in sorted(family.roles.items())]
    known = repr((_VERSION, hb.__version__, hb.version_string(), files, roles))
    return hashlib.sha256(known.encode()).hexdigest()


class TextCache:
    """Shaped words by role, and subset font programs."""

    def __init__(self, mark: str) -> None:
        self._mark = mark
        self._words: dict[str, dict[str, Word]] = {}
        self._stored: dict[str, dict[str, Any]] = {}
        self._programs: dict[str, FontProgram] = {}
        self.grown = False

    @classmethod
    def restored(cls, data: bytes, mark: str) -> TextCache:
        """The cache that `snapshot` wrote, or an empty one."""
        cache = cls(mark)
        head, body = data[:_DIGEST], data[_DIGEST:]
        if not body or hashlib.sha256(_salt() + body).digest() != head:
            return cache
        kept_mark, words, programs = marshal.loads(body)
        if kept_mark == mark:
            cache._stored = words
            cache._programs = {key: FontProgram(*fields) for key, fields in programs}
        return cache

    def word(self, role: str, text: str) -> Word | None:
        """The shaped word, if it is known."""
        words = self._words.get(role)
        found = words.get(text) if words is not None else None
        if found is None:
            stored = self._stored.get(role)
            plain = stored.get(text) if stored is not None else None
            if plain is not None:
                found = _word(plain)
                self._words.setdefault(role, {})[text] = found
        return found

    def keep(self, role: str, text: str, word: Word) -> None:
        """Remember a word."""
        self._words.setdefault(role, {})[text] = word
        self.grown = True

    def program(self, key: str) -> FontProgram | None:
        """A subset font program; the last ones used are kept."""
        found = self._programs.pop(key, None)
        if found is not None:
            self._programs[key] = found
        return found

    def keep_program(self, key: str, program: FontProgram) -> None:
        """Remember a subset font program."""
        self._programs[key] = program
        self.grown = True

    def snapshot(self) -> bytes:
        """Everything known, with a digest in front; equal knowledge gives equal bytes."""
        words: dict[str, dict[str, Any]] = {}
        for role in sorted({*self._stored, *self._words}):
            plain = dict(self._stored.get(role, {}))
            plain.update((text, _plain(word)) for text, word in self._words.get(role, {}).items())
            words[role] = dict(sorted(plain.items())[:_MOST_WORDS])
        programs = [
            (key, (one.data, one.length, one.tag, one.new_ids))
            for key, one in list(self._programs.items())[-_MOST_PROGRAMS:]
        ]
        body = marshal.dumps((self._mark, words, programs), 2)
        return hashlib.sha256(_salt() + body).digest() + body


def _salt() -> bytes:
    """The form of marshalled data may change with Python's version."""
    return repr((_VERSION, sys.version_info[:2])).encode()


def _plain(word: Word) -> Any:
    runs = tuple(
        (
            run.face,
            run.width,
            tuple((piece.shows, piece.actual, piece.at) for piece in run.pieces),
            run.glyphs,
        )
        for run in word.runs
    )
    return (word.width, runs, word.missing)


def _word(plain: Any) -> Word:
    total, runs, missing = plain
    made = tuple(
        Run(face, width, tuple(Piece(shows, actual, at) for shows, actual, at in pieces), glyphs)
        for face, width, pieces, glyphs in runs
    )
    return Word(total, made, missing)
