"""guide.yaml: what does not depend on language. Every number says where it comes from."""

from __future__ import annotations

from pydantic import Field

from booklet.content.scalars import (
    Address,
    Day,
    FactValue,
    Grade,
    Name,
    Partner,
    Shape,
    Text,
    Texts,
    Version,
    Whole,
)


class Fact(Shape):
    """A number (or range, or word key), its unit and its origin."""

    value: FactValue
    unit: Name | None = Field(None, description="a unit of the words file, such as minute")
    from_: Name = Field(alias="from", description="article, clinic, or the id of a source")


class PointFacts(Shape):
    """An acupuncture point."""

    code: Name
    pinyin: Text
    chinese: Text


class Positions(Shape):
    """How the two people are placed, and who says so."""

    receiver: Name
    giver: Name
    from_: Name = Field(alias="from")


class ClaimFacts(Shape):
    """Something that a technique may help with; its words are in the wording file."""

    id: Name
    grade: Grade
    sources: tuple[Name, ...] = ()


class TechniqueFacts(Shape):
    """One technique, without words."""

    id: Name
    pinyin: Text | None = None
    chinese: Text | None = None
    point: PointFacts | None = None
    partner: Partner
    scene: Name | None = Field(None, description="its picture: a file of scenes/, without .yaml")
    image: Text | None = Field(None, description="in place of a scene: a PNG, JPEG or SVG file")
    facts: dict[Name, Fact] = Field(default_factory=dict, description="what {placeholders} stand for")
    positions: Positions | None = None
    claims: tuple[ClaimFacts, ...] = ()


class Source(Shape):
    """Something that a claim, a number or a statement leans on."""

    id: Name
    title: Text
    publisher: Text | None = None
    year: Whole | None = None
    address: Address | None = None


class Statement(Shape):
    """A statement of the research page; its words are in the wording file."""

    id: Name
    grade: Grade | None = None
    sources: tuple[Name, ...] = ()


class Reviewer(Shape):
    """A real person who checked the guide."""

    name: Text
    role: Text
    date: Day


class FactsFile(Shape):
    """The whole guide.yaml."""

    id: Name
    version: Version
    first_language: Name = Field("en", description="the language that the guide was written in")
    produced: Day
    review_by: Day = Field(description="at most 36 months after produced")
    authors: Texts
    reviewers: tuple[Reviewer, ...] = ()
    cover_scene: Name
    facts: dict[Name, Fact] = Field(default_factory=dict, description="facts of the guide as a whole")
    techniques: tuple[TechniqueFacts, ...] = Field(min_length=1)
    sources: tuple[Source, ...] = Field(min_length=1)
    research: tuple[Statement, ...] = ()
