"""What does not parse is told with its place, and nothing gets the parser down."""

import pytest

from challenges.submissions import MAX_SOURCE_BYTES
from runner.policy.compiler import compile_source
from runner.policy.errors import SourceError

BROKEN = [
    ("x = (1,\ny = 2", 1, "'(' was never closed"),
    ("if True:\nprint(1)", 2, "expected an indented block after 'if' statement on line 1"),
    ("a\0b", 1, "there is a NUL character here; is this a binary file?"),
    ("x = 1\n\ud800", 2, "there is a character here that is not valid Unicode"),
    ("matrix = # TODO", 1, "there is still something to fill in here"),
    ("folder = #YOUR CODE HERE\nx = 1", 1, "there is still something to fill in here"),
    ("def f():\n# YOUR CODE STARTS HERE\n\nx = 1", 4, "there is still something to fill in here"),
    ("# YOUR CODE HERE\nx = (1 2)", 2, "invalid syntax. Perhaps you forgot a comma?"),
    ("```python\nx = 1", 1, "``` belongs to the chat, not to the code; leave it out"),
    ("return 1", 1, "'return' outside function"),
    ("x = 1\nbreak", 2, "'break' outside loop"),
]


def error(source: str) -> SourceError:
    with pytest.raises(SourceError) as caught:
        compile_source(source)
    return caught.value


@pytest.mark.parametrize(("source", "line", "message"), BROKEN)
def test_what_does_not_parse_is_told_with_its_line(source, line, message):
    told = error(source)

    assert (told.line, told.message) == (line, message)


def test_too_much_source_is_refused_before_it_is_parsed():
    assert f"{MAX_SOURCE_BYTES} are accepted" in error("#" * (MAX_SOURCE_BYTES + 1)).message


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
    assert error(source).message


def test_a_coding_cookie_changes_nothing():
    compiled = compile_source("# -*- coding: utf-7 -*-\nx = '+AGE-'\n")

    assert "'+AGE-'" in compiled.text
