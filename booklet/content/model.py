"""The shapes of the four content files.

| file | shape | in |
| --- | --- | --- |
| content/GUIDE/guide.yaml | `FactsFile` | facts.py |
| content/GUIDE/LANGUAGE.yaml | `WordingFile` | wording.py |
| content/words/LANGUAGE.yaml | `WordsFile` | words.py |
| content/clinics/NAME.yaml | `ClinicFile` | clinic.py |
"""

from __future__ import annotations

from booklet.content.clinic import ClinicFile
from booklet.content.facts import FactsFile
from booklet.content.wording import WordingFile
from booklet.content.words import WordsFile

__all__ = ["ClinicFile", "FactsFile", "WordingFile", "WordsFile"]
