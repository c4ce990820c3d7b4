"""The catalogue: complete, without leftovers, and such that Telegram reads it."""

import ast
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from string import Formatter
from typing import Any

import pytest

from bot import views
from bot.views.catalogue import FORMS, Html, escape, label, say
from tests.bot.views.telegrams import MAX_CHARACTERS, read

ROOT = Path(views.__file__).parent
BOT = ROOT.parent
HOSTILE = "<b>&amp;</i>\"'`{0}{x}</code></pre>\u202e𝔘😀"
ALERTS = {"notice.report"}
"""Keys of notices that are texts all the same: not alerts."""
INDIRECT = {
    "alert": "notice.{}",
    "refused": "code.{}",
    "RefusedFileError": "code.{}",
    "NotebookError": "code.{}",
    "_refuse": "code.{}",
    "command_list": "commands.{}",
}
"""Functions of the views that take the end of a key."""


def _tree() -> dict[str, Any]:
    return tomllib.loads((ROOT / "catalogue" / "en.toml").read_text(encoding="utf-8"))


def _flat(tree: dict[str, Any], prefix: str) -> Iterator[tuple[str, str]]:
    for name, entry in tree.items():
        if isinstance(entry, str):
            yield prefix + name, entry
        elif set(entry) == FORMS:
            yield from ((f"{prefix}{name}", text) for text in entry.values())
        else:
            yield from _flat(entry, f"{prefix}{name}.")


TEXTS = list(_flat(_tree(), ""))
KEYS = sorted({key for key, _ in TEXTS})


def _sources() -> Iterator[ast.Call]:
    for path in sorted(BOT.rglob("*.py")):
        if "localchat" not in path.parts:
            tree = ast.parse(path.read_text(encoding="utf-8"))
            yield from (node for node in ast.walk(tree) if isinstance(node, ast.Call))


def _patterns() -> set[str]:
    """What is asked of the catalogue, as regular expressions: f-strings leave gaps."""
    found = set()
    for call in _sources():
        name = getattr(call.func, "id", getattr(call.func, "attr", ""))
        if call.args and name in {"say", "label", *INDIRECT}:
            form = INDIRECT.get(name, "{}")
            found |= {re.escape(form).replace(r"\{\}", end) for end in _ends(call.args[0])}
    return found


def _ends(node: ast.expr) -> Iterator[str]:
    match node:
        case ast.Constant(value=str(text)):
            yield re.escape(text)
        case ast.IfExp(body=body, orelse=orelse):
            yield from (*_ends(body), *_ends(orelse))
        case ast.JoinedStr(values=values):
            yield "".join(next(_ends(value), "[a-z0-9_]+") for value in values)


def test_every_key_that_is_asked_for_exists():
    missing = [p for p in _patterns() if not any(re.fullmatch(p, key) for key in KEYS)]

    assert missing == []


def test_every_text_is_used():
    # Keys that reach the catalogue by a name of their own: `say(key, …)` after a choice.
    words = {
        node.value
        for path in sorted(BOT.rglob("*.py"))
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }
    patterns = [re.compile(pattern) for pattern in _patterns()]

    unused = [
        key
        for key in KEYS
        if key not in words
        and not any(pattern.fullmatch(key) for pattern in patterns)
        and not (key.startswith(("notice.", "code.")) and key.partition(".")[2] in words)
    ]

    assert unused == []


@pytest.mark.parametrize("key", KEYS)
def test_telegram_reads_every_text_whatever_is_put_into_it(key: str):
    values = dict.fromkeys(_values(key), HOSTILE)

    for count in (1, 2):
        text = read(say(key, **{**values, "count": count}))

        assert len(text) < MAX_CHARACTERS // 2
        if "{" in re.sub(r"{count}", "", _form(key, count)):
            assert "<b>&amp;</i>" in text  # as it was, not as markup


@pytest.mark.parametrize("key", [k for k in KEYS if k.startswith("notice.")])
def test_alerts_are_short_and_without_markup(key: str):
    if key not in ALERTS | {"notice.trouble"}:
        assert len(label(key)) <= 200
        assert "<" not in label(key)


def test_commands_are_as_long_as_telegram_takes():
    for key in KEYS:
        if key.startswith("commands."):
            assert 1 <= len(label(key)) <= 256
    assert len(label("profile.description")) <= 512
    assert len(label("profile.short")) <= 120


def test_a_value_that_is_missing_is_an_error():
    with pytest.raises(KeyError, match="name"):
        say("stats.head")


def test_what_is_html_already_is_not_escaped_again():
    assert escape(Html("<b>a</b>")) == "<b>a</b>"
    assert escape("<b>a & b</b>") == "&lt;b&gt;a &amp; b&lt;/b&gt;"


def test_one_and_many_have_forms_of_their_own():
    said = [say("stats.challenges", count=count) for count in (0, 1, 2)]

    assert said == [
        "0 challenges passed",
        "1 challenge passed",
        "2 challenges passed",
    ]


def _values(key: str) -> set[str]:
    texts = [text for name, text in TEXTS if name == key]
    return {field for text in texts for _, field, _, _ in Formatter().parse(text) if field}


def _form(key: str, count: int) -> str:
    forms = [text for name, text in TEXTS if name == key]
    return forms[0] if count == 1 else forms[-1]
