"""Tags and owners survive the way through JSON, as a cache keeps them."""

from __future__ import annotations

import json
from dataclasses import fields

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from booklet.layout.document import Owner
from booklet.layout.tagtree import FOOTER, ORNAMENT, REPEATED, TagTree, as_plain, from_plain
from booklet.pdf.tags import Tag

_TEXT = st.text(max_size=8)
_TAGS = st.builds(
    Tag,
    role=st.sampled_from(["P", "Figure", "TH"]),
    parent=st.integers(0, 9),
    span=st.integers(1, 9),
    **{one.name: _TEXT for one in fields(Tag) if one.name not in ("role", "parent", "span")},
)
_OWNERS = st.dictionaries(st.builds(Owner, _TEXT, st.integers(0, 99)), st.integers(-3, 9), max_size=5)
_TREES = st.builds(TagTree, st.lists(_TAGS, max_size=4).map(tuple), _OWNERS)

SMALL = TagTree((Tag("P", lang="zh-Hans"),), {Owner("p", 1): 1, Owner("footer", 2): FOOTER})


def through_json(tree: TagTree) -> TagTree:
    return from_plain(json.loads(json.dumps(as_plain(tree))))


@settings(max_examples=100, deadline=None, derandomize=True)
@given(_TREES)
def test_any_tree_comes_back(tree: TagTree) -> None:
    assert through_json(tree) == tree


def test_owners_are_found_again() -> None:
    assert through_json(SMALL).owners[Owner("footer", 2)] == FOOTER
    assert list(through_json(SMALL).owners) == list(SMALL.owners)


def test_another_tree_is_another() -> None:
    plain = as_plain(SMALL)
    plain[0][0][2] = "de"  # type: ignore[index]
    assert from_plain(plain) != SMALL  # type: ignore[arg-type]
    plain = as_plain(SMALL)
    plain[1][0][2] = ORNAMENT  # type: ignore[index]
    assert from_plain(plain) != SMALL  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "value",
    [
        None,
        [],
        [[]],
        [[], [], []],
        [[["P"]], [["p", 1]]],
        [[], [["p", "x", 1]]],
        [[["P"] * 20], []],
        [[1], []],
        7,
    ],
)
def test_anything_else_is_refused(value: object) -> None:
    with pytest.raises((TypeError, ValueError)):
        from_plain(value)  # type: ignore[arg-type]


def test_nobody_is_no_tag() -> None:
    assert len({FOOTER, ORNAMENT, REPEATED}) == 3 and max(FOOTER, ORNAMENT, REPEATED) < 0
