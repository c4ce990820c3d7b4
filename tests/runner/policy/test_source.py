"""What does not parse is told with its place, and nothing gets the parser down."""

import pytest

from challenges.phrases import Phrase, PhraseKind
from challenges.submissions import MAX_SOURCE_BYTES
from runner.policy.compiler import compile_source
from runner.policy.errors import SourceError

BROKEN = [
    ("x = (1,\ny = 2", 1, "'(' was never closed"),
    ("if True:\nprint(1)", 2, "expected an indented block after 'if' statement on line 1"),
    ("a\0b", 1, Phrase(PhraseKind.NUL)),
    ("x = 1\n\ud800", 2, Phrase(PhraseKind.NO_UNICODE)),
    ("matrix = # TODO", 1, Phrase(PhraseKind.BLANK)),
    ("folder = #YOUR CODE HERE\nx = 1", 1, Phrase(PhraseKind.BLANK)),
    ("def f():\n# YOUR CODE STARTS HERE\n\nx = 1", 4, Phrase(PhraseKind.BLANK)),
    ("# YOUR CODE HERE\nx = (1 2)", 2, "invalid syntax. Perhaps you forgot a comma?"),
    ("```python\nx = 1", 1, Phrase(PhraseKind.CHAT_MARKERS)),
    ("return 1", 1, "'return' outside function"),
    ("x = 1\nbreak", 2, "'break' outside loop"),
]


def error(source: str) -> SourceError:
    with pytest.raises(SourceError) as caught:
        compile_source(source)
    return caught.value


@pytest.mark.parametrize(("source", "line", "said"), BROKEN)
def test_what_does_not_parse_is_told_with_its_line(source, line, said):
    told = error(source)

    assert (told.line, told.phrase or told.message) == (line, said)


def test_too_much_source_is_refused_before_it_is_parsed():
    sizes = str(MAX_SOURCE_BYTES + 1), str(MAX_SOURCE_BYTES)

    assert error("#" * (MAX_SOURCE_BYTES + 1)).phrase == Phrase(PhraseKind.TOO_LONG, sizes)


@pytest.mark.parametrize(
    "source",
    [
        "(" * 500 + ")" * 500,
        "x = " + "[" * 150 + "]" * 150,
        "x = " + "-" * 5000 + "1",
        "x = " + ".a".join(["b"] * 2000),
        "x = " + " + ".join(["1"] * 3000),
        "if x: pass\n" + "elif x: pass\n" * 900,
        "\n".join("    " * depth + "if x:" for depth in range(120)) + " pass",
        "x = " + "lambda: " * 1000 + "1",
    ],
    ids=lambda source: source[:12],
)
def test_absurd_nesting_is_an_error_of_the_source(source):
    told = error(source)

    assert told.phrase or told.message


def test_a_coding_cookie_changes_nothing():
    compiled = compile_source("# -*- coding: utf-7 -*-\nx = '+AGE-'\n")

    assert "'+AGE-'" in compiled.text
