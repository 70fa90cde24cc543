"""One thing that is wrong with a file, and how many of a kind are told."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from booklet.diagnostics import Diagnostic, Place, Severity, printable
from booklet.pdf.readback.heard import Heard

MOST = 5
"""How many findings of one kind are told in full."""

_LONGEST = 40  # characters of a text that is quoted


@dataclass(frozen=True, slots=True)
class Finding:
    """What is wrong. Findings of one kind are counted together."""

    kind: str
    message: str
    hint: str = ""
    severity: Severity = "error"


def told(findings: Iterable[Finding], file: str) -> tuple[Diagnostic, ...]:
    """The findings as diagnostics about `file`: the first few of each kind, then how many more there are."""
    place = Place(file)
    counts: Counter[str] = Counter()
    severities: dict[str, Severity] = {}
    found: list[Diagnostic] = []
    for finding in findings:
        counts[finding.kind] += 1
        severities.setdefault(finding.kind, finding.severity)
        if counts[finding.kind] <= MOST:
            found.append(Diagnostic(finding.message, place, finding.hint, finding.severity))
    for kind, count in counts.items():
        if count > MOST:
            more = f"{count - MOST} more of this kind: {kind}"
            found.append(Diagnostic(more, place, severity=severities[kind]))
    return tuple(found)


def named(element: Heard) -> str:
    """`page 3: the P 'Sit on a chair'`, as far as it has a page and words."""
    words = element.start
    page = f"page {element.page}: " if element.page else ""
    return f"{page}the {element.role} {quoted(words)}" if words else f"{page}the {element.role} without words"


def quoted(text: str) -> str:
    """The first words in quotes."""
    line = printable(" ".join(text.split()))
    return f"'{line}'" if len(line) <= _LONGEST else f"'{line[: _LONGEST - 1].rstrip()}…'"
