"""Any guide that may be printed is heard as it was written, and passes."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest
from hypothesis import event, given, settings

from booklet.pdf.readback.audit import audit
from booklet.pipeline.draw import draw
from tests.whole.generated import CALM, Generated, guides
from tests.whole.judges import pdfium
from tests.whole.spoken import spoken
from tests.whole.test_conformance import failures


@pytest.mark.slow
@settings(CALM, max_examples=8)
@given(guides())
def test_any_guide(guide: Generated) -> None:
    with tempfile.TemporaryDirectory() as folder:
        setting = guide.set_in(Path(folder))
        pdf = draw(setting)
        said = spoken(setting)
    event(f"{guide.order.format} {guide.order.paper}, {len(setting.pages)} pages")
    assert pdfium.heard(pdf) == said
    assert pdfium.heard(pdf) != said[::-1], "the comparison can fail"
    assert audit(pdf) == ()
    assert failures(pdf, "ua1") == failures(pdf, "2a") == []
