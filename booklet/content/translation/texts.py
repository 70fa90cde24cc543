"""The texts of a file that a translator writes, as a tree, and the names of their places.

A tree is the data of a file (`sheet.Data`) without what is no text: the head, numbers of days.
"""

from __future__ import annotations

from collections.abc import Iterator

from booklet.content.sheet import Data, Path

_HEAD = frozenset({"language", "guide_version", "translation"})
_WORDS = ("range", "units", "grades", "words", "picture")
"""The texts of a words file; what it says of the language itself is no translation."""


def guide_tree(data: Data) -> dict[str, Data]:
    """The texts of a guide's wording."""
    if not isinstance(data, dict):
        return {}
    tree = {key: value for key, value in data.items() if key not in _HEAD}
    diary = tree.get("diary")
    if isinstance(diary, dict):
        tree["diary"] = {key: value for key, value in diary.items() if key != "days"}
    return tree


def words_tree(data: Data) -> dict[str, Data]:
    """The texts of a words file."""
    return {key: data[key] for key in _WORDS if key in data} if isinstance(data, dict) else {}


def leaves(tree: Data, path: Path = ()) -> Iterator[tuple[Path, str]]:
    """Each text with its path; an empty one too, but not what is left out (null)."""
    if isinstance(tree, dict):
        for key, value in tree.items():
            yield from leaves(value, (*path, key))
    elif isinstance(tree, list):
        for index, value in enumerate(tree):
            yield from leaves(value, (*path, index))
    elif tree is not None:
        yield path, tree


def count(tree: Data) -> int:
    """How many texts that are not empty a tree holds."""
    return sum(bool(text) for _, text in leaves(tree))


def name_of(path: Path) -> str:
    """The path as people write it: `techniques.rub-dazhui.steps.2` is the second step."""
    return ".".join(str(part + 1) if isinstance(part, int) else part for part in path)


def quoted(text: str, longest: int = 90) -> str:
    """A text as a message quotes it: in one line, not too long."""
    line = " ".join(text.split())
    return f"“{line if len(line) <= longest else line[: longest - 1].rstrip() + '…'}”"
