"""Digests of what a piece of art was made from. Needs nothing but the standard library.

The code of a module counts without its docstrings, comments, annotations and imports, so that tidying up
does not ask for a new bake. The digest is the same on every Python version from 3.10.
"""

from __future__ import annotations

import ast
import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from booklet.figure.sculpt.piece import TABLES, Piece

_PACKAGE = "booklet.figure.sculpt"
_FOLDER = Path(__file__).parent
_DEFINITIONS = (ast.Module, ast.FunctionDef, ast.ClassDef)
_IMPORTS = (ast.Import, ast.ImportFrom)
# present in some versions only, or without any effect on what the code does
_IGNORED = frozenset({"annotation", "returns", "type_comment", "type_params", "type_ignores", "kind", "ctx"})


def source_digest(piece: Piece, folder: Path = _FOLDER) -> str:
    """What a piece is made from: the code of its modules and its parameters."""
    parts = [f"{name}={code_text(folder / f'{name}.py')}" for name in modules_of(piece, folder)]
    parts.append(repr((piece.entry, piece.parameters)))
    return digest("\n".join(parts).encode())


def digest(content: bytes) -> str:
    """A short digest of bytes."""
    return hashlib.sha256(content).hexdigest()[:20]


def modules_of(piece: Piece, folder: Path = _FOLDER) -> tuple[str, ...]:
    """The entry module with all that it imports from this package, tables left out, sorted."""
    found: set[str] = set()
    waiting = [piece.entry.partition(":")[0]]
    while waiting:
        name = waiting.pop()
        if name in found or name in TABLES:
            continue
        found.add(name)
        waiting += imports_of(folder / f"{name}.py")
    return tuple(sorted(found))


def imports_of(path: Path) -> list[str]:
    """The modules of this package that a module imports, anywhere in it."""
    return [
        name for name in _reading(path.read_text("utf-8")).imports if (path.parent / f"{name}.py").exists()
    ]


def code_text(path: Path) -> str:
    """A module's code as text that only changes when the code does."""
    return _reading(path.read_text("utf-8")).code


@dataclass(frozen=True, slots=True)
class _Reading:
    """A module's text as far as a digest goes."""

    imports: tuple[str, ...]
    code: str


@cache
def _reading(text: str) -> _Reading:
    tree = ast.parse(text)
    names: list[str] = []
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.module and node.module.startswith(_PACKAGE):
            inner = node.module[len(_PACKAGE) + 1 :]
            names += [inner] if inner else [alias.name for alias in node.names]
    return _Reading(tuple(names), "\n".join(_spell(tree)))


def _spell(node: Any) -> Iterator[str]:
    if isinstance(node, list):
        for item in node:
            yield from _spell(item)
    elif isinstance(node, _IMPORTS):
        return
    elif isinstance(node, ast.AST):
        yield f"({type(node).__name__}"
        for name, value in ast.iter_fields(node):
            if name in _IGNORED or value is None or value == []:
                continue
            yield name
            yield from _spell(
                _without_docstrings(value) if name == "body" and isinstance(node, _DEFINITIONS) else value
            )
        yield ")"
    else:
        yield repr(node)


def _without_docstrings(body: list[ast.stmt]) -> list[ast.stmt]:
    """A body without its docstring and the strings that document attributes."""
    return [
        statement
        for statement in body
        if not (
            isinstance(statement, ast.Expr)
            and isinstance(statement.value, ast.Constant)
            and isinstance(statement.value.value, str)
        )
    ]
