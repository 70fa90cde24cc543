"""The tag of a language that a translation begins in, and letters to try fonts with."""

from __future__ import annotations

import re

from babel import Locale as Rules
from babel.core import get_global

from booklet.content.locale import Locale
from booklet.content.translation.scripts import HINT, UNSUPPORTED
from booklet.diagnostics import Diagnostic, UsageError, printable

_TAG = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")
_LONGEST = 35
"""The longest tag that RFC 5646 asks a program to take."""
_EXAMPLES = "write a language tag such as fr, pt-BR or zh-Hant"


def check_language(tag: str) -> None:
    """Refuse what is no language, is not written as a tag should be, or is in a script that can't be set.

    Raises UsageError.
    """
    said = f"'{printable(tag[:80])}'"
    if len(tag) > _LONGEST or not _TAG.fullmatch(tag):
        raise UsageError(Diagnostic(f"{said} is no language tag", hint=_named(tag) or _EXAMPLES))
    try:
        rules = Locale.of(tag).rules
    except LookupError:
        raise UsageError(Diagnostic(f"no language {said} is known", hint=_named(tag) or _EXAMPLES)) from None
    right = str(rules).replace("_", "-")
    if tag != right and not tag.startswith(f"{right}-"):  # babel leaves variants out: ca-valencia
        raise UsageError(Diagnostic(f"{said} is not how the tag is written", hint=f"write {right}"))
    if script := UNSUPPORTED.get(script_code(tag)):
        message = f"{rules.get_display_name('en') or said} can't be set: {script[1]}"
        raise UsageError(Diagnostic(message, hint=HINT))


def script_code(tag: str) -> str:
    """The ISO 15924 code of the script that a language is usually written in, `Thai`; empty if unknown."""
    rules = Locale.of(tag).rules
    if rules.script:
        return str(rules.script)
    likely = get_global("likely_subtags")
    found = likely.get(f"{rules.language}_{rules.territory}") or likely.get(rules.language) or ""
    return next((part for part in str(found).split("_") if len(part) == 4), "")


def sample(tag: str) -> str:
    """Words in the language: its own name, the months and the days of the week."""
    rules = Locale.of(tag).rules
    words = [rules.get_display_name() or ""]
    words += [*rules.months["stand-alone"]["wide"].values(), *rules.days["stand-alone"]["wide"].values()]
    return " ".join(map(str, words))


def _named(word: str) -> str:
    """The tag of a language that is called so in English: `french`."""
    names = Rules("en").languages
    found = sorted((tag for tag, name in names.items() if name.lower() == word.lower()), key=len)
    return f"did you mean '{found[0].replace('_', '-')}'?" if found else ""
