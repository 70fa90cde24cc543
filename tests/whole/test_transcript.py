"""What a screen reader says of each format, as text: a change in what is heard shows in these files.

`BOOKLET_UPDATE_GOLDENS=1` writes them anew; read them aloud before you keep them.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from booklet.pipeline.order import FULL_FORMATS
from tests.whole.conftest import GUIDES, Edition

pytest.importorskip("pikepdf", reason="pikepdf is not installed")
GOLDENS = Path(__file__).parent / "goldens"


@pytest.mark.parametrize("guide", GUIDES)
@pytest.mark.parametrize("format", FULL_FORMATS)
def test_the_transcript_is_what_it_was(edition: Callable[..., Edition], guide: str, format: str) -> None:
    from booklet.pdf.readback.speech import transcript

    found = transcript(edition(guide=guide, format=format).pdf)
    golden = GOLDENS / f"transcript-{guide}-{format}.txt"
    if os.environ.get("BOOKLET_UPDATE_GOLDENS"):
        golden.write_text(found, "utf-8")
    expected = golden.read_text("utf-8")
    assert found == expected
    assert found != expected.replace("heading 2", "heading 3", 1), "the comparison can fail"


@pytest.mark.parametrize("format", FULL_FORMATS)
def test_both_families_say_the_same(edition: Callable[..., Edition], format: str) -> None:
    from booklet.pdf.readback.speech import transcript

    one, two = (edition(format=format, standard=name).pdf for name in ("pdfua1+a2a", "pdfua2+a4"))
    assert one[:8] != two[:8]
    assert said(transcript(one)) == said(transcript(two))
    assert said(transcript(one)) != said(transcript(edition(format=format, standard="none").pdf))


def said(transcript: str) -> list[str]:
    """The lines, without the asides that only PDF 2.0 has a role for."""
    return [line.strip() for line in transcript.splitlines() if line.strip() != "aside"]
