"""What belongs to a notebook is left out, and everything else stays on its line."""

import pytest

from runner.policy.compiler import compile_source
from runner.policy.namespace import namespace
from runner.policy.notebook import read

SKIPPED = [
    ("%matplotlib inline\nx = 1", [1]),
    ("x = 1\n!pip install a \\\n    b\ny = 2", [2, 3]),
    ("%%bash\necho 'it is\n\nls\n", [1, 2, 4]),
    ("%%bash\nls\n# %%\nx = 1", [1, 2]),
    ("?sum\nsum?\nnp.sum??", [1, 2, 3]),
    ("files = !ls\n", [1]),
    ("if x:\n    !ls\n", [2]),
    ("pip install -q x\ncd data/here", [1, 2]),
    ("ls\npwd  # where\nls -la\nls *.txt\nrm -rf *.h5", [1, 2, 3, 4, 5]),
    ("%%prun -s cumtime -l 10\nx = 1", [1]),
    ("# it's\n!echo \"it's\n%time\n", [2, 3]),
]
PYTHON = [
    "x = (1\n% 2)",
    "text = '''\n!ls\n%time\nx?\n'''",
    "text = 'a\\\n!b'",
    "x = [\n    # don't\n    1,\n]\ny = x[0] \\\n % 2",
    "ls = 3\nls -l\ncat = ls\nrm in x",
    "for ls in x:\n    ls",
    "x = '>>> 1'\ny = '''\n>>> 2\n'''",
    "a != b\nx %= 2\nf(a)['x'] = 1",
    'r"\\"\nx = "%s" % 1',
    "",
]


@pytest.mark.parametrize(("source", "lines"), SKIPPED)
def test_lines_of_a_notebook_are_skipped_and_told(source, lines):
    cell = read(source)

    assert [each.line for each in cell.skipped] == lines
    assert cell.source.count("\n") == source.count("\n")


@pytest.mark.parametrize("source", PYTHON)
def test_python_is_left_alone(source):
    assert read(source) == type(read(""))(source=source, skipped=())


@pytest.mark.parametrize(
    ("source", "python"),
    [
        ("%time x = f(\n    1)", "x = f(\n    1)"),
        ("%timeit -n 10 -r3 f(x)", "f(x)"),
        ("    a = 1\n    b = 2", "a = 1\nb = 2"),
        ("x = !ls", "x = []"),
        ("%prun -s cumtime f(1)", "f(1)"),
        (">>> for i in x:\n...     f(i)\n...\n>>> y", "for i in x:\n    f(i)\n\ny"),
        ("In [3]: x = 1\n   ...: y = 2", "x = 1\ny = 2"),
        ("for x in y:\n    %time f(x)", "for x in y:\n    f(x)"),
    ],
)
def test_the_python_in_a_notebooks_line_is_kept(source, python):
    assert read(source).source == python


def test_an_error_below_a_magic_has_its_line():
    compiled = compile_source("%matplotlib inline\n!ls\n\n1 / 0")

    with pytest.raises(ZeroDivisionError) as caught:
        exec(compiled.code, namespace({}, lambda text: None))

    assert compiled.place(caught.value) == 4


@pytest.mark.parametrize("part", ["'\\", "\"\"\"'''", "(", "%time -a ", "'\n", "a = ", "pip -a "])
def test_nothing_keeps_the_reader_long(part):
    source = part * (120_000 // len(part))

    assert read(source).source.count("\n") == source.count("\n")
