"""Where the files of a guide, its words and its clinic are."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import takewhile
from pathlib import Path

from booklet.content.hints import hint_for
from booklet.diagnostics import ContentError, Diagnostic, UsageError, printable
from booklet.folders import Folders

_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]*")


@dataclass(frozen=True, slots=True)
class GuidePlace:
    """The folder of a guide.

    `beside` are folders of the same name that come first and hold no guide.yaml: a user's own
    languages of a bundled guide.
    """

    folder: Path
    beside: tuple[Path, ...] = ()

    @property
    def facts(self) -> Path:
        return self.folder / "guide.yaml"

    def languages(self) -> list[str]:
        """The languages that there is wording in."""
        return sorted(self._wordings())

    def wording(self, language: str) -> Path:
        """The wording file; raises UsageError when there is none."""
        files = self._wordings()
        return files[_chosen("language", language, sorted(files))]

    def _wordings(self) -> dict[str, Path]:
        """The wording files by language; a user's own comes before a bundled one."""
        folders = (self.folder, *reversed(self.beside))
        files = [one for folder in folders for one in _yaml_files(folder) if one.name != "guide.yaml"]
        return {one.stem: one for one in files}


def find_guide(name_or_path: str, folders: Folders) -> GuidePlace:
    """A guide by the name of its folder in `content/`, or by the path of its folder or guide.yaml.

    Raises UsageError when there is none.
    """
    if _NAME.fullmatch(name_or_path):
        found = _find(folders, f"{name_or_path}/guide.yaml")
        if found:
            home = found.parent
            before = takewhile(lambda root: root != home.parent, folders.roots("content"))
            return GuidePlace(home, tuple(root / name_or_path for root in before))
    path = Path(name_or_path)
    folder = path.parent if path.suffix in (".yaml", ".yml") else path
    if name_or_path and _is_file(folder / "guide.yaml"):
        return GuidePlace(folder)
    raise _unknown("guide", name_or_path, guide_names(folders))


def guide_names(folders: Folders) -> list[str]:
    """The guides that can be named."""
    return sorted({one.parent.name for root in folders.roots("content") for one in root.glob("*/guide.yaml")})


def find_words(language: str, folders: Folders) -> Path:
    """The words file of a language; raises ContentError when there is none."""
    found = _find(folders, f"words/{language}.yaml") if _NAME.fullmatch(language) else None
    if found is None:
        hint = f"start them with: booklet new language {printable(language[:80])}"
        raise ContentError(Diagnostic("the fixed words are missing in this language", hint=hint))
    return found


def find_clinic(name_or_path: str, folders: Folders) -> Path:
    """A clinic file by name or path; raises UsageError when there is none."""
    if _NAME.fullmatch(name_or_path):
        found = _find(folders, f"clinics/{name_or_path}.yaml")
        if found:
            return found
    if name_or_path and _is_file(Path(name_or_path)):
        return Path(name_or_path)
    raise _unknown("clinic", name_or_path, _names(folders, "clinics"))


def _names(folders: Folders, kind: str) -> list[str]:
    return sorted({one.stem for root in folders.roots("content") for one in _yaml_files(root / kind)})


def _find(folders: Folders, name: str) -> Path | None:
    try:
        return folders.find("content", name)
    except (OSError, ValueError):
        return None


def _is_file(path: Path) -> bool:
    try:
        return path.is_file()
    except (OSError, ValueError):
        return False


def _yaml_files(folder: Path) -> list[Path]:
    return [one for one in folder.glob("*.yaml") if _NAME.fullmatch(one.stem)]


def _chosen(noun: str, name: str, known: list[str]) -> str:
    if name not in known:
        raise _unknown(noun, name, known)
    return name


def _unknown(noun: str, name: str, known: Iterable[str]) -> UsageError:
    return UsageError(
        Diagnostic(f"unknown {noun} '{printable(name[:80])}'", hint=hint_for(name, list(known)))
    )
