"""Finished PDFs read back: what their tags say, what a screen reader says, what is wrong."""
