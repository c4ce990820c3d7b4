"""`make words`: what a translator finds after the English texts have changed."""

from pathlib import Path
from typing import Any

from babel.messages.catalog import Catalog

from tests.words import files
from tests.words.__main__ import update

DAYS = ("{count} day", "{count} days")


def catalogue(language: str, texts: dict[str, tuple[Any, Any]]) -> Catalog:
    made = Catalog(locale=language, fuzzy=False)
    made.header_comment = "# A comment"
    for key, (english, text) in texts.items():
        made.add(english, text, context=key)
    return made


def updated(tmp_path: Path, german: dict[str, tuple[Any, Any]], *english: Any) -> str:
    path = tmp_path / "de.po"
    files.write(catalogue("de", german), path)
    source = catalogue("en", {f"key.{n}": (text, None) for n, text in enumerate(english)})
    found = update(path, source)
    return "\n".join([*found, path.read_text()])


def test_what_stands_stays(tmp_path: Path):
    text = updated(tmp_path, {"key.0": (DAYS, ("{count} Tag", "{count} Tage"))}, DAYS)

    assert "to be translated" not in text
    assert 'msgstr[1] "{count} Tage"' in text
    assert "#, python-brace-format\n" in text


def test_what_is_new_is_empty_and_told(tmp_path: Path):
    text = updated(tmp_path, {"key.0": ("Yes", "Ja")}, "Yes", "No")

    assert "de.po: key.1 is to be translated" in text
    assert 'msgctxt "key.1"\nmsgid "No"\nmsgstr ""' in text


def test_what_has_changed_is_kept_as_fuzzy_beside_what_it_was(tmp_path: Path):
    text = updated(tmp_path, {"key.0": ("Yes", "Ja")}, "Yes, please")

    assert "de.po: key.0 is to be translated" in text
    assert '#, fuzzy\n#| msgid "Yes"\nmsgctxt "key.0"\nmsgid "Yes, please"\nmsgstr "Ja"' in text


def test_what_is_gone_is_gone(tmp_path: Path):
    text = updated(tmp_path, {"key.0": ("Yes", "Ja"), "key.9": ("Old", "Alt")}, "Yes")

    assert "Alt" not in text
    assert "to be translated" not in text
