"""What options take: one of a few words, a format, names with commas between them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, TypeAlias

import click

from booklet.diagnostics import Diagnostic, UsageError, did_you_mean
from booklet.figure.cast import MIXED, unknown
from booklet.folders import here
from booklet.pipeline.formats import formats
from booklet.pipeline.order import FORMATS

if TYPE_CHECKING:
    WordParam: TypeAlias = click.ParamType[str]
    IdsParam: TypeAlias = click.ParamType[tuple[str, ...]]
else:  # older versions of click have no type arguments
    WordParam = IdsParam = click.ParamType


class Word(WordParam):
    """One of a few words; a wrong one is answered with the nearest right one."""

    def __init__(self, name: str, known: Sequence[str]) -> None:
        self.name = name
        self.known = known

    def get_metavar(self, param: click.Parameter, ctx: click.Context | None = None) -> str:
        """The words themselves."""
        return "|".join(self.known)

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """The word; raises UsageError."""
        if value not in self.known:
            message = f"there is no {self.name} '{value}'"
            raise UsageError(Diagnostic(message, hint=did_you_mean(str(value), self.known)))
        return str(value)


class Format(Word):
    """A format, bundled or of a template in the user's own folder."""

    def __init__(self) -> None:
        super().__init__("format", FORMATS)

    def get_metavar(self, param: click.Parameter, ctx: click.Context | None = None) -> str:
        """The formats there are here."""
        return "|".join(formats(here()))

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """The format; raises UsageError."""
        if value in FORMATS:
            return str(value)
        return Word(self.name, formats(here())).convert(value, param, ctx)


def _names(value: Any) -> tuple[str, ...]:
    """The names in a text with commas; a default is a tuple already."""
    return value if isinstance(value, tuple) else tuple(name.strip() for name in str(value).split(","))


class Ids(IdsParam):
    """Names with commas between them."""

    name = "ID,ID"

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> tuple[str, ...]:
        """The names in order; raises UsageError for an empty one."""
        names = _names(value)
        if not all(names):
            hint = "write ids with single commas between them: --only one,two"
            raise UsageError(Diagnostic(f"--only has an empty id: '{value}'", hint=hint))
        return names


class People(IdsParam):
    """Bodies or skins with commas between them, or `mixed` for all in turn."""

    def __init__(self, name: str, known: tuple[str, ...]) -> None:
        self.name = name
        self.known = known

    def get_metavar(self, param: click.Parameter, ctx: click.Context | None = None) -> str:
        """The words themselves."""
        return "|".join((*self.known, MIXED))

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> tuple[str, ...]:
        """The names in order, all of them for `mixed`; raises UsageError for one that there is not."""
        names = _names(value)
        if names == (MIXED,):
            return self.known
        if MIXED in names:
            hint = "write mixed alone, or name only some"
            raise UsageError(Diagnostic(f"'mixed' already means every {self.name}", hint=hint))
        problems = list(dict.fromkeys(unknown(self.name, names, self.known)))
        if problems:
            raise UsageError(problems)
        return names
