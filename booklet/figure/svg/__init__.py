"""Reads SVG pictures (clinic logos, a user's own drawings) in a safe, small part of the language."""

from __future__ import annotations

from booklet.figure.svg.reader import read_svg

__all__ = ["read_svg"]
