"""The guide as templates see it: frozen, filled, plain.

No pydantic and no YAML here, so a guide can be pickled and a warm run stays light. A singular name
is one text, a plural name a tuple of texts; a missing text is the empty string.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Point:
    """An acupuncture point, such as GB21 Jiānjǐng 肩井."""

    code: str
    pinyin: str
    chinese: str


@dataclass(frozen=True, slots=True)
class Claim:
    """What a technique may help with, how well supported, by which sources (their numbers)."""

    id: str
    text: str
    grade: str
    grade_label: str
    sources: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Technique:
    """One technique; `number` counts from 1 in the order of the guide.

    Its picture is a `scene` or, from the guide's folder, an `image`; the other is empty.
    """

    id: str
    number: int
    name: str
    pinyin: str
    chinese: str
    point: Point | None
    partner: str
    claims: tuple[Claim, ...]
    find: tuple[str, ...]
    receiver: str
    giver: str
    steps: tuple[str, ...]
    how_long: str
    how_often: str
    how_hard: str
    care: tuple[str, ...]
    short: str
    glance: str
    alone: str
    scene: str
    image: str
    panels: Mapping[str, str]
    labels: Mapping[str, str]
    description: str

    @property
    def picture(self) -> str:
        """The scene or the image: what `pictures` of a template has the proportions of."""
        return self.scene or self.image


@dataclass(frozen=True, slots=True)
class Emergency:
    """Signs that need the emergency number."""

    lead: str
    signs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Safety:
    """What can't be left out."""

    intro: str
    do_not: tuple[str, ...]
    not_there: tuple[str, ...]
    ask_first: tuple[str, ...]
    stop_if: tuple[str, ...]
    call_soon: tuple[str, ...]
    emergency: Emergency
    rules: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ScaleMark:
    """One mark on the pressure scale."""

    number: str
    text: str


@dataclass(frozen=True, slots=True)
class Pressure:
    """How hard, as a scale to say aloud."""

    intro: str
    scale: tuple[ScaleMark, ...]
    rule: str


@dataclass(frozen=True, slots=True)
class Prepare:
    """Before, while and after."""

    intro: str
    needs: tuple[str, ...]
    giver: tuple[str, ...]
    receiver: tuple[str, ...]
    pressure: Pressure
    stop: tuple[str, ...]
    after: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class AtAGlance:
    """The page that shows all techniques."""

    intro: str
    note: str


@dataclass(frozen=True, slots=True)
class Diary:
    """A chart to write on; `columns` maps a key to a heading in printed order."""

    intro: str
    how_to: tuple[str, ...]
    columns: Mapping[str, str]
    days: int
    stop_rule: str


@dataclass(frozen=True, slots=True)
class Statement:
    """One statement of the research page."""

    id: str
    text: str
    grade: str
    grade_label: str
    sources: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Research:
    """What research says, and what it does not."""

    intro: str
    statements: tuple[Statement, ...]
    limits: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class About:
    """Who made it and how to reach them."""

    made_by: str
    feedback: str
    other_formats: str
    funding: str
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Back:
    """The back cover."""

    lead: str
    lines: tuple[str, ...]
    web: str


@dataclass(frozen=True, slots=True)
class Source:
    """A source with the number that the pages cite it by; `year` is 0 when unknown."""

    number: int
    id: str
    title: str
    publisher: str
    year: int
    address: str


@dataclass(frozen=True, slots=True)
class Reviewer:
    """A person who checked the guide; `date` as the language writes it."""

    name: str
    role: str
    date: str


@dataclass(frozen=True, slots=True)
class Clinic:
    """Whose handout it is; `logo` is a path that can be opened, or empty; `bodies` and `skins` are the
    people that it wants to see in pictures, empty for all. Sentences in another language than the
    guide's are marked: `[en:For large print, …]`."""

    name: str
    logo: str
    address: tuple[str, ...]
    phone: str
    email: str
    hours: str
    web: str
    emergency_number: str
    emergency_text: str
    footer: str
    accent: str
    bodies: tuple[str, ...]
    skins: tuple[str, ...]
    large_print: str
    other_languages: str


@dataclass(frozen=True, slots=True)
class Guide:
    """The whole guide in one language, for one clinic (or none).

    `language_name` is the language in its own words, `direction` is `ltr` or `rtl`, `numerals` the digits
    that are printed, `produced_on` and `review_by_on` the dates as the language writes them.
    """

    id: str
    language: str
    language_name: str
    first_language: str
    version: str
    title: str
    subtitle: str
    intro: str
    direction: str
    numerals: str
    produced: date
    produced_on: str
    review_by: date
    review_by_on: str
    overdue: bool
    reviewed: bool
    translation_checked: bool
    authors: tuple[str, ...]
    reviewers: tuple[Reviewer, ...]
    funding: str
    cover_scene: str
    cover_labels: Mapping[str, str]
    cover_description: str
    techniques: tuple[Technique, ...]
    safety: Safety
    prepare: Prepare
    at_a_glance: AtAGlance
    diary: Diary
    research: Research
    about: About
    back: Back
    sources: tuple[Source, ...]
    clinic: Clinic | None
    words: Mapping[str, str]
    names_of_points: tuple[str, ...]
