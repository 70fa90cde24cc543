"""Every fault that we could think of is noticed; the file without a fault is left in peace."""

from __future__ import annotations

import pytest

from booklet.pdf.readback.audit import audit
from booklet.pdf.readback.speech import transcript
from tests.pdf.readback.asking import saved_again
from tests.pdf.readback.mutations import MUTATIONS, TOLD
from tests.pdf.readback.sample import tagged


@pytest.fixture(scope="module", params=[False, True], ids=["1.7", "2.0"])
def good(request: pytest.FixtureRequest) -> bytes:
    return tagged(modern=request.param)


def test_the_good_file_has_no_findings_and_keeps_its_words_when_saved_again(good: bytes) -> None:
    assert audit(good) == ()
    again = saved_again(good)
    assert audit(again) == ()
    assert transcript(again) == transcript(good)


@pytest.mark.parametrize("name", MUTATIONS)
def test_a_broken_file_is_noticed(name: str, good: bytes) -> None:
    broken = saved_again(good, MUTATIONS[name])
    messages = [one.message for one in audit(broken)]
    if name in TOLD:
        assert [message for message in messages if TOLD[name] in message], messages
    else:
        assert messages == []
        assert transcript(broken) != transcript(good)
