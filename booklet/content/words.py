"""words/LANGUAGE.yaml: the fixed words of the product in one language, shared by all guides."""

from __future__ import annotations

from pydantic import Field

from booklet.content.scalars import Name, Shape, Text, WordKey
from booklet.numerals import Numerals


class Unit(Shape):
    """A number with its unit, by the plural categories of CLDR: `{number} minute`, `{number} minutes`.

    A form may leave `{number}` out, as the dual of Arabic does.
    """

    zero: Text | None = None
    one: Text | None = None
    two: Text | None = None
    few: Text | None = None
    many: Text | None = None
    other: Text = Field(description="what is left, and everything where the language has no plural")

    def form(self, category: str) -> str:
        """The text for one plural category."""
        return str(getattr(self, category, None) or self.other)


class Grades(Shape):
    """The printed labels of the three grades."""

    guideline: Text
    limited: Text
    traditional: Text


class WordsFile(Shape):
    """The whole words file."""

    language: Name
    locale: Name | None = Field(None, description="whose numbers and dates: en-GB; default the language")
    numerals: Numerals = Field("latn", description="the digits: latn 0123, arab ٠١٢٣, …")
    range: Text = Field(description="how a range is written: '{low} to {high}'")
    units: dict[Name, Unit] = Field(default_factory=dict)
    grades: Grades
    names_of_points: tuple[Text, ...] = Field((), description="left out of the reading grade")
    words: dict[WordKey, Text] = Field(
        min_length=1,
        description="every fixed word, such as steps: Steps; placeholders are filled by the template",
    )
    picture: dict[WordKey, Text] = Field(
        default_factory=dict, description="words of the generated picture descriptions; words['picture.KEY']"
    )
