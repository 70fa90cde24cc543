"""The start of a translation: every text empty, the original in a comment above it."""

from __future__ import annotations

from collections.abc import Iterator

from booklet.content.locale import Locale
from booklet.content.sheet import Data, Sheet
from booklet.content.translation.pair import ENGLISH, spoken
from booklet.content.translation.plurals import categories, for_large_numbers
from booklet.content.translation.texts import guide_tree, words_tree
from booklet.content.translation.writer import Writer, in_comment, in_quotes
from booklet.numerals import ZEROS

_HEAD = """\
# yaml-language-server: $schema={schema}.schema.json
#
# {what} in {spoken}. Above each empty text stands the {original} one:
# write the translation between the quotes. Keep {{placeholders}} as they are, numbers and names come
# there. \\n begins a new line, **words** are strong, \\" is a quote. To see what is still to do:
#   {check}
language: {language}
"""


def guide_start(guide: str, source: Sheet, original: str, language: str) -> str:
    """The wording of a guide as a file to translate."""
    data = source.data if isinstance(source.data, dict) else {}
    version = data.get("guide_version")
    head = _HEAD.format(
        schema="wording",
        what=f"The words of '{guide}'",
        spoken=spoken(language),
        original=spoken(original),
        check=f"booklet check {guide} --lang {language}",
        language=language,
    )
    lines = [
        f"guide_version: {in_quotes(version if isinstance(version, str) else '')}",
        "translation:",
        "  checked_by: null    # write who has checked it; until then the pages say that nobody has",
        "",
    ]
    tree = guide_tree(data)
    if isinstance(data.get("diary"), dict):
        tree["diary"] = data["diary"]  # with the number of its days
    return head + "\n".join([*lines, *Writer(source).group(tree)]) + "\n"


def words_start(source: Sheet, phrases: Sheet, language: str) -> str:
    """The fixed words as a file to translate, units in the language's own plural categories."""
    data = source.data if isinstance(source.data, dict) else {}
    figure = phrases.data.get("figure") if isinstance(phrases.data, dict) else None
    head = _HEAD.format(
        schema="words",
        what="The fixed words that all guides share",
        spoken=spoken(language),
        original=spoken(ENGLISH),
        check=f"booklet check --lang {language}",
        language=language,
    )
    names = data.get("names_of_points")
    points = [in_quotes(one) for one in names if isinstance(one, str)] if isinstance(names, list) else []
    tree, write = words_tree(data), Writer(source)
    lines = [
        f"numerals: {_numerals(language)}    # the digits that are printed: {', '.join(ZEROS)}",
        *write.group({key: tree[key] for key in ("range", "grades") if key in tree}),
        *_units(tree.get("units"), language),
        "",
        "# printed as they are; left out of the measures of reading",
        f"names_of_points: [{', '.join(points)}]",
        *write.group({"words": tree.get("words")}),
        "",
        "# what a screen reader says of pictures; a line that you remove is said in English",
        "picture:",
        *Writer(phrases).group(figure if isinstance(figure, dict) else {}, ("figure",)),
    ]
    return head + "\n".join(lines) + "\n"


def _units(units: Data, language: str) -> Iterator[str]:
    """Each unit in each plural category that the language has."""
    if not isinstance(units, dict):
        return
    yield from ("", "# a number with its unit, in each form that the language has for a number", "units:")
    for name, unit in units.items():
        forms = unit if isinstance(unit, dict) else {}
        yield f"  {name}:"
        for category, numbers in categories(language).items():
            english = forms.get(category) or forms.get("other")
            such = f", for {', '.join(numbers)} …" if numbers else ""
            yield from in_comment(f"{english}{such}", 4)
            yield f'    {category}: ""'
        for category in for_large_numbers(language):
            yield f'    # {category}: ""    only for millions; else "other" stands in'


def _numerals(language: str) -> str:
    """The digits that CLDR gives the language, as far as the words file knows them."""
    try:
        usual = str(Locale.of(language).rules.default_numbering_system)
    except LookupError:
        usual = ""
    return usual if usual in ZEROS else "latn"
