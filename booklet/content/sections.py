"""The parts of a guide around its techniques, filled."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from booklet.content import facts, wording
from booklet.content import guide as made
from booklet.content.ledger import Scribe


@dataclass(frozen=True, slots=True)
class Sections:
    """Turns each section of a wording file into what templates see."""

    scribe: Scribe
    file: wording.WordingFile

    def safety(self) -> made.Safety:
        """The safety pages."""
        part, write = self.file.safety, self.scribe
        emergency = made.Emergency(
            lead=write.text(("safety", "emergency", "lead"), part.emergency.lead),
            signs=write.texts(("safety", "emergency", "signs"), part.emergency.signs),
        )
        return made.Safety(
            intro=write.text(("safety", "intro"), part.intro),
            do_not=write.texts(("safety", "do_not"), part.do_not),
            not_there=write.texts(("safety", "not_there"), part.not_there),
            ask_first=write.texts(("safety", "ask_first"), part.ask_first),
            stop_if=write.texts(("safety", "stop_if"), part.stop_if),
            call_soon=write.texts(("safety", "call_soon"), part.call_soon),
            emergency=emergency,
            rules=write.texts(("safety", "rules"), part.rules),
        )

    def prepare(self) -> made.Prepare:
        """Before, while and after."""
        part, write = self.file.prepare, self.scribe
        return made.Prepare(
            intro=write.text(("prepare", "intro"), part.intro),
            needs=write.texts(("prepare", "needs"), part.needs),
            giver=write.texts(("prepare", "giver"), part.giver),
            receiver=write.texts(("prepare", "receiver"), part.receiver),
            pressure=self._pressure(part.pressure),
            stop=write.texts(("prepare", "stop"), part.stop),
            after=write.texts(("prepare", "after"), part.after),
        )

    def _pressure(self, part: wording.Pressure) -> made.Pressure:
        write, at = self.scribe, ("prepare", "pressure")
        return made.Pressure(
            intro=write.text((*at, "intro"), part.intro),
            scale=tuple(
                made.ScaleMark(
                    write.text((*at, "scale", n, "number"), mark.number),
                    write.text((*at, "scale", n, "text"), mark.text),
                )
                for n, mark in enumerate(part.scale)
            ),
            rule=write.text((*at, "rule"), part.rule),
        )

    def at_a_glance(self) -> made.AtAGlance:
        """The overview of all techniques."""
        part = self.file.at_a_glance
        return made.AtAGlance(
            intro=self.scribe.text(("at_a_glance", "intro"), part.intro),
            note=self.scribe.text(("at_a_glance", "note"), part.note),
        )

    def diary(self) -> made.Diary:
        """The chart to write on."""
        part, write = self.file.diary, self.scribe
        return made.Diary(
            intro=write.text(("diary", "intro"), part.intro),
            how_to=write.texts(("diary", "how_to"), part.how_to),
            columns=write.named(("diary", "columns"), part.columns),
            days=part.days,
            stop_rule=write.text(("diary", "stop_rule"), part.stop_rule),
        )

    def research(
        self, statements: Sequence[facts.Statement], numbers: Mapping[str, int], grades: Mapping[str, str]
    ) -> made.Research:
        """The research page: statements in the order of guide.yaml."""
        part, write = self.file.research, self.scribe
        told = tuple(
            made.Statement(
                id=one.id,
                text=write.text(("research", "statements", one.id), part.statements[one.id]),
                grade=one.grade or "",
                grade_label=grades.get(one.grade or "", ""),
                sources=tuple(numbers[source] for source in one.sources if source in numbers),
            )
            for one in statements
            if one.id in part.statements
        )
        return made.Research(
            intro=write.text(("research", "intro"), part.intro),
            statements=told,
            limits=write.texts(("research", "limits"), part.limits),
        )

    def about(self) -> made.About:
        """Who made it."""
        part, write = self.file.about, self.scribe
        return made.About(
            made_by=write.text(("about", "made_by"), part.made_by),
            feedback=write.text(("about", "feedback"), part.feedback),
            other_formats=write.text(("about", "other_formats"), part.other_formats),
            funding=write.text(("about", "funding"), part.funding),
            notes=write.texts(("about", "notes"), part.notes),
        )

    def back(self) -> made.Back:
        """The back cover."""
        part, write = self.file.back, self.scribe
        return made.Back(
            lead=write.text(("back", "lead"), part.lead),
            lines=write.texts(("back", "lines"), part.lines),
            web=write.text(("back", "web"), part.web),
        )
