"""Whatever stands in a translation, comparing it tells problems and never fails."""

from __future__ import annotations

from pathlib import Path

import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from booklet.content.nodes import parse_sheet
from booklet.content.sheet import Data
from booklet.content.translation.blanks import check_begun
from booklet.content.translation.comparison import compare
from booklet.content.translation.pair import Pair
from booklet.content.translation.record import recorded
from booklet.content.translation.status import Status, problems
from booklet.content.translation.texts import count, guide_tree, words_tree
from booklet.diagnostics import ContentError

KEYS = st.sampled_from(["title", "steps", "diary", "days", "units", "words", "picture", "a.b", "translation"])
TEXTS = st.sampled_from(["", " ", "x", "{a} 1", "{{", "{", "٣ {a.b}", "1,000"])
TREES: st.SearchStrategy[Data] = st.recursive(
    TEXTS | st.none(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(KEYS, inner, max_size=5),
    max_leaves=25,
)
FILES = st.dictionaries(KEYS, TREES, min_size=1)


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(original=FILES, own=FILES, name=st.sampled_from(["words", "back"]), first=st.booleans())
def test_any_translation(original: dict[str, Data], own: dict[str, Data], name: str, first: bool) -> None:
    tree = words_tree if name == "words" else guide_tree
    sheet = parse_sheet(yaml.safe_dump(own, allow_unicode=True).encode(), "es.yaml")
    texts = tree(original)
    pair = Pair(name, "es", "en", texts, tree(sheet.data), sheet, Path("es.yaml"))
    marks = {} if first else recorded(pair, {}).marks
    found = compare(pair, marks)
    assert found.done <= found.total == count(texts)
    for one in problems(found, recorded=not first, shape_told=False):
        assert one.place is not None and one.place.file == "es.yaml" and one.place.line
    assert Status.of(found).told("English")
    if not first:
        assert found.changed == [] == found.unrecorded
    try:
        check_begun(sheet, words=name == "words")
    except ContentError as told:
        assert len(told.diagnostics) == 1


@settings(max_examples=60, deadline=None)
@given(texts=FILES)
def test_a_copy_agrees_with_itself(texts: dict[str, Data]) -> None:
    sheet = parse_sheet(yaml.safe_dump(texts, allow_unicode=True).encode(), "es.yaml")
    tree = guide_tree(sheet.data)
    found = compare(Pair("back", "es", "en", tree, tree, sheet, Path("es.yaml")), {})
    assert found.missing == found.left_over == found.disagreeing == []
    assert found.done == found.total
