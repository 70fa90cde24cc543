"""Faults between pages and tags: marked content, annotations, the ParentTree."""

from __future__ import annotations

import pikepdf
from pikepdf import Array, Name

from tests.pdf.readback.breaking import (
    Faults,
    content,
    elements,
    first,
    instructions,
    linked,
    listed,
    numbered,
    rewrite,
    spoken,
)

FAULTS = Faults()


@FAULTS.breaks("is not on page")
def wrong_mcid(pdf: pikepdf.Pdf) -> None:
    element, at = first(content(pdf))
    changed = listed(element)
    changed[at] += 1000
    element.K = Array(changed)


@FAULTS.breaks("is read twice")
def read_twice(pdf: pikepdf.Pdf) -> None:
    element, at = first(content(pdf))
    element.K = Array([*listed(element), listed(element)[at]])


@FAULTS.breaks("is begun 2 times")
def begun_twice(pdf: pikepdf.Pdf) -> None:
    page = first(page for page in pdf.pages if len(list(numbered(page))) > 1)
    (_, one), (at, _), *_ = numbered(page)
    code = instructions(page)
    rewrite(pdf, page, [*code[:at], ([one[0], one[1]], pikepdf.Operator("BDC")), *code[at + 1 :]])


@FAULTS.breaks("the tags have no ParentTree")
def no_parent_tree(pdf: pikepdf.Pdf) -> None:
    del pdf.Root.StructTreeRoot.ParentTree


@FAULTS.breaks("the ParentTree names another element for its content")
def swapped_parents(pdf: pikepdf.Pdf) -> None:
    nums = pdf.Root.StructTreeRoot.ParentTree.Nums
    entry = first(one for one in nums if isinstance(one, Array) and len(one) > 1 and one[0] != one[-1])
    entry[0], entry[-1] = entry[-1], entry[0]


@FAULTS.breaks("has tagged content but no /StructParents")
def no_struct_parents(pdf: pikepdf.Pdf) -> None:
    del first(page.obj for page in pdf.pages if "/StructParents" in page.obj).StructParents


@FAULTS.breaks("is never read: it is an artifact")
def text_as_artifact(pdf: pikepdf.Pdf) -> None:
    page = pdf.pages[0]
    code, at = spoken(page)
    rewrite(pdf, page, [*code[:at], ([Name.Artifact], pikepdf.Operator("BMC")), *code[at + 1 :]])


@FAULTS.breaks("is neither tagged nor an artifact")
def text_outside_marks(pdf: pikepdf.Pdf) -> None:
    page = pdf.pages[0]
    code = instructions(page)
    font = first(one for one in code if str(one.operator) == "Tf")
    show = first(one for one in code if str(one.operator) in ("Tj", "TJ"))
    begin, end = (pikepdf.ContentStreamInstruction([], pikepdf.Operator(one)) for one in ("BT", "ET"))
    rewrite(pdf, page, [*code, begin, font, show, end])


@FAULTS.breaks("something painted is neither tagged nor an artifact (f ×1)")
def paint_outside_marks(pdf: pikepdf.Pdf) -> None:
    pdf.pages[0].contents_add(b"0 0 9 9 re f")


@FAULTS.breaks("1 q without Q")
def unbalanced_state(pdf: pikepdf.Pdf) -> None:
    pdf.pages[0].contents_add(b"q", prepend=True)


@FAULTS.breaks("EMC without BMC or BDC")
def unbalanced_marks(pdf: pikepdf.Pdf) -> None:
    pdf.pages[0].contents_add(b"EMC")


@FAULTS.breaks("can't be followed: it has no OBJR")
def link_without_annotation(pdf: pikepdf.Pdf) -> None:
    link = first(elements(pdf, "Link"))
    link.K = Array([kid for kid in listed(link) if isinstance(kid, int) or "/Obj" not in kid])


@FAULTS.breaks("the ParentTree names another element for its annotation")
def annotation_of_another(pdf: pikepdf.Pdf) -> None:
    one = first(linked(pdf))
    nums = list(pdf.Root.StructTreeRoot.ParentTree.Nums)
    owners = dict(zip(map(int, nums[::2]), nums[1::2], strict=True))
    mine = owners[int(one.StructParent)]
    one.StructParent = first(
        int(two.StructParent) for two in linked(pdf) if owners[int(two.StructParent)] != mine
    )


@FAULTS.breaks("says nothing (/Contents)")
def annotation_without_words(pdf: pikepdf.Pdf) -> None:
    del first(linked(pdf)).Contents


@FAULTS.breaks("has no /StructParent")
def annotation_without_number(pdf: pikepdf.Pdf) -> None:
    del first(linked(pdf)).StructParent
