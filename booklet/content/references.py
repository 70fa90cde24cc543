"""Sources, grades and ids: what is pointed at exists, once, and is used."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from booklet.content.facts import Fact, FactsFile
from booklet.content.hints import hint_for
from booklet.content.sheet import Path, Sheet
from booklet.diagnostics import Diagnostic

MAX_TECHNIQUES = 40

_ORIGINS = ("article", "clinic")


def check_ids(facts: FactsFile, sheet: Sheet) -> list[Diagnostic]:
    """Too many techniques, or ids that stand twice; what else is said would only confuse."""
    if len(facts.techniques) > MAX_TECHNIQUES:
        place = sheet.value(("techniques", MAX_TECHNIQUES))
        message = f"the guide has {len(facts.techniques)} techniques; at most {MAX_TECHNIQUES} are allowed"
        return [Diagnostic(message, place, "make it several guides")]
    lists: list[list[tuple[Path, str]]] = [
        [(("sources", n, "id"), one.id) for n, one in enumerate(facts.sources)],
        [(("techniques", n, "id"), one.id) for n, one in enumerate(facts.techniques)],
        [(("research", n, "id"), one.id) for n, one in enumerate(facts.research)],
    ]
    for index, technique in enumerate(facts.techniques):
        claims = enumerate(technique.claims)
        lists.append([(("techniques", index, "claims", n, "id"), one.id) for n, one in claims])
    return [problem for ids in lists for problem in _twice(ids, sheet)]


def check_references(facts: FactsFile, sheet: Sheet) -> Iterator[Diagnostic]:
    """Everything in guide.yaml that names something else in it."""
    for index, technique in enumerate(facts.techniques):
        for n, claim in enumerate(technique.claims):
            if claim.grade != "traditional" and not claim.sources:
                message = f"the claim '{claim.id}' is graded {claim.grade} but has no source"
                place = sheet.value(("techniques", index, "claims", n))
                yield Diagnostic(message, place, "name a source, or grade it traditional")
    yield from _check_sources(facts, sheet)


def _twice(ids: Iterable[tuple[Path, str]], sheet: Sheet) -> Iterator[Diagnostic]:
    first: dict[str, Path] = {}
    for path, name in ids:
        if name in first:
            hint = f"it is already on line {sheet.value(first[name]).line}"
            yield Diagnostic(f"the id '{name}' stands twice", sheet.value(path), hint)
        first.setdefault(name, path)


def _check_sources(facts: FactsFile, sheet: Sheet) -> Iterator[Diagnostic]:
    known = {source.id for source in facts.sources}
    cited: set[str] = set()
    for path, name in _citations(facts):
        cited.add(name)
        if name not in known:
            hint = hint_for(name, known)
            yield Diagnostic(f"unknown source '{name}'", sheet.value(path), hint)
    for path, name in _origins(facts):
        cited.add(name)
        if name not in known and name not in _ORIGINS:
            hint = hint_for(name, {*known, *_ORIGINS})
            yield Diagnostic(f"unknown origin '{name}'", sheet.value(path), hint)
    for index, source in enumerate(facts.sources):
        if source.id not in cited:
            place = sheet.value(("sources", index, "id"))
            message = f"the source '{source.id}' supports nothing"
            yield Diagnostic(message, place, "cite it, or leave it out", "warning")


def _citations(facts: FactsFile) -> Iterator[tuple[Path, str]]:
    for index, technique in enumerate(facts.techniques):
        for n, claim in enumerate(technique.claims):
            for k, name in enumerate(claim.sources):
                yield ("techniques", index, "claims", n, "sources", k), name
    for index, statement in enumerate(facts.research):
        for k, name in enumerate(statement.sources):
            yield ("research", index, "sources", k), name


def _origins(facts: FactsFile) -> Iterator[tuple[Path, str]]:
    yield from _fact_origins(("facts",), facts.facts)
    for index, technique in enumerate(facts.techniques):
        yield from _fact_origins(("techniques", index, "facts"), technique.facts)
        if technique.positions:
            yield ("techniques", index, "positions", "from"), technique.positions.from_


def _fact_origins(at: Path, facts: dict[str, Fact]) -> Iterator[tuple[Path, str]]:
    for key, fact in facts.items():
        yield (*at, key, "from"), fact.from_
