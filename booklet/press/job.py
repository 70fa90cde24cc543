"""What is asked of the printer: how pages share a sheet, and what stands beside them."""

from __future__ import annotations

from collections.abc import Set
from dataclasses import dataclass, field

from booklet.diagnostics import Diagnostic, UsageError, did_you_mean
from booklet.layout.paper import MM, Paper

SCHEMES = ("saddle", "2up", "4up", "cut-stack", "fold8")
FLIPS = ("long", "short")
MARKS = ("fold", "crop", "registration", "bars")
FOLDED = frozenset({"saddle", "fold8"})
"""The schemes whose sheets are folded; those of the others are cut."""
WIDEST_BLEED = 20 * MM
WIDEST_MARGIN = 50 * MM
THICKEST = 2 * MM
MOST_IN_A_SIGNATURE = 1000


@dataclass(frozen=True, slots=True)
class Job:
    """One way to print; lengths in pt.

    `flip` is the edge of the sheet about which the printer turns it, `sides` how many it prints on.
    `sheet` is the paper, or None for one as large as the pages and marks need. `bleed` is how much of
    what runs over a page's edge is shown, `margins` what the printer can't reach (top, right, bottom,
    left). `thickness` is one sheet's, `signature` the most sheets that are folded together (0: all).
    `leftward` binds on the right, None as the PDF says. With `repeat` a leaf fills all places of its
    sheet, with `fit` pages are made as large as the printer's reach allows. `gray` marks have no colour.
    """

    scheme: str
    flip: str = "long"
    sides: int = 2
    sheet: Paper | None = None
    marks: Set[str] = field(default_factory=frozenset)
    bleed: float = 0.0
    margins: tuple[float, float, float, float] = (0.0, 0.0, 0.0, 0.0)
    thickness: float = 0.1 * MM  # a sheet of 80 g/m² office paper is about 0.1 mm thick
    signature: int = 0
    leftward: bool | None = False
    repeat: bool = False
    fit: bool = False
    gray: bool = False

    @property
    def both_sides(self) -> bool:
        """Whether sheets are printed on both sides; the eight-page fold never is."""
        return self.sides == 2 and self.scheme != "fold8"

    @property
    def folded(self) -> bool:
        """Whether the pages of a sheet stay together, at folds."""
        return self.scheme in FOLDED


def require(job: Job) -> None:
    """Raise UsageError, with all that is wrong, for a job that no printer can do."""
    problems = [*_words(job), *_lengths(job), *_pairs(job)]
    if problems:
        raise UsageError(problems)


def _words(job: Job) -> list[Diagnostic]:
    chosen = [("scheme", job.scheme, SCHEMES), ("flip", job.flip, FLIPS)]
    chosen += [("mark", mark, MARKS) for mark in sorted(job.marks)]
    return [
        Diagnostic(f"there is no {what} '{word}'", hint=did_you_mean(word, known))
        for what, word, known in chosen
        if word not in known
    ]


def _lengths(job: Job) -> list[Diagnostic]:
    limits = [("bleed", job.bleed, WIDEST_BLEED), ("thickness", job.thickness, THICKEST)]
    limits += [("margins", margin, WIDEST_MARGIN) for margin in job.margins]
    problems = [
        Diagnostic(f"--{what} of {length / MM:g} mm is out of reach", hint=f"0 to {most / MM:g} mm")
        for what, length, most in dict.fromkeys(limits)
        if not 0 <= length <= most + 0.001  # false for what is no number, too
    ]
    if not 0 <= job.signature <= MOST_IN_A_SIGNATURE:
        hint = f"0 to {MOST_IN_A_SIGNATURE} sheets; 0 folds all of them together"
        problems.append(Diagnostic(f"a signature can't have {job.signature} sheets", hint=hint))
    if job.sides not in (1, 2):
        problems.append(Diagnostic(f"a sheet has no {job.sides} sides", hint="--sides 1 or --sides 2"))
    return problems


def _pairs(job: Job) -> list[Diagnostic]:
    """What does not go together."""
    problems = []
    if job.scheme == "saddle" and job.sides == 1:
        hint = (
            "where the printer can't turn sheets, make the file for both sides, print its odd pages, "
            "put the pile back and print the even ones"
        )
        problems.append(Diagnostic("a stapled booklet needs both sides of its sheets", hint=hint))
    if job.repeat and job.folded:
        hint = "leave --repeat out and print as many copies, or take 2up, 4up or cut-stack"
        problems.append(Diagnostic(f"--repeat is no use to '{job.scheme}'", hint=hint))
    if job.signature and job.scheme != "saddle":
        hint = "only 'saddle' folds sheets into each other"
        problems.append(Diagnostic(f"--signature is no use to '{job.scheme}'", hint=hint))
    return problems
