"""What is not accepted is named: the line, the construct, why, and what to write instead."""

import pytest

from runner.policy.compiler import compile_source
from runner.policy.errors import PolicyRejection, Rejection

# source, line, construct: one rejection each
REJECTED = [
    ("import subprocess", 1, "import subprocess"),
    ("x = 1\nimport socket, math", 2, "import socket"),
    ("import os\nos.system('id')", 2, "os.system"),
    ("from os import system", 1, "from os import system"),
    ("import os.path\nos.kill(1, 9)", 2, "os.kill"),
    ("from tensorflow.python.platform import gfile", 1, "import tensorflow.python.platform"),
    ("import tensorflow as tf\ntf.raw_ops.ReadFile(filename='x')", 2, "tensorflow.raw_ops"),
    ("import tensorflow as tf\ntf.load_library('x.so')", 2, "tensorflow.load_library"),
    ("import tensorflow as tf\n\ntf.compat.v1.Session()", 3, "tensorflow.compat"),
    ("import numpy as np\nnp.f2py.os", 2, "numpy.f2py"),
    ("import numpy as np\nnp.ctypeslib.ctypes", 2, "numpy.ctypeslib"),
    (
        "import numpy as np\nnp.lib.stride_tricks.as_strided(np.ones(1), (9,))",
        2,
        "numpy.lib.stride_tricks.as_strided",
    ),
    ("import numpy as np\nnp.load('x', allow_pickle=True)", 2, "allow_pickle=True"),
    (
        "import keras\nkeras.config.enable_unsafe_deserialization()",
        2,
        "keras.config.enable_unsafe_deserialization",
    ),
    (
        "from keras.layers import Lambda\nLambda.from_config({}, safe_mode=False)",
        2,
        "safe_mode=False",
    ),
    ("import keras\nkeras.src.backend", 2, "keras.src"),
    (
        "import tensorflow as tf\n(a, b), c = tf.keras.datasets.mnist.load_data()",
        2,
        "tensorflow.keras.datasets.mnist.load_data",
    ),
    ("x = type('X', (), {})", 1, "type(…, …, …)"),
    ("from typing import get_type_hints", 1, "from typing import get_type_hints"),
    ("import inspect", 1, "import inspect"),
    ("from math import *", 1, "from math import *"),
    ("from . import x", 1, "from . import x"),
    ("eval('1')", 1, "eval"),
    ("y = 2\nexec('1')", 2, "exec"),
    ("f = __import__", 1, "__import__"),
    ("print(globals())", 1, "globals"),
    ("name = input('?')", 1, "input"),
    ("b = __builtins__", 1, "__builtins__"),
    ("().__class__.__bases__", 1, ".__bases__"),
    ("f = (x for x in [])\nf.gi_frame", 2, ".gi_frame"),
    ("def f(): pass\nf.__globals__", 2, ".__globals__"),
    ("def f(): pass\nf.__code__ = 1", 2, ".__code__"),
    ("x = 1\nx._secret", 2, "._secret"),
    ("_getattr_ = 1", 1, "_getattr_"),
    ("def f(_getattr_, /): pass", 1, "_getattr_"),
    ("f = lambda _write_: 1", 1, "_write_"),
    ("def g(*, _own_=1): pass", 1, "_own_"),
    ("for _keywords_ in []: pass", 1, "_keywords_"),
    ("try:\n    pass\nexcept E as _getattr_:\n    pass", 3, "_getattr_"),
    ("import math as _write_", 1, "_write_"),
    ("with x as _import_: pass", 1, "_import_"),
    ("def f():\n    global _getattr_", 2, "_getattr_"),
    ("class A:\n    __slots__ = ()", 2, "__slots__"),
    ("class A:\n    def __getattribute__(self, n): pass", 2, "__getattribute__"),
    ("class A:\n    def __reduce__(self): pass", 2, "__reduce__"),
    ("class A:\n    __array_interface__ = {}", 2, "__array_interface__"),
    ("def __call__(): pass", 1, "__call__"),
    ("class A(metaclass=B): pass", 1, "class A(metaclass=…)"),
    ("f(__array_interface__={})", 1, "__array_interface__"),
    ("async def f(): pass", 1, "async def f"),
    ("match x:\n    case 1: pass", 1, "match"),
    ("try:\n    pass\nexcept* E:\n    pass", 1, "except*"),
    ("𝘦val('1')", 1, "eval"),
    ("x = 1\nx.__𝘤lass__.__𝘣ase__", 2, ".__base__"),
    ("import pandas as pd", 1, "import pandas"),
    ("import pickle", 1, "import pickle"),
    ("import gc\ngc.get_objects()", 2, "gc.get_objects"),
    ("import sys\nsys.modules['os']", 2, "sys.modules"),
    ("import string\nstring.Formatter()", 2, "string.Formatter"),
    ("from operator import attrgetter", 1, "from operator import attrgetter"),
]


def rejections(source: str) -> tuple[Rejection, ...]:
    with pytest.raises(PolicyRejection) as caught:
        compile_source(source)
    return caught.value.rejections


@pytest.mark.parametrize(("source", "line", "construct"), REJECTED)
def test_what_is_not_accepted_is_named_with_its_line(source, line, construct):
    rejection = rejections(source)[0]

    assert (rejection.line, rejection.construct) == (line, construct)


@pytest.mark.parametrize(("source", "line", "construct"), REJECTED)
def test_every_rejection_gives_a_reason_and_the_source_line(source, line, construct):
    rejection = rejections(source)[0]

    assert rejection.reason
    assert rejection.text == source.split("\n")[line - 1]


def test_all_problems_are_told_at_once_in_order():
    source = "import socket\nx = 1\nx.__dict__\nimport subprocess\nexec('')"

    found = [(each.line, each.construct) for each in rejections(source)]

    assert found == [
        (1, "import socket"),
        (3, ".__dict__"),
        (4, "import subprocess"),
        (5, "exec"),
    ]


def test_a_rejection_reads_as_a_sentence():
    [rejection] = rejections("x = 1\nimport subprocess")

    assert str(rejection) == (
        "line 2: `import subprocess`: programs cannot be started here. "
        "Python and TensorFlow are all there is."
    )


def test_the_column_counts_characters_from_one():
    [rejection] = rejections("é = 1; y = é.__dict__")

    assert rejection.column == 12


def test_an_augmented_assignment_is_rejected_once():
    assert len(rejections("x = 1\nx.__dict__ += 1")) == 1


def test_annotations_are_dropped_with_whatever_they_hold():
    compiled = compile_source(
        "def f(x: 'exec(1)') -> open('y').read(): return x\nz: eval('1') = 2"
    )

    assert "exec" not in compiled.text
    assert "eval" not in compiled.text
