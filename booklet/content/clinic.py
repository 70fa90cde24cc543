"""clinics/NAME.yaml: whose handout it is. A clinic never needs a change in a guide."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Annotated

from pydantic import AfterValidator, BeforeValidator, Field, WithJsonSchema

from booklet.content.scalars import Address, Colour, Name, Shape, Text, Texts, problem
from booklet.diagnostics import did_you_mean
from booklet.figure.cast import BODIES, MIXED, SKINS


def _one_of(what: str, known: tuple[str, ...]) -> Callable[[str], str]:
    def check(value: str) -> str:
        if value not in known:
            hint = did_you_mean(value[:40], (*known, MIXED))
            raise problem("picture_word", f"there is no {what} '{value[:40]}'", hint)
        return value

    return check


def _listed(value: object) -> object:
    """A single word is a list of one; `mixed` is the same as no choice."""
    if isinstance(value, str):
        value = [one.strip() for one in value.split(",")]
    return [] if value == [MIXED] else value


def _schema(known: Sequence[str]) -> WithJsonSchema:
    one = {"enum": list(known)}
    return WithJsonSchema({"anyOf": [{"type": "array", "items": one}, {"enum": [*known, MIXED]}]})


BodyNames = Annotated[
    tuple[Annotated[str, AfterValidator(_one_of("body", BODIES))], ...],
    BeforeValidator(_listed),
    _schema(BODIES),
]
SkinNames = Annotated[
    tuple[Annotated[str, AfterValidator(_one_of("skin", SKINS))], ...],
    BeforeValidator(_listed),
    _schema(SKINS),
]


class Pictures(Shape):
    """Which people the pictures show, in turn; all of them where nothing is chosen."""

    body: BodyNames = Field((), description="a list of: " + ", ".join(BODIES) + "; or mixed")
    skin: SkinNames = Field((), description="a list of: " + ", ".join(SKINS) + "; or mixed")


class EmergencyNumber(Shape):
    """The number to call where the clinic's patients live."""

    number: Text
    text: Text | None = None


class ClinicTexts(Shape):
    """What a clinic says in one more language; what is left out stays in the clinic's own."""

    name: Text | None = None
    address: Texts | None = None
    hours: Text | None = None
    emergency_number: Text | None = Field(None, description="where it holds words: 112 or 911")
    emergency_text: Text | None = None
    footer: Text | None = None
    large_print: Text | None = None
    other_languages: Text | None = None


class ClinicFile(Shape):
    """The whole clinic file."""

    language: Name = Field("en", description="the language of the texts here")
    name: Text
    logo: Text | None = Field(None, description="SVG or PNG, relative to this file, inside its folder")
    address: Texts
    phone: Text
    email: Text | None = None
    hours: Text | None = None
    web: Address | None = Field(None, description="also in the QR code")
    emergency: EmergencyNumber
    footer: Text | None = None
    accent: Colour | None = Field(None, description="contrast on white at least 7:1")
    pictures: Pictures | None = Field(None, description="the people in the pictures")
    large_print: Text | None = Field(None, description="how to ask for large print")
    other_languages: Text | None = None
    translations: dict[Name, ClinicTexts] = Field(
        default_factory=dict, description="the same in other languages, such as es: {hours: …}"
    )
