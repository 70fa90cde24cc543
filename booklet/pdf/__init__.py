"""The last room: text in the faces of a family, drawing on pages, and the bytes of the PDF.

Lengths are points, the origin is the bottom left corner of the page, y goes up.
"""
