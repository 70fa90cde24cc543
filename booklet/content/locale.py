"""How a language writes numbers, plurals and dates: the rules of CLDR, through babel."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from babel import Locale as Rules
from babel.core import UnknownLocaleError
from babel.dates import format_date
from babel.numbers import format_decimal

from booklet.numerals import Numerals, digits

GROUPED = 10_000
"""Smaller numbers are written without a separator, as ISO 80000-1 and Spanish want it."""


@dataclass(frozen=True, slots=True)
class Locale:
    """The rules of one language or country; numbers come in the digits of `numerals`."""

    rules: Rules
    numerals: Numerals

    @classmethod
    def of(cls, tag: str, numerals: Numerals = "latn") -> Locale:
        """The rules of a language tag such as `zh-Hans`; raises LookupError where there are none."""
        try:
            return cls(Rules.parse(tag, sep="-"), numerals)
        except (UnknownLocaleError, ValueError) as error:
            raise LookupError(f"no rules are known for the language '{tag}'") from error

    def number(self, value: int | float) -> str:
        """`3096`, `30,960` or `2.5`, as the language writes it."""
        system = self.numerals if self.numerals in self.rules.number_symbols else "default"
        written = format_decimal(
            value,
            format="#,##0.######" if abs(value) >= GROUPED else "0.######",
            locale=self.rules,
            numbering_system=system,
        )
        return digits(written, self.numerals)

    def plural(self, value: int | float) -> str:
        """The plural category: `one`, `two`, `few`, `many`, `zero` or `other`."""
        return str(self.rules.plural_form(value))

    @property
    def plurals(self) -> frozenset[str]:
        """The categories that the language has."""
        return frozenset({*self.rules.plural_form.tags, "other"})

    def date(self, day: date) -> str:
        """`22 November 2026`, in the long form of the language."""
        return digits(format_date(day, "long", locale=self.rules), self.numerals)


def own_name(tag: str) -> str:
    """What a language calls itself: `English`, `español`, `العربية`; the tag where nobody knows."""
    try:
        return str(Rules.parse(tag, sep="-").get_display_name() or tag)
    except (UnknownLocaleError, ValueError):
        return tag
