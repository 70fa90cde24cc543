"""Pens write a picture's graphics for one kind of reader: PDF, SVG, or a test."""
