"""The files that one guide is made of, each as a shape beside the sheet that it came from."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Generic, TypeVar

from pydantic import BaseModel

from booklet.content.clinic import ClinicFile
from booklet.content.facts import FactsFile
from booklet.content.sheet import Sheet
from booklet.content.wording import WordingFile
from booklet.content.words import WordsFile

S = TypeVar("S", bound=BaseModel)


@dataclass(frozen=True)
class Fitted(Generic[S]):
    """One file: where it is, what stands in it, and what that means."""

    path: Path
    sheet: Sheet
    shape: S


@dataclass(frozen=True, slots=True)
class Parts:
    """The four files of a guide in one language; the clinic may be missing."""

    facts: Fitted[FactsFile]
    wording: Fitted[WordingFile]
    words: Fitted[WordsFile]
    clinic: Fitted[ClinicFile] | None

    @property
    def files(self) -> tuple[Path, ...]:
        """The files, in a fixed order."""
        clinic = (self.clinic.path,) if self.clinic else ()
        return (self.facts.path, self.wording.path, self.words.path, *clinic)
