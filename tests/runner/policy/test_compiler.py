"""Guarded code knows the learner's lines."""

import linecache

import pytest

from runner.policy.compiler import compile_source
from runner.policy.errors import PolicyRejection
from runner.policy.namespace import namespace

FAILING = [
    ("x = 1\n\n\nx / 0", 4),
    ("def f():\n    return (\n        1,\n        2 / 0,\n    )\n\nf()", 4),
    (
        "import re\nx = 1; y = 2\nclass A:\n    def f(self):\n        raise KeyError\nA().f()",
        5,
    ),
    ("d = {}\nd['a'] = [\n    1,\n    d['b'],\n]", 4),
    ("values = [\n    1,\n    0,\n]\n[\n    1 / v\n    for v in values\n]", 6),
    ('"""A\n\ndocstring."""\nx = """\n\n"""\nassert False, "here"', 7),
    ("@int\ndef f(): pass", 1),
]


def failure(source: str) -> tuple[BaseException, int | None]:
    compiled = compile_source(source)
    with pytest.raises(Exception) as caught:  # noqa: PT011 - whatever the code raises
        exec(compiled.code, namespace({}, lambda text: None))
    return caught.value, compiled.place(caught.value)


@pytest.mark.parametrize(("source", "line"), FAILING)
def test_an_exception_is_placed_on_the_learners_line(source, line):
    assert failure(source)[1] == line


def test_guarded_statements_stay_on_their_lines():
    source = (
        "import math\n\n# why\n\nclass A:\n    x = 1\n\n    def f(self):\n        self.x += 1\n"
    )

    lines = compile_source(source).text.split("\n")

    assert lines[7].strip() == "def f(self):"
    assert "_inplacevar_" in lines[8]


def test_every_line_has_an_original():
    compiled = compile_source("import a1 as b\n".replace("a1", "math") + "a = b = 1; c = 2\n" * 3)

    assert [compiled.original_line(n) for n in (1, 2, 3, 4)] == [1, 2, 2, 3]


def test_the_guarded_text_is_where_autograph_looks_for_source():
    compiled = compile_source("x = 'a'.upper()\n")

    assert "".join(linecache.getlines(compiled.filename)) == compiled.text
    assert "_getattr_" in compiled.text


def test_a_refusal_at_run_time_gets_its_line_and_text():
    source = "import numpy as np\nname = 'f' + '2py'\n\ngetattr(np, name)\n"
    compiled = compile_source(source)

    with pytest.raises(PolicyRejection) as caught:
        exec(compiled.code, namespace({}, lambda text: None))

    [rejection] = compiled.placed(caught.value)
    assert (rejection.line, rejection.construct, rejection.text) == (
        4,
        "numpy.f2py",
        "getattr(np, name)",
    )
