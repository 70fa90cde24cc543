"""The clinic as templates see it, in the language of the guide as far as its file says it there."""

from __future__ import annotations

from booklet.content import guide as made
from booklet.content.clinic import ClinicTexts
from booklet.content.ledger import Ledger, Scribe
from booklet.content.parts import Parts


def merge_clinic(parts: Parts, ledger: Ledger) -> made.Clinic | None:
    """The clinic, or None; sentences that its file has only in another language are marked as such."""
    if parts.clinic is None:
        return None
    file, notes = parts.clinic.shape, Scribe(parts.clinic.sheet, ledger, {})
    language = parts.wording.shape.language
    theirs = file.translations.get(language) or ClinicTexts.model_construct()
    foreign = "" if file.language.split("-")[0] == language.split("-")[0] else file.language

    def said(key: str, text: str | None, *path: str) -> str:
        """A sentence of the clinic."""
        translated = getattr(theirs, key)
        if translated:
            return notes.plain(("translations", language, key), translated)
        kept = notes.plain(path or (key,), text)
        return f"[{foreign}:{kept}]" if kept and foreign and not set("[]") & set(kept) else kept

    address = theirs.address or file.address
    at = ("translations", language, "address") if theirs.address else ("address",)
    number = theirs.emergency_number
    name = notes.plain(("translations", language, "name"), theirs.name)
    return made.Clinic(
        name=name or notes.plain(("name",), file.name),
        logo=str(parts.clinic.path.parent / file.logo) if file.logo else "",
        address=tuple(notes.plain((*at, n), line) for n, line in enumerate(address)),
        phone=notes.plain(("phone",), file.phone),
        email=notes.plain(("email",), file.email),
        hours=said("hours", file.hours),
        web=notes.plain(("web",), file.web),
        emergency_number=notes.plain(("translations", language, "emergency_number"), number)
        or notes.plain(("emergency", "number"), file.emergency.number),
        emergency_text=said("emergency_text", file.emergency.text, "emergency", "text"),
        footer=said("footer", file.footer),
        accent=file.accent or "",
        bodies=file.pictures.body if file.pictures else (),
        skins=file.pictures.skin if file.pictures else (),
        large_print=said("large_print", file.large_print),
        other_languages=said("other_languages", file.other_languages),
    )
