"""Which font files a family is made of: `fonts.json` of the bundled folder and of the user's own."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from booklet.diagnostics import ContentError, Diagnostic, FileError, Place, did_you_mean
from booklet.folders import Folders, shown

CATALOGUE = "fonts.json"
DEFAULT_FAMILY = "clinic"


@dataclass(frozen=True, slots=True)
class Family:
    """Per role (`regular`, `bold` …) the files that are asked for a glyph, in order."""

    name: str
    roles: Mapping[str, tuple[Path, ...]]

    def files(self) -> tuple[Path, ...]:
        """Every file once, in the order of the roles."""
        return tuple(dict.fromkeys(path for chain in self.roles.values() for path in chain))


def family_names(folders: Folders) -> tuple[str, ...]:
    """The names of all families, sorted."""
    return tuple(sorted(_catalogue(folders)))


def find_family(folders: Folders, name: str = DEFAULT_FAMILY) -> Family:
    """The family `name`, its files found in the user's folder or the bundled one.

    Raises ContentError for an unknown family or a malformed `fonts.json`, FileError for font
    files that are not there (all of them at once).
    """
    families = _catalogue(folders)
    if name not in families:
        raise ContentError(
            Diagnostic(f"no font family is named '{name}'", hint=did_you_mean(name, tuple(families)))
        )
    problems: list[Diagnostic] = []
    roles: dict[str, tuple[Path, ...]] = {}
    for role, (files, place) in sorted(families[name].items()):
        chain = []
        for file in files:
            found = folders.find("fonts", file)
            if found is None or not found.is_file():
                message = f"the font file '{file}' of {name}/{role} is not in the folder 'fonts'"
                problems.append(Diagnostic(message, place, "put the file there or correct its name"))
            else:
                chain.append(found)
        roles[role] = tuple(chain)
    if problems:
        raise FileError(problems)
    return Family(name, roles)


_Roles = dict[str, tuple[tuple[str, ...], Place]]


def _catalogue(folders: Folders) -> dict[str, _Roles]:
    """All families of all folders; the user's roles replace the bundled ones of the same name."""
    families: dict[str, _Roles] = {}
    for root in reversed(list(folders.roots("fonts"))):
        path = root / CATALOGUE
        if path.is_file():
            for name, roles in _read(path).items():
                families.setdefault(name, {}).update(roles)
    return families


def _read(path: Path) -> dict[str, _Roles]:
    place = Place(shown(path))
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise FileError(Diagnostic(f"can't read the file: {error.strerror}", place)) from error
    except json.JSONDecodeError as error:
        where = Place(place.file, error.lineno, error.colno, error.doc.split("\n")[error.lineno - 1])
        raise ContentError(Diagnostic(f"not valid JSON: {error.msg.lower()}", where)) from error
    except (ValueError, RecursionError, MemoryError) as error:
        raise ContentError(Diagnostic("not a JSON file in UTF-8", place)) from error
    families = data.get("families") if isinstance(data, dict) else None
    if not isinstance(families, dict):
        raise _shape("'families' is missing", place)
    return {name: _roles(name, roles, place) for name, roles in families.items()}


def _roles(name: str, roles: object, place: Place) -> _Roles:
    if not isinstance(roles, dict) or not roles:
        raise _shape(f"the family '{name}' has no roles", place)
    found: _Roles = {}
    for role, files in roles.items():
        named = isinstance(files, list) and files and all(isinstance(file, str) and file for file in files)
        if not named:
            raise _shape(f"{name}/{role} is not a list of file names", place)
        if any("/" in file or "\\" in file or file.startswith(".") or len(file) > 100 for file in files):
            message = f"{name}/{role}: a font file is named without a folder"
            raise ContentError(Diagnostic(message, place, "put the file beside fonts.json"))
        found[role] = (tuple(files), place)
    return found


def _shape(message: str, place: Place) -> ContentError:
    hint = '{"families": {"NAME": {"regular": ["FILE.ttf"]}}} is the shape of this file'
    return ContentError(Diagnostic(message, place, hint))
