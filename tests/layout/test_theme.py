"""Themes are checked data: a wrong value is told with its line, and the readable minimum holds."""

from pathlib import Path

import pytest

from booklet.diagnostics import ContentError, UsageError
from booklet.folders import Folders, bundled
from booklet.layout.paper import PAPERS
from booklet.layout.theme import Style, build, grey, mixed
from booklet.layout.theme_file import load_theme

BUNDLED = (bundled("templates") / "theme.yaml").read_text("utf-8")


def loaded(tmp_path: Path, text: str) -> dict[str, object]:
    (tmp_path / "templates").mkdir(exist_ok=True)
    (tmp_path / "templates" / "mine.yaml").write_text(text, "utf-8")
    return load_theme("mine", Folders(tmp_path))[0]


def changed(old: str, new: str) -> str:
    assert old in BUNDLED, "the change must hit something"
    return BUNDLED.replace(old, new, 1)


def test_the_bundled_theme_is_right_on_every_paper(tmp_path: Path) -> None:
    data = loaded(tmp_path, BUNDLED)
    for paper, body in (("a4", 14), ("letter", 14), ("a5", 11), ("half-letter", 11)):
        assert build(data, PAPERS[paper]).body == body


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('accent: "#06536C"', "accent: blue", "'blue' is no colour"),
        ("accent-tint: accent 9%", "accent-tint: acent 9%", "did you mean 'accent'?"),
        ("body: 14, label: 12", "body: 9, label: 12", "body is 9 pt; on A4 the readable minimum is 14 pt"),
        ("body: 11, label: 11", "body: 11, label: 8", "label is 8 pt; on A5 the readable minimum is 11 pt"),
        ("  p: {line: 1.27", "  p: {line: .nan", "a number from 0 to 400 is wanted"),
        ("  p: {line: 1.27", "  p: {line: 1e308", "a number from 0 to 400 is wanted"),
        ("  p: {line: 1.27", "  p: {lien: 1.27", "did you mean 'line'?"),
        ("  p: {", "  pp: {", "there is no element 'pp'"),
        ("face: bold, type: h1", "face: fat, type: h1", "'fat' can't be the face"),
        ("color: accent, after: 0.3}", "color: accnt, after: 0.3}", "did you mean 'accent'?"),
        ("  a4:\n", "  a6:\n", "the theme has no paper 'a4'"),
        ("margins: [36, 46, 30, 46]", "margins: [36, 46, 30]", "a list of 4 numbers is wanted"),
        ("margins: [36, 46, 30, 46]", "margins: [36, 300, 30, 300]", "leave too little of the page"),
        ("  zh-Hans: {line: 1.15}", "  zh-Hans: {lien: 1.15}", "did you mean 'line'?"),
        ("  zh-Hans: {line: 1.15}", "  zh-Hans: {line: 15}", "15"),
        ("languages:", "langauges:", "did you mean 'languages'?"),
        ("palette:", "pallete:", "unknown name 'pallete'"),
    ],
)
def test_a_wrong_value_is_told_with_its_line(tmp_path: Path, old: str, new: str, said: str) -> None:
    with pytest.raises(ContentError) as caught:
        loaded(tmp_path, changed(old, new))
    assert said in str(caught.value)
    line = BUNDLED[: BUNDLED.index(old)].count("\n") + 1
    assert f"mine.yaml:{line}:" in str(caught.value)


def test_an_unknown_theme_is_told_with_the_nearest(tmp_path: Path) -> None:
    loaded(tmp_path, BUNDLED)
    with pytest.raises(UsageError, match="there is no theme 'mone'") as caught:
        load_theme("mone", Folders(tmp_path))
    assert "did you mean 'mine'?" in str(caught.value)
    with pytest.raises(UsageError):
        load_theme("../mine", Folders(tmp_path))


def test_classes_come_over_the_element_in_order(theme) -> None:  # type: ignore[no-untyped-def]
    assert theme.style("p", ()).fill == ""
    card = theme.style("p", ("card", "middle"))
    assert (card.fill, card.valign, card.line) == ("accent", "middle", 1.0)


def test_inks(tmp_path: Path) -> None:
    data = loaded(tmp_path, BUNDLED)
    for color in build(data, PAPERS["a4"], "gray").palette.values():
        assert color[1:3] == color[3:5] == color[5:7]
    low = build(data, PAPERS["a4"], "low").palette
    assert low["accent-tint"] == "#FFFFFF" != build(data, PAPERS["a4"]).palette["accent-tint"]


def test_the_clinics_accent_also_makes_its_tints(tmp_path: Path) -> None:
    palette = build(loaded(tmp_path, BUNDLED), PAPERS["a4"], accent="#102030").palette
    assert (palette["accent"], palette["accent-tint"]) == ("#102030", mixed("#102030", 0.09))


def test_grey_is_luma() -> None:
    assert [grey(one) for one in ("#FFFFFF", "#FF0000", "#00FF00")] == ["#FFFFFF", "#4C4C4C", "#969696"]


def test_low_ink_has_an_outline_for_a_ground_but_none_off_the_page(tmp_path: Path) -> None:
    data = loaded(tmp_path, BUNDLED)

    def looks(ink: str) -> tuple[Style, Style, Style]:
        theme = build(data, PAPERS["a3"], ink, format="poster")
        return (
            theme.style("aside", ("summary",)),
            theme.style("header", ("poster-band",)),
            theme.style("th", ()),
        )

    for style in looks("color"):
        assert style.fill
    ground, band, cell = looks("low")
    assert (ground.fill, ground.border, ground.border_width) == ("", "rule", 0.75)
    assert (band.fill, band.border, band.bleed) == ("", "", "")
    assert (cell.fill, cell.border) == ("", "")
    dark = build(data, PAPERS["a3"]).style("p", ("on-dark",)).color
    assert dark == "paper" != build(data, PAPERS["a3"], "low").style("p", ("on-dark",)).color
