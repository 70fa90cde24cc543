"""The print room: pages of any PDF onto sheets that are folded, cut or both.

Lengths are points; rows of a sheet count from the top, columns from the left, as one looks at that side.
"""
