"""Translations beside their original: what is missing, what has changed since, what was recorded."""
