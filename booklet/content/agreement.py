"""Facts and wording speak of the same things: techniques, claims, statements, version, language."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from booklet.content.hints import hint_for
from booklet.content.parts import Parts
from booklet.content.sheet import Path
from booklet.content.translation.scripts import HINT as SCRIPTS
from booklet.content.translation.scripts import unsupported
from booklet.content.translation.texts import guide_tree, leaves
from booklet.diagnostics import Diagnostic


def check_agreement(parts: Parts, language: str) -> Iterator[Diagnostic]:
    """What is in guide.yaml has wording, and the other way round."""
    facts, wording = parts.facts.shape, parts.wording.shape
    yield from _check_heads(parts, language)
    ids = [(("techniques", n, "id"), one.id) for n, one in enumerate(facts.techniques)]
    yield from _check_keys(parts, "technique", ids, ("techniques",), wording.techniques)
    for index, technique in enumerate(facts.techniques):
        if words := wording.techniques.get(technique.id):
            claims = [
                (("techniques", index, "claims", n, "id"), one.id) for n, one in enumerate(technique.claims)
            ]
            yield from _check_keys(
                parts, "claim", claims, ("techniques", technique.id, "claims"), words.claims
            )
    statements = [(("research", n, "id"), one.id) for n, one in enumerate(facts.research)]
    told = wording.research.statements
    yield from _check_keys(parts, "statement", statements, ("research", "statements"), told)


def _check_heads(parts: Parts, language: str) -> Iterator[Diagnostic]:
    facts, wording, sheet = parts.facts.shape, parts.wording.shape, parts.wording.sheet
    if wording.guide_version != facts.version:
        message = f"the wording belongs to version {wording.guide_version}, the guide is {facts.version}"
        hint = "compare it with guide.yaml, then set guide_version"
        yield Diagnostic(message, sheet.value(("guide_version",)), hint)
    if wording.language != language:
        message = f"the file is named '{language}' but its language is '{wording.language}'"
        yield Diagnostic(message, sheet.value(("language",)), "make the two the same")
    if script := unsupported(" ".join(text for _, text in leaves(guide_tree(sheet.data)))):
        message = f"a text in the script {script[0]} can't be set: {script[1]}"
        yield Diagnostic(message, sheet.value(("language",)), SCRIPTS)
    if parts.words.shape.language != language:
        message = f"the file is named '{language}' but its language is '{parts.words.shape.language}'"
        yield Diagnostic(message, parts.words.sheet.value(("language",)), "make the two the same")
    if not facts.reviewers:
        message = "no clinician has checked the guide; its pages say so"
        hint = "when one has, add name, role and date under reviewers"
        yield Diagnostic(message, parts.facts.sheet.key(("reviewers",)), hint, "warning")
    translated = language != facts.first_language
    if translated and not (wording.translation and wording.translation.checked_by):
        message = "nobody has checked this translation; its pages say so"
        hint = "when someone has, write who under translation: checked_by"
        yield Diagnostic(message, sheet.key(("translation",)), hint, "warning")


def _check_keys(
    parts: Parts, noun: str, wanted: Sequence[tuple[Path, str]], at: Path, given: Iterable[str]
) -> Iterator[Diagnostic]:
    """Wanted ids of guide.yaml against keys of the wording; a misspelt key is told once."""
    given = list(given)
    ids = [name for _, name in wanted]
    unknown = [key for key in given if key not in ids]
    meant: set[str] = set()
    for key in unknown:
        missing = [name for name in ids if name not in given]
        hint = hint_for(key, missing) or f"guide.yaml has no {noun} of that name"
        meant |= {name for name in missing if f"'{name}'" in hint}
        yield Diagnostic(f"unknown {noun} '{key}'", parts.wording.sheet.key((*at, key)), hint)
    for path, name in wanted:
        if name not in given and name not in meant:
            file = parts.wording.sheet.file
            message = f"the {noun} '{name}' has no wording in {parts.wording.shape.language}"
            yield Diagnostic(message, parts.facts.sheet.value(path), f"write it in {file}")
