"""Faults of the tag tree: elements, their roles and entries."""

from __future__ import annotations

import pikepdf
from pikepdf import Array, Dictionary, Name, String

from tests.pdf.readback.breaking import Faults, elements, filled, first, kids, listed

FAULTS = Faults()


@FAULTS.breaks("has no description (/Alt)")
def no_description(pdf: pikepdf.Pdf) -> None:
    del first(one for one in elements(pdf, "Figure") if "/Alt" in one).Alt


@FAULTS.breaks("looks like the name of a file")
def file_name_as_description(pdf: pikepdf.Pdf) -> None:
    first(elements(pdf, "Figure")).Alt = String("IMG_2041.jpg")


@FAULTS.breaks("has no /BBox")
def no_box(pdf: pikepdf.Pdf) -> None:
    del first(one for one in elements(pdf, "Figure") if "/A" in one).A


@FAULTS.breaks("but painted after it")
def swapped_siblings(pdf: pikepdf.Pdf) -> None:
    element = first(one for one in elements(pdf) if len([kid for kid in kids(one) if "/K" in kid]) > 1)
    places = [at for at, kid in enumerate(listed(element)) if isinstance(kid, Dictionary) and "/K" in kid]
    here, there = places[:2]
    element.K[here], element.K[there] = element.K[there], element.K[here]


@FAULTS.breaks("(TD) among header cells")
def ordinary_header(pdf: pikepdf.Pdf) -> None:
    first(filled(pdf, "TH")).S = Name.TD


@FAULTS.breaks("has no /Scope")
def no_scope(pdf: pikepdf.Pdf) -> None:
    del first(filled(pdf, "TH")).A


@FAULTS.breaks("columns, others")
def lost_cell(pdf: pikepdf.Pdf) -> None:
    row = first(one for one in elements(pdf, "TR") if any("/K" not in kid for kid in kids(one)))
    row.K = Array(kids(row)[:-1])


@FAULTS.breaks("stands right in a L")
def paragraph_in_list(pdf: pikepdf.Pdf) -> None:
    first(elements(pdf, "LI")).S = Name.P


@FAULTS.breaks("has no LBody")
def no_body(pdf: pikepdf.Pdf) -> None:
    first(elements(pdf, "LBody")).S = Name.Div


@FAULTS.breaks("is an empty heading")
def empty_heading(pdf: pikepdf.Pdf) -> None:
    del first(filled(pdf, "H1", "H2")).K


@FAULTS.breaks("is left out")
def heading_jump(pdf: pikepdf.Pdf) -> None:
    first(elements(pdf, "H2", "H1")).S = Name.H4


@FAULTS.breaks("which is no language tag")
def bad_language_of_a_phrase(pdf: pikepdf.Pdf) -> None:
    first(one for one in elements(pdf) if "/Lang" in one).Lang = String("en_GB")


@FAULTS.breaks("can't be reached from the tree's root")
def orphaned_subtree(pdf: pikepdf.Pdf) -> None:
    element = first(one for one in elements(pdf, "Document", "Sect") if len(kids(one)) > 1)
    element.K = Array(listed(element)[:-1])


@FAULTS.breaks("names another element as its parent")
def wrong_parent(pdf: pikepdf.Pdf) -> None:
    root = pdf.Root.StructTreeRoot
    first(one for one in elements(pdf) if one.P.objgen != root.objgen).P = root


@FAULTS.breaks("a loop")
def loop(pdf: pikepdf.Pdf) -> None:
    element = first(one for one in elements(pdf) if kids(one))
    element.K = Array([*listed(element), element])


@FAULTS.breaks("is no standard one")
def unknown_role(pdf: pikepdf.Pdf) -> None:
    first(elements(pdf, "P")).S = Name.Para
