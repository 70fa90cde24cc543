"""A small tagged PDF with a bit of everything, made by hand so that no writer of ours is judged by itself."""

from __future__ import annotations

import io
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name, String

PATH, FORM, BREAK, LINK = "\0path", "\0form", "\0break", "\0link"
"""Kids beside texts and tags: a drawn sign, a picture in a form, a page break, an annotation."""

SPACES = ("http://iso.org/pdf2/ssn", "http://iso.org/pdf/ssn")
OLD_ROLES = {"TOC", "TOCI", "Reference", "Note"}

METADATA = b"""<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title><rdf:Alt>
<rdf:li xml:lang="x-default">Back massage for two</rdf:li></rdf:Alt></dc:title></rdf:Description>
</rdf:RDF></x:xmpmeta>"""

Tag = tuple[Any, ...]
"""A role, then kids; a dictionary among them is the element's entries."""


def _column(words: str) -> Tag:
    return ("TH", {"A": Dictionary(O=Name.Table, Scope=Name.Column)}, words)


FIGURE = {
    "Alt": String("Two people; one sits astride a chair"),
    "A": Dictionary(O=Name.Layout, BBox=[20, 100, 120, 160]),
}

STORY: Tag = (
    "Document",
    (
        "Sect",
        ("H1", "Back massage for two"),
        ("TOC", ("TOCI", ("Reference", ("Link", "Lift the muscle ", "Page 2", LINK)))),
        ("P", "Ask first. See ", ("Link", "Page 2, ", LINK, "the diary", LINK), " now."),
        (
            "P",
            "It is ",
            ("Span", {"Lang": String("zh-Latn-pinyin")}, "Ná niē"),
            " ",
            ("Span", {"Lang": String("zh-Hans")}, "拿捏"),
        ),
        ("Figure", FIGURE, FORM, "half-way", ("Caption", "Sit so that your back is free.")),
        (
            "L",
            ("LI", ("Lbl", {"ActualText": String("1.")}, PATH), ("LBody", ("P", "Sit on a chair."))),
            ("LI", ("Lbl", {"ActualText": String("•")}, PATH), ("LBody", ("P", "Breathe."))),
        ),
        ("P", "This begins here ", BREAK, "and ends there."),
    ),
    (
        "Sect",
        ("H2", "Diary"),
        (
            "Table",
            ("THead", ("TR", _column("Date"), _column("Minutes"))),
            ("TBody", ("TR", ("TD",), ("TD",)), ("TR", ("TD", "Monday"), ("TD", "10"))),
        ),
        ("H3", "Sources"),
        ("Note", "Read more at the clinic."),
    ),
)


def tagged(modern: bool = False, story: Tag = STORY) -> bytes:
    """The file, as PDF 1.7, or as PDF 2.0 with its name spaces."""
    return _Sample(modern).build(story)


class _Sample:
    def __init__(self, modern: bool) -> None:
        self.pdf = pikepdf.new()
        self.modern = modern
        self.spaces = [
            self.pdf.make_indirect(Dictionary(Type=Name.Namespace, NS=String(one))) for one in SPACES
        ]
        self.root = self.pdf.make_indirect(Dictionary(Type=Name.StructTreeRoot))
        self.parents: list[tuple[int, Any]] = []
        self.codes: dict[str, int] = {}
        self.font = self.pdf.make_indirect(Dictionary(Type=Name.Font, Subtype=Name.Type0))
        form = self.pdf.make_stream(b"0 0 100 60 re f", Type=Name.XObject, Subtype=Name.Form)
        form.BBox = Array([0, 0, 100, 60])
        self.resources = self.pdf.make_indirect(
            Dictionary(Font=Dictionary(F1=self.font), XObject=Dictionary(X1=form))
        )
        self.annotations: list[Any] = []
        self.owned: list[Any] = []
        self.begin_page()

    def build(self, story: Tag) -> bytes:
        self.root.K = Array([self.element(story, self.root)])
        self.end_page()
        self.end_font()
        self.link_annotations()
        nums = [part for number, value in self.parents for part in (number, value)]
        self.root.ParentTree = self.pdf.make_indirect(Dictionary(Nums=Array(nums)))
        if self.modern:
            self.root.Namespaces = Array(self.spaces)
        catalog = self.pdf.Root
        catalog.StructTreeRoot, catalog.Lang = self.root, String("en")
        catalog.MarkInfo, catalog.ViewerPreferences = (
            Dictionary(Marked=True),
            Dictionary(DisplayDocTitle=True),
        )
        catalog.Metadata = self.pdf.make_stream(METADATA, Type=Name.Metadata, Subtype=Name.XML)
        out = io.BytesIO()
        mode = pikepdf.ObjectStreamMode.generate
        version = "2.0" if self.modern else "1.7"
        self.pdf.save(out, object_stream_mode=mode, static_id=True, min_version=version)
        return out.getvalue()

    def element(self, tag: Tag, parent: Any) -> Any:
        role, *kids = tag
        found = self.pdf.make_indirect(Dictionary(S=Name(f"/{role}"), P=parent))
        if self.modern:
            found.NS = self.spaces[role in OLD_ROLES]
        listed: list[Any] = []
        for kid in kids:
            if isinstance(kid, dict):
                for key, value in kid.items():
                    found[f"/{key}"] = value
            elif isinstance(kid, tuple):
                listed.append(self.element(kid, found))
            elif kid == BREAK:
                self.end_page()
                self.begin_page()
            elif kid == LINK:
                listed.append(self.annotate(found))
            else:
                listed.append(self.mark(role, kid, found))
        if listed:
            found.K = listed[0] if len(listed) == 1 and isinstance(listed[0], int) else Array(listed)
        return found

    def mark(self, role: str, kid: str, element: Any) -> Any:
        number = len(self.owned)
        self.owned.append(element)
        painted = {PATH: "1 0 0 1 20 20 cm 0 0 5 5 re f", FORM: "1 0 0 1 20 100 cm /X1 Do"}.get(kid)
        code = f"q {painted} Q" if painted else f"BT /F1 12 Tf {self.shown(kid)} ET"
        self.code.append(f"/{role} <</MCID {number}>> BDC {code} EMC")
        page = self.page.obj
        if element.get("/Pg", page) == page:
            element.Pg = page
            return number
        return Dictionary(Type=Name.MCR, Pg=page, MCID=number)

    def annotate(self, element: Any) -> Any:
        annotation = self.pdf.make_indirect(
            Dictionary(
                Type=Name.Annot, Subtype=Name.Link, Rect=[20, 20, 60, 30], F=4, Contents=String("Page 2")
            )
        )
        self.page.obj.Annots.append(annotation)
        self.annotations.append((annotation, element))
        return Dictionary(Type=Name.OBJR, Obj=annotation, Pg=self.page.obj)

    def shown(self, text: str) -> str:
        codes = [self.codes.setdefault(char, len(self.codes) + 1) for char in text]
        return f"<{''.join(f'{code:04X}' for code in codes)}> Tj"

    def begin_page(self) -> None:
        self.page = self.pdf.add_blank_page(page_size=(300, 400))
        self.page.obj.Resources = self.resources
        self.page.obj.Tabs, self.page.obj.Annots = Name.S, Array()
        self.code = ["/Artifact <</Type /Layout>> BDC 0 0 300 5 re f EMC"]
        self.owned = []

    def end_page(self) -> None:
        number = len(self.pdf.pages)
        footer = f"BT /F1 8 Tf {self.shown(f'page {number}')} ET"
        self.code.append(f"/Artifact <</Type /Pagination /Subtype /Footer>> BDC {footer} EMC")
        self.page.obj.Contents = self.pdf.make_stream("\n".join(self.code).encode("ascii"))
        self.page.obj.StructParents = number - 1
        self.parents.append((number - 1, Array(self.owned)))

    def link_annotations(self) -> None:
        for number, (annotation, element) in enumerate(self.annotations, len(self.parents)):
            annotation.StructParent = number
            annotation.Dest = Array([self.pdf.pages[-1].obj, Name.Fit])
            self.parents.append((number, element))

    def end_font(self) -> None:
        """The program is no font: nobody draws these pages."""
        lines = [f"<{code:04X}> <{char.encode('utf-16-be').hex()}>" for char, code in self.codes.items()]
        head = f"1 begincodespacerange <0000> <FFFF> endcodespacerange\n{len(lines)} beginbfchar"
        table = "\n".join([head, *lines, "endbfchar"])
        descriptor = Dictionary(Type=Name.FontDescriptor, FontFile2=self.pdf.make_stream(b"no font"))
        inner = Dictionary(Type=Name.Font, Subtype=Name.CIDFontType2, FontDescriptor=descriptor)
        self.font.BaseFont, self.font.Encoding = Name("/AAAAAA+Sample"), Name("/Identity-H")
        self.font.DescendantFonts = Array([self.pdf.make_indirect(inner)])
        self.font.ToUnicode = self.pdf.make_stream(table.encode("ascii"))
