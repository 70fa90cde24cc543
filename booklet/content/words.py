"""words/LANGUAGE.yaml: the fixed words of the product in one language, shared by all guides."""

from __future__ import annotations

from pydantic import Field

from booklet.content.scalars import Name, Shape, Text, WordKey


class Unit(Shape):
    """A number with its unit: `{number} minute`, `{number} minutes`."""

    one: Text
    other: Text


class Grades(Shape):
    """The printed labels of the three grades."""

    guideline: Text
    limited: Text
    traditional: Text


class WordsFile(Shape):
    """The whole words file."""

    language: Name
    range: Text = Field(description="how a range is written: '{low} to {high}'")
    decimal_mark: Text = "."
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
