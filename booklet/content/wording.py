"""LANGUAGE.yaml: the words of a guide in one language.

Numbers never stand here: `{lifts}` is filled from the facts of the technique (or of the guide),
`{clinic}`, `{phone}` and `{emergency}` from the clinic file. `{{` and `}}` are braces; `**x**` is strong.
Singular names hold one text, plural names a list of texts.
"""

from __future__ import annotations

from pydantic import Field

from booklet.content.scalars import Name, Shape, Text, Texts, Version, Whole


class TechniqueWording(Shape):
    """The words of one technique."""

    name: Text = Field(description="plain name, says what it is for")
    find: Texts | None = Field(None, description="left out where there is no spot, as in a movement")
    receiver: Text
    giver: Text | None = Field(None, description="left out where nobody else is needed")
    steps: Texts = Field(description="at most 7, at most 15 words each, each starts with a verb")
    how_long: Text
    how_often: Text
    how_hard: Text
    care: Texts
    short: Text = Field(description="in short: one or two sentences")
    glance: Text | None = Field(None, description="the dose in a few words, for the overview")
    alone: Text | None = Field(None, description="how to do it without a partner")
    claims: dict[Name, Text] = Field(default_factory=dict)
    panels: dict[Name, Text] = Field(default_factory=dict, description="captions of the scene's panels")
    labels: dict[Name, Text] = Field(default_factory=dict, description="texts inside the picture")
    description: Text | None = Field(None, description="replaces the generated picture description")


class Emergency(Shape):
    """When to call the emergency number."""

    lead: Text
    signs: Texts


class Safety(Shape):
    """What can't be left out of a guide."""

    intro: Text | None = None
    do_not: Texts = Field(description="who must not do it; safety can't be left out")
    not_there: Texts = Field(description="where not to touch; safety can't be left out")
    ask_first: Texts = Field(description="who asks first, going on from 'if you'; safety can't be left out")
    stop_if: Texts = Field(description="when to stop; safety can't be left out")
    call_soon: Texts = Field(description="when to call the clinic; safety can't be left out")
    emergency: Emergency
    rules: Texts = Field(description="what nobody may do, each saying 'never'; safety can't be left out")


class ScaleMark(Shape):
    """One mark on the pressure scale."""

    number: Text = Field(description='as printed: "0", "1 to 3"')
    text: Text


class Pressure(Shape):
    """How hard, as a scale to say aloud."""

    intro: Text
    scale: tuple[ScaleMark, ...] = Field(min_length=2)
    rule: Text


class Prepare(Shape):
    """Before, while and after."""

    intro: Text
    needs: Texts | None = Field(None, description="things to have at hand")
    giver: Texts | None = Field(None, description="left out in a guide to self-care")
    receiver: Texts
    pressure: Pressure
    stop: Texts
    after: Texts


class AtAGlance(Shape):
    """The page that shows all techniques."""

    intro: Text
    note: Text | None = None


class Diary(Shape):
    """A chart to write on."""

    intro: Text
    how_to: Texts | None = None
    columns: dict[Name, Text] = Field(min_length=1, description="headings, in printed order")
    days: Whole = 14
    stop_rule: Text


class Research(Shape):
    """What research says, and what it does not."""

    intro: Text
    statements: dict[Name, Text] = Field(default_factory=dict)
    limits: Texts = Field(description="what is not known")


class About(Shape):
    """Who made it and how to reach them."""

    made_by: Text
    feedback: Text
    other_formats: Text
    funding: Text
    notes: Texts | None = None


class Back(Shape):
    """The back cover."""

    lead: Text
    lines: Texts
    web: Text | None = Field(None, description="beside the QR code")


class Translation(Shape):
    """Who checked a translation; nobody yet when empty."""

    checked_by: Text | None = None


class WordingFile(Shape):
    """The whole LANGUAGE.yaml."""

    language: Name
    guide_version: Version
    translation: Translation | None = Field(None, description="left out in the guide's first language")
    title: Text
    subtitle: Text
    intro: Text
    cover_labels: dict[Name, Text] = Field(default_factory=dict, description="texts inside the cover picture")
    cover_description: Text | None = None
    techniques: dict[Name, TechniqueWording]
    safety: Safety
    prepare: Prepare
    at_a_glance: AtAGlance
    diary: Diary
    research: Research
    about: About
    back: Back
