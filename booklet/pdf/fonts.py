"""The faces behind the roles of a family: how wide a text is, what no face has, how it is shaped."""

from __future__ import annotations

from collections.abc import Mapping

from booklet.diagnostics import ContentError, Diagnostic, did_you_mean, printable
from booklet.folders import Folders
from booklet.pdf.face import Face, Metrics
from booklet.pdf.family import DEFAULT_FAMILY, Family, find_family
from booklet.pdf.shaping import HIDDEN, NO_BREAK_SPACE, WORDS, shape_word
from booklet.pdf.textcache import TextCache, fingerprint
from booklet.pdf.word import Mode, Word, join_words


class FontSet:
    """Text in the roles of one family.

    Widths are asked thousands of times while a page is composed: words are shaped once and kept
    (`snapshot` carries them to the next run). A face's file is opened when it is first needed.
    """

    def __init__(self, family: Family, snapshot: bytes = b"") -> None:
        """`snapshot` is what an earlier `snapshot()` gave; one of other fonts is ignored."""
        self.family = family
        files = family.files()
        self.faces: tuple[Face, ...] = tuple(Face(path) for path in files)
        self._chains: Mapping[str, tuple[int, ...]] = {
            role: tuple(files.index(path) for path in chain) for role, chain in family.roles.items()
        }
        self.cache = TextCache.restored(snapshot, fingerprint(family))
        self._widths: dict[tuple[str, Mode], dict[str, float]] = {}

    @classmethod
    def open(cls, folders: Folders, name: str = DEFAULT_FAMILY, snapshot: bytes = b"") -> FontSet:
        """The family `name` of the user's folder or the bundled one."""
        return cls(find_family(folders, name), snapshot)

    @property
    def roles(self) -> tuple[str, ...]:
        """`regular`, `semibold`, `bold` and what else the family has."""
        return tuple(self._chains)

    def width(self, text: str, role: str, size: float, mode: Mode = "") -> float:
        """The advance of `text` in points at `size`, kerning included."""
        known = self._widths.get((role, mode))
        if known is None:
            known = self._widths[role, mode] = {}
        total = known.get(text)
        if total is None:
            parts = WORDS.findall(text)
            if len(parts) == 1:
                total = known[text] = self.word(text, role, mode).width
            else:
                total = 0.0
                for part in parts:
                    width = known.get(part)
                    if width is None:
                        width = known[part] = self.word(part, role, mode).width
                    total += width
        return total * size / 1000

    def word(self, text: str, role: str, mode: Mode = "") -> Word:
        """One word, one ideograph or one stretch of spaces, shaped; all of it runs one way."""
        key = f"{role} {mode}" if mode else role
        found = self.cache.word(key, text)
        if found is None:
            chain = self._chain(role)
            found = shape_word(text, [self.faces[at] for at in chain], chain, mode)
            self.cache.keep(key, text, found)
        return found

    def line(self, text: str, role: str, mode: Mode = "") -> Word:
        """A whole text as one shaped word: as few runs and pieces as can be."""
        words = [self.word(part, role, mode) for part in WORDS.findall(text)]
        return words[0] if len(words) == 1 else join_words(words, mode)

    def missing(self, text: str, role: str) -> list[str]:
        """The characters of `text` that no face of the role has, each once, in order.

        Spaces, no-break spaces and invisible characters (soft hyphen …) are never missing; tabs,
        line ends and other control characters always are.
        """
        chain = self._chain(role)
        lost: list[str] = []
        for char in dict.fromkeys(text):
            if char == " " or char == NO_BREAK_SPACE or char in HIDDEN:
                continue
            if not any(self.faces[at].has(char) for at in chain):
                lost.append(char)
        return lost

    def metrics(self, role: str) -> Metrics:
        """The measures of the role's first face, 1/1000 em."""
        return self.faces[self._chain(role)[0]].metrics

    def ascent(self, role: str) -> float:
        """Height above the baseline that a line needs, per em."""
        return self.metrics(role).ascent / 1000

    def descent(self, role: str) -> float:
        """Depth below the baseline that a line needs, per em; positive."""
        return self.metrics(role).descent / 1000

    def cap_height(self, role: str) -> float:
        """Height of a capital letter, per em."""
        return self.metrics(role).cap_height / 1000

    def x_height(self, role: str) -> float:
        """Height of a small x, per em."""
        return self.metrics(role).x_height / 1000

    def without_glyph(self, char: str, text: str) -> Diagnostic:
        """That no face has a character, which stands in this text."""
        shown = f"'{printable(char)}' (U+{ord(char):04X})"
        return Diagnostic(
            f"no font of the family '{self.family.name}' has the character {shown}",
            hint=f"it stands in: {printable(text[:60])}",
        )

    def snapshot(self) -> bytes:
        """Shaped words and font programs for the next run; `cache.grown` says whether there are new ones."""
        return self.cache.snapshot()

    def _chain(self, role: str) -> tuple[int, ...]:
        try:
            return self._chains[role]
        except KeyError:
            raise self._unknown(role) from None

    def _unknown(self, role: str) -> ContentError:
        message = f"the font family '{self.family.name}' has no role '{role}'"
        return ContentError(Diagnostic(message, hint=did_you_mean(role, self.roles)))
