"""clinics/NAME.yaml: whose handout it is. A clinic never needs a change in a guide."""

from __future__ import annotations

from pydantic import Field

from booklet.content.scalars import Address, Colour, Shape, Text, Texts


class EmergencyNumber(Shape):
    """The number to call where the clinic's patients live."""

    number: Text
    text: Text | None = None


class ClinicFile(Shape):
    """The whole clinic file."""

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
    large_print: Text | None = Field(None, description="how to ask for large print")
    other_languages: Text | None = None
