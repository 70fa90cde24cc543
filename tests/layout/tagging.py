"""The tag tree of small documents as indented text, and the blocks that several tests make them of."""

from __future__ import annotations

from booklet.layout.document import Document
from booklet.layout.markup import parse
from booklet.layout.roles import tag_tree
from booklet.layout.tagtree import FOOTER, ORNAMENT, REPEATED
from booklet.layout.theme import Theme
from booklet.pdf.tags import Tag
from tests.layout.conftest import Squares

NOBODY = {FOOTER: "footer", ORNAMENT: "ornament", REPEATED: "repeated"}

QUIET = frozenset("header stack columns column figure spacer rule".split())
"""What only groups for the eye: nothing to read belongs to it."""
SAID = ("lang", "title", "alt", "actual", "scope", "span", "numbering", "id", "refers")
ENTRY = '<section><p>One <a href="#a">page <span ref="a"/></a></p></section>'
SCENE = '<scene name="s"/>'
CAPTION = "<figcaption>cap</figcaption>"
CITES = '<p>It helps <a href="#n1">1</a></p>'
ONCE = '<footer><p>foot <strong once="yes">Not reviewed</strong></p></footer>'
HEAD = "<thead><tr><th>day <strong>1</strong></th></tr></thead>"

EVERYTHING = f"""<page id="a" name="A" class="card"><header class="card"><h1>a <em>b</em></h1></header>
<nav>{ENTRY}</nav><columns><column class="card"><stack><p>a <strong>b</strong><br/>c</p></stack></column>
<column class="middle"><badge>x</badge></column></columns><section><aside class="card"><p>p</p></aside>
</section><footer><ul><li>a</li></ul></footer></page>
<page>{CITES}<ul><li>a<ol><li>b</li></ol></li></ul><ol><li id="n1">n <a href="#a">a</a></li></ol>
<rule/><spacer/><blank-line>Name</blank-line>{ONCE}</page>
<page><figure>{SCENE}{CAPTION}</figure><figure alt="one"><table>{HEAD}</table></figure></page>
<page><qr value="v" alt="w" decorative="yes"/><figure class="side">{SCENE}{CAPTION}</figure></page>"""


def document(blocks: str) -> Document:
    return parse(f"<document>{blocks}</document>", "t.xml.j2")


def told(theme: Theme, blocks: str) -> list[str]:
    """The tags with what they say and the elements whose content they hold; last what is nobody's."""
    tree = tag_tree(document(blocks), theme, Squares())
    inside: dict[int, list[str]] = {}
    for owner, number in tree.owners.items():
        labelled = number > 0 and tree.tags[number - 1].role == "Lbl"
        if owner.name not in QUIET and (owner.name != "label" or labelled):
            inside.setdefault(number, []).append(owner.name)
    depths, lines = {0: 0}, []
    for number, tag in enumerate(tree.tags, 1):
        depths[number] = depths[tag.parent] + 1
        said = [f"{key}={getattr(tag, key)}" for key in SAID if getattr(tag, key) != getattr(Tag(""), key)]
        whose = [f"<{name}>" for name in inside.get(number, [])]
        lines.append("  " * (depths[number] - 1) + " ".join([tag.role, *said, *whose]))
    nobody = [f"{NOBODY[one]}: {' '.join(dict.fromkeys(inside[one]))}" for one in NOBODY if one in inside]
    return [*lines, *(line for line in nobody if line != "repeated: repeated")]


def on_page(theme: Theme, blocks: str) -> list[str]:
    """The tags inside a page."""
    (page, *lines) = told(theme, f"<page>{blocks}</page>")
    assert page == "Sect <page>"
    return [line.removeprefix("  ") for line in lines]
