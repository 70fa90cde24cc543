"""A handout in two languages is printed on both sides: technique in front, its safety page at the back."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.whole.conftest import GUIDES, Edition

Make = Callable[..., Edition]


@pytest.mark.parametrize("guide", GUIDES)
def test_each_technique_is_on_a_front_and_safety_on_its_back(edition: Make, guide: str) -> None:
    pages = edition(guide=guide, format="handout", language="es", second_language="ar").setting.pages
    ids = [page.id for page in pages]
    fronts = ids[:-1:2]
    assert ids[1::2] == [f"{front}-back" for front in fronts]
    assert ids[-1] == "before-you-start-ar" and ids.count(ids[-1]) == 1
    plain = edition(guide=guide, format="handout", language="es").setting.pages
    assert ids[:-1] == [page.id for page in plain] != ids[1:]
