"""What could go wrong in a real booklet's tags is noticed, one fault at a time."""

from __future__ import annotations

import io
from collections.abc import Callable

import pytest

from tests.whole.conftest import Edition

pikepdf = pytest.importorskip("pikepdf", reason="pikepdf is not installed")

FAULTS = """no_description swapped_siblings wrong_mcid no_parent_tree text_as_artifact read_twice
ordinary_header no_language font_not_embedded unbalanced_state orphaned_subtree link_without_annotation
wrong_characters""".split()


@pytest.mark.parametrize("name", FAULTS)
def test_a_broken_booklet_is_noticed(edition: Callable[..., Edition], name: str) -> None:
    from booklet.pdf.readback.audit import audit
    from booklet.pdf.readback.speech import transcript
    from tests.pdf.readback.mutations import MUTATIONS, TOLD

    good, out = edition(paper="a5").pdf, io.BytesIO()
    with pikepdf.open(io.BytesIO(good)) as pdf:
        MUTATIONS[name](pdf)
        pdf.save(out, static_id=True)
    messages = [one.message for one in audit(out.getvalue())]
    if name in TOLD:
        assert [message for message in messages if TOLD[name] in message]
    else:
        assert transcript(out.getvalue()) != transcript(good)


def test_the_booklet_itself_has_no_fault(edition: Callable[..., Edition]) -> None:
    """The twin."""
    from booklet.pdf.readback.audit import audit

    assert audit(edition(paper="a5").pdf) == ()
