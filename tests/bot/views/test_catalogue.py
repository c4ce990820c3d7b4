"""The catalogue: complete in every language, no leftovers, and such that Telegram reads it."""

import ast
import itertools
import random
import re
from collections.abc import Iterator
from pathlib import Path
from string import Formatter

import pytest

from bot import views
from bot.views.catalogue import Html, escape, label, say
from bot.views.language import ENGLISH, LANGUAGES, speaking
from challenges.skills import GROUPS
from tests.bot.localchat import tdlib
from tests.bot.views.telegrams import MAX_CHARACTERS, read
from tests.words import files
from tests.words.__main__ import untranslated

BOT = Path(views.__file__).parent.parent
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

CATALOGUES = {language: files.read(files.FOLDER / f"{language}.po") for language in LANGUAGES}
TEXTS = {str(m.context): files.forms(m.id) for m in CATALOGUES[ENGLISH] if m.id}
KEYS = list(TEXTS)
TRANSLATED = {
    language: {str(m.context): files.forms(m.string) for m in catalogue if m.id}
    for language, catalogue in CATALOGUES.items()
    if language != ENGLISH
}
PIECES = [
    "<",
    ">",
    "&",
    "&lt;",
    "<b>",
    "</b>",
    "<pre>",
    "</code>",
    "<!--",
    '"',
    "'",
    "`",
    "{",
    "}",
]
PIECES += [
    "{x}",
    "%s",
    "\\",
    "/",
    "@",
    "#",
    "1",
    "x",
    "é",
    "ß",
    "م",
    "😀",
    "👨‍👩‍👧",
    "𝔘",
    "(",
    " ",
]
"""What hurts in markup, in formats and in counting characters."""

by_language = pytest.mark.parametrize("language", LANGUAGES)
translated = pytest.mark.parametrize("language", TRANSLATED)


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


@translated
def test_every_language_has_every_text(language: str):
    lacking = untranslated(CATALOGUES[language])
    lacking += [key for key in KEYS if key not in TRANSLATED[language]]

    assert lacking == [], f"`make words`, then fill these in: bot/views/catalogue/{language}.po"


@translated
def test_every_language_translates_the_english_that_there_is(language: str):
    meant = {str(m.context): files.forms(m.id) for m in CATALOGUES[language] if m.id}

    assert meant == TEXTS, "`make words` brings the languages up to date"


@translated
def test_languages_differ_in_words_alone(language: str):
    differing = [
        (key, sorted(_values(ours) ^ _values(theirs)), _tags(ours[-1]), _tags(theirs[-1]))
        for key, theirs in TRANSLATED[language].items()
        if key in TEXTS and not key.startswith("date.")
        for ours in [TEXTS[key]]
        if _values(ours) != _values(theirs) or any(_tags(t) != _tags(ours[-1]) for t in theirs)
    ]

    assert differing == []


@pytest.mark.parametrize("path", [files.ENGLISH, *files.others()], ids=lambda path: path.stem)
def test_files_are_as_they_are_written(path: Path, tmp_path: Path):
    files.write(files.read(path), tmp_path / path.name)

    assert (tmp_path / path.name).read_text() == path.read_text(), "`make words` writes them"


@by_language
def test_telegram_reads_every_text_whatever_is_put_into_it(language: str):
    with speaking(language):
        for key, count in itertools.product(KEYS, (1, 2)):
            text = read(_said(key, count, HOSTILE))

            assert len(text) < MAX_CHARACTERS // 2
            if _values(TEXTS[key]) - {"count"} and count != 1:
                assert "<b>&amp;</i>" in text, key  # as it was, not as markup


@by_language
def test_what_is_put_in_is_escaped_once(language: str):
    with speaking(language):
        _fuzz(random.Random(6), rounds=1)


@pytest.mark.sweep
@by_language
def test_what_is_put_in_is_escaped_once_in_fifty_thousand_texts(language: str):
    with speaking(language):
        assert _fuzz(random.Random(60), rounds=60) > 50_000


def _fuzz(chance: random.Random, *, rounds: int) -> int:
    """Put what hurts into every text that takes something; how many texts there were."""
    keys = [key for key in KEYS if _values(TEXTS[key])]
    for key, count in itertools.product(keys, [1, 2, 21, 10**9]):
        tame, times = (
            _entities(_said(key, count, "x")),
            _said(key, count, "\ue000").count("\ue000"),
        )
        for _ in range(rounds):
            value = "".join(chance.choices(PIECES, k=chance.randint(1, 40))).strip() or "<"
            text = _said(key, count, value)
            assert _entities(text) == tame, (key, value)
            assert read(text).count(value) >= times, (key, value)
    return rounds * 4 * len(keys)


def _entities(text: str) -> list[str]:
    parsed = tdlib.html(text)
    assert isinstance(parsed, tuple), f"{parsed}: {text!r}"
    return [kind for _, _, kind, _ in parsed[1]]


@by_language
def test_alerts_are_short_and_without_markup(language: str):
    with speaking(language):
        for key in KEYS:
            if key.startswith("notice.") and key not in ALERTS | {"notice.trouble"}:
                assert len(label(key)) <= 200
                assert "<" not in label(key)


@by_language
def test_commands_are_as_long_as_telegram_takes(language: str):
    with speaking(language):
        for key in KEYS:
            if key.startswith("commands."):
                assert 1 <= len(label(key)) <= 256
        assert len(label("profile.description")) <= 512
        assert len(label("profile.short")) <= 120


def test_groups_of_skills_are_called_as_in_the_bank():
    assert {number: label(f"group.{number}") for number in GROUPS} == GROUPS


def test_a_value_that_is_missing_is_an_error():
    with pytest.raises(KeyError, match="name"):
        say("stats.head")


def test_what_is_html_already_is_not_escaped_again():
    assert escape(Html("<b>a</b>")) == "<b>a</b>"
    assert escape("<b>a & b</b>") == "&lt;b&gt;a &amp; b&lt;/b&gt;"


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("en", ["0 challenges passed", "1 challenge passed", "2 challenges passed"]),
        ("de-AT", ["0 Aufgaben geschafft", "1 Aufgabe geschafft", "2 Aufgaben geschafft"]),
        ("tlh", ["0 challenges passed", "1 challenge passed", "2 challenges passed"]),
    ],
)
def test_one_and_many_have_forms_of_their_own(language: str, expected: list[str]):
    with speaking(language):
        assert [say("stats.challenges", count=count) for count in (0, 1, 2)] == expected


def _said(key: str, count: int, value: object) -> Html:
    return say(key, **{**dict.fromkeys(_values(TEXTS[key]), value), "count": count})


def _values(texts: tuple[str, ...]) -> set[str]:
    return {field for text in texts for _, field, _, _ in Formatter().parse(text) if field}


def _tags(text: str) -> list[str]:
    return sorted(re.findall(r"</?[a-z-]+[^<>]*>", text))
