"""One technique: its facts and its wording become what a page shows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from booklet.content import guide as made
from booklet.content.facts import TechniqueFacts
from booklet.content.ledger import Ledger, Scribe
from booklet.content.locale import Locale
from booklet.content.parts import Parts
from booklet.content.placeholders import fact_texts
from booklet.content.sheet import Path
from booklet.content.wording import TechniqueWording
from booklet.diagnostics import Diagnostic


@dataclass(frozen=True, slots=True)
class TechniqueMerge:
    """Merges the techniques of a guide; `values` are the placeholders that all share."""

    parts: Parts
    ledger: Ledger
    values: Mapping[str, str]
    source_numbers: Mapping[str, int]
    grades: Mapping[str, str]
    locale: Locale

    def all(self) -> tuple[made.Technique, ...]:
        """Every technique that has wording, numbered in the order of guide.yaml."""
        return tuple(
            self._one(index, facts, wording)
            for index, facts in enumerate(self.parts.facts.shape.techniques)
            if (wording := self.parts.wording.shape.techniques.get(facts.id)) is not None
        )

    def _one(self, index: int, facts: TechniqueFacts, wording: TechniqueWording) -> made.Technique:
        at: Path = ("techniques", facts.id)
        own = self._own_values(index, facts)
        # A list of its own tells which of the technique's facts were used here and which elsewhere.
        mine = Ledger(self.ledger.texts, set(), self.ledger.problems)
        scribe = Scribe(self.parts.wording.sheet, mine, {**self.values, **own})
        notes = Scribe(self.parts.facts.sheet, mine, {})
        technique = made.Technique(
            id=facts.id,
            number=index + 1,
            name=scribe.text((*at, "name"), wording.name),
            pinyin=notes.plain(("techniques", index, "pinyin"), facts.pinyin),
            chinese=notes.plain(("techniques", index, "chinese"), facts.chinese),
            point=self._point(index, facts, notes),
            partner=facts.partner,
            claims=self._claims(facts, wording, scribe),
            find=scribe.texts((*at, "find"), wording.find),
            receiver=scribe.text((*at, "receiver"), wording.receiver),
            giver=scribe.text((*at, "giver"), wording.giver),
            steps=scribe.texts((*at, "steps"), wording.steps),
            how_long=scribe.text((*at, "how_long"), wording.how_long),
            how_often=scribe.text((*at, "how_often"), wording.how_often),
            how_hard=scribe.text((*at, "how_hard"), wording.how_hard),
            care=scribe.texts((*at, "care"), wording.care),
            short=scribe.text((*at, "short"), wording.short),
            glance=scribe.text((*at, "glance"), wording.glance),
            alone=scribe.text((*at, "alone"), wording.alone),
            scene=facts.scene or "",
            image=facts.image or "",
            panels=scribe.named((*at, "panels"), wording.panels),
            labels=scribe.named((*at, "labels"), wording.labels),
            description=scribe.text((*at, "description"), wording.description),
        )
        self.ledger.used.update(name for name in mine.used if name.split(".")[0] not in facts.facts)
        self.ledger.problems += self._unused(index, facts, mine.used)
        return technique

    def _own_values(self, index: int, facts: TechniqueFacts) -> dict[str, str]:
        values, flaws = fact_texts(facts.facts, self.parts.words.shape, self.locale)
        sheet = self.parts.facts.sheet
        self.ledger.problems += [
            Diagnostic(flaw.message, sheet.word(("techniques", index, "facts", key), flaw.piece), flaw.hint)
            for key, flaw in flaws
        ]
        return values

    def _point(self, index: int, facts: TechniqueFacts, notes: Scribe) -> made.Point | None:
        if facts.point is None:
            return None
        at: Path = ("techniques", index, "point")
        return made.Point(
            code=facts.point.code,
            pinyin=notes.plain((*at, "pinyin"), facts.point.pinyin),
            chinese=notes.plain((*at, "chinese"), facts.point.chinese),
        )

    def _claims(
        self, facts: TechniqueFacts, wording: TechniqueWording, scribe: Scribe
    ) -> tuple[made.Claim, ...]:
        return tuple(
            made.Claim(
                id=claim.id,
                text=scribe.text(("techniques", facts.id, "claims", claim.id), wording.claims[claim.id]),
                grade=claim.grade,
                grade_label=self.grades[claim.grade],
                sources=tuple(
                    self.source_numbers[one] for one in claim.sources if one in self.source_numbers
                ),
            )
            for claim in facts.claims
            if claim.id in wording.claims
        )

    def _unused(self, index: int, facts: TechniqueFacts, used: set[str]) -> list[Diagnostic]:
        language = self.parts.wording.shape.language
        return [
            Diagnostic(
                f"the fact '{key}' is used in no text of '{facts.id}' in {language}",
                self.parts.facts.sheet.key(("techniques", index, "facts", key)),
                f"write {{{key}}} where the number belongs",
                "warning",
            )
            for key in facts.facts
            if key not in used and f"{key}.number" not in used
        ]
