"""How hard a guide is to read, by a measure of its own language.

English has US school grades, Spanish the INFLESZ scale. For Chinese and Arabic we use no validated grade: the
figures are lengths of sentences and the share of everyday characters or common words, and their line says so.
Any other language has lengths of sentences only.
"""

from __future__ import annotations

from booklet.content.reading.measures import check_reading, read_guide
from booklet.content.reading.result import GuideReading, Reading

__all__ = ["GuideReading", "Reading", "check_reading", "read_guide"]
