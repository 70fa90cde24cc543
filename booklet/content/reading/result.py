"""What was measured."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Lengths:
    """Lengths of sentences, counted in `unit`; `longest` is the sentence itself. All zero for no text."""

    unit: str
    total: int
    sentences: int
    mean_sentence: float
    max_sentence: int
    longest: str

    @property
    def told(self) -> str:
        """`1200 words, 9.1 in a sentence, 19 in the longest`."""
        counted = f"{self.total} {self.unit}{'' if self.total == 1 else 's'}"
        return f"{counted}, {self.mean_sentence} in a sentence, {self.max_sentence} in the longest"


@dataclass(frozen=True, slots=True)
class Reading:
    """The figures of one text.

    `measure` names a validated measure and is empty where the language has none; `figures` are its
    values or shares from 0 to 1; `uncommon` are the words or characters that few people meet; `told` is the
    line for people.
    """

    measure: str
    lengths: Lengths
    told: str
    figures: Mapping[str, float] = field(default_factory=dict)
    uncommon: tuple[str, ...] = ()

    def as_json(self) -> dict[str, object]:
        """The fields for `--json`; `measure` is null where none is validated for the language."""
        lengths = self.lengths
        return {
            "measure": self.measure or None,
            **self.figures,
            "unit": lengths.unit,
            "total": lengths.total,
            "sentences": lengths.sentences,
            "mean_sentence": lengths.mean_sentence,
            "max_sentence": lengths.max_sentence,
            "longest": lengths.longest,
            "uncommon": list(self.uncommon),
        }


@dataclass(frozen=True, slots=True)
class GuideReading:
    """The whole booklet, and each technique by its id (a hint only: too short for the formulas)."""

    whole: Reading
    techniques: Mapping[str, Reading]
