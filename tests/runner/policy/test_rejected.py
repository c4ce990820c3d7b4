"""What is not accepted is named: the line, the construct, and why."""

import pytest

from challenges.refusals import RefusalKind
from runner.policy.compiler import compile_source
from runner.policy.errors import PolicyRejection, Rejection
from runner.policy.namespace import namespace

# source, line, construct: no guard would see these when they run
REFUSED_WHEN_READ = [
    ("f = __import__", 1, "__import__"),
    ("b = __builtins__", 1, "__builtins__"),
    ("_getattr_ = 1", 1, "_getattr_"),
    ("def f(_getattr_, /): pass", 1, "_getattr_"),
    ("f = lambda _write_: 1", 1, "_write_"),
    ("def g(*, _own_=1): pass", 1, "_own_"),
    ("for _keywords_ in []: pass", 1, "_keywords_"),
    ("try:\n    pass\nexcept E as _getattr_:\n    pass", 3, "_getattr_"),
    ("import math as _write_", 1, "_write_"),
    ("with x as _import_: pass", 1, "_import_"),
    ("def f():\n    global _getattr_", 2, "_getattr_"),
    ("async def f(_own_): pass", 1, "_own_"),
    ("match x:\n    case [_getattr_]: pass", 2, "_getattr_"),
    ("match x:\n    case {'a': 1, **_own_}: pass", 2, "_own_"),
    ("match x:\n    case object(__class__=c): pass", 2, "case … .__class__"),
    ("match x:\n    case f.gi_frame: pass", 2, "case … .gi_frame"),
    ("x = 1\nx._getattr_ = 2", 2, "._getattr_ = …"),
    ("class A:\n    def __getattribute__(self, n): pass", 2, "__getattribute__"),
    ("class A:\n    def __reduce__(self): pass", 2, "__reduce__"),
    ("class A:\n    __array_interface__ = {}", 2, "__array_interface__"),
    ("class A:\n    __match_args__ = ()", 2, "__match_args__"),
    ("def __call__(): pass", 1, "__call__"),
    ("class A(metaclass=B): pass", 1, "class A(metaclass=…)"),
    ("f(__array_interface__={})", 1, "__array_interface__"),
    ("try:\n    pass\nexcept* E:\n    pass", 1, "except*"),
]

# source, line, construct: the line that uses it is refused, when it runs
REFUSED_WHEN_RUN = [
    ("x = 1\nx = type('X', (), {})", 2, "type(…, …, …)"),
    ("import pandas as pd\npd.read_csv('https://x/y.csv')", 2, "pd.read_csv('https://x/y.csv')"),
    ("import os\nos.chdir('/')", 2, "os.chdir('/')"),
    ("import sklearn.inspection\nsklearn.inspection.x", 2, "sklearn.inspection"),
    ("import subprocess\nsubprocess.run(['id'])", 2, "subprocess.run"),
    ("x = 1\nimport socket, math\nsocket.socket()", 3, "socket.socket"),
    ("import os\nos.system('id')", 2, "os.system"),
    ("from os import system\n\nsystem('id')", 3, "os.system"),
    ("import os.path\nos.kill(1, 9)", 2, "os.kill"),
    ("import inspect\ninspect.getmembers(1)", 2, "inspect.getmembers"),
    ("from typing import get_type_hints\nget_type_hints(int)", 2, "typing.get_type_hints"),
    ("import threading\nclass A(threading.Thread): pass", 2, "threading.Thread"),
    ("import requests\nwith requests.Session() as s: pass", 2, "requests.Session"),
    ("import cv2\nimg = cv2.imread('x')[0]", 2, "cv2.imread"),
    ("import tensorflow_datasets as tfds\ntfds.load('mnist')", 2, "tensorflow_datasets.load"),
    ("from google.cloud import storage\nstorage.Client()", 2, "google.cloud.storage.Client"),
    ("from helper import *", 1, "helper"),
    ("from . import x\nx()", 2, "..x"),
    ("import numpy as np\nnp.f2py.os", 2, "numpy.f2py"),
    ("import numpy as np\nnp.ctypeslib.ctypes", 2, "numpy.ctypeslib"),
    ("import numpy as np\nnp.__dict__", 2, "numpy.__dict__"),
    ("import numpy as np\nnp._core", 2, "numpy._core"),
    (
        "import numpy as np\nnp.lib.stride_tricks.as_strided(np.ones(1), (9,))",
        2,
        "numpy.lib.stride_tricks.as_strided",
    ),
    ("import gc\ngc.get_objects()", 2, "gc.get_objects"),
    ("import string\nstring.Formatter()", 2, "string.Formatter"),
    ("import pickle\npickle.loads(b'cos\\nsystem\\n.')", 2, "pickle of os.system"),
    ("import timeit\ntimeit.timeit('1')", 2, "timeit.timeit('…')"),
    ("eval('1')", 1, "eval(…)"),
    ("y = 2\nexec('1')", 2, "exec(…)"),
    ("name = input('?')", 1, "input(…)"),
    ("𝘦val('1')", 1, "eval(…)"),
    ("().__class__.__bases__", 1, ".__bases__"),
    ("x = 1\nx.__𝘤lass__.__𝘣ase__", 2, ".__base__"),
    ("f = (x for x in [])\nf.gi_frame", 2, ".gi_frame"),
    ("def f(): pass\nf.__globals__", 2, ".__globals__"),
    ("def f(): pass\nf.__code__ = 1", 2, ".__code__ = …"),
    ("x = 1\nx._secret", 2, "._secret"),
    ("open('/etc/passwd')", 1, "open('/etc/passwd')"),
    ("import seaborn as sns\nsns.load_dataset('iris')", 2, "load_dataset('iris')"),
    ("'{}'.format_map({})", 1, ".format_map"),
    ("import math\nmath.pi = 3", 2, "math.… = …"),
]
REFUSED = [*REFUSED_WHEN_READ, *REFUSED_WHEN_RUN]

# the same, where a library is imported for it
REFUSED_IN_LIBRARIES = [
    (
        "import keras, os\nclass L(keras.layers.Layer):\n    def call(self, x):\n"
        "        os.system('id')\nL()(keras.ops.ones(1))",
        4,
        "os.system",
    ),
    (
        "from tensorflow.python.platform import gfile\ngfile.Open('x')",
        2,
        "tensorflow.python.platform.gfile.Open",
    ),
    ("import tensorflow as tf\ntf.raw_ops.ReadFile(filename='x')", 2, "tensorflow.raw_ops"),
    ("import tensorflow as tf\ntf.load_library('x.so')", 2, "tensorflow.load_library"),
    (
        "import tensorflow as tf\n\n(a, b), c = tf.keras.datasets.mnist.load_data()",
        3,
        "keras.datasets.mnist.load_data",
    ),
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
    ("import pandas as pd\npd.DataFrame({'a': [1]}).query('a > 0')", 2, "DataFrame.eval"),
    ("import pandas as pd\npd.DataFrame({'a': [1]}).agg('eval', 0, '1')", 2, "DataFrame.eval"),
    ("from sklearn.datasets import load_iris\nload_iris()", 2, "sklearn.datasets.load_iris"),
]


def rejections(source: str) -> tuple[Rejection, ...]:
    """Return what is refused when it is read, or else when it is run."""
    compiled = None
    with pytest.raises(PolicyRejection) as caught:
        compiled = compile_source(source)
        exec(compiled.code, namespace({}, lambda text: None))
    return compiled.placed(caught.value) if compiled else caught.value.rejections


def _tells_all(source: str, line: int, construct: str) -> None:
    rejection = rejections(source)[0]

    assert (rejection.line, rejection.construct) == (line, construct)
    assert rejection.text == source.split("\n")[line - 1]


@pytest.mark.parametrize(("source", "line", "construct"), REFUSED)
def test_a_rejection_tells_line_and_construct(source, line, construct):
    _tells_all(source, line, construct)


@pytest.mark.sandbox
@pytest.mark.parametrize(("source", "line", "construct"), REFUSED_IN_LIBRARIES)
def test_so_does_a_rejection_inside_a_library(source, line, construct):
    _tells_all(source, line, construct)


@pytest.mark.parametrize(("source", "line", "construct"), REFUSED_WHEN_RUN)
def test_what_is_refused_when_it_runs_is_admitted_until_then(source, line, construct):
    compile_source(source)


def test_all_problems_are_told_at_once_in_order():
    source = "import socket\nsocket.socket()\nx = 1\nx.__dict__\nimport ctypes\nexec('')"

    found = [(each.line, each.construct) for each in rejections(source)]

    assert found == [
        (2, "socket.socket"),
        (4, ".__dict__"),
        (5, "import ctypes"),
        (6, "exec"),
    ]


def test_a_rejection_reads_as_a_sentence():
    [rejection] = rejections("import subprocess\nsubprocess.run('x')")

    assert rejection.kind is RefusalKind.PROGRAMS
    assert str(rejection) == "line 2: `subprocess.run` is not accepted here: programs"


def test_the_column_counts_characters_from_one():
    [rejection] = rejections("é = 1; y = __builtins__")

    assert rejection.column == 12


def test_an_augmented_assignment_is_rejected_once():
    assert len(rejections("x = 1\nx._own_ += 1")) == 1


def test_annotations_are_dropped_with_whatever_they_hold():
    compiled = compile_source(
        "def f(x: 'exec(1)') -> open('y').read(): return x\nz: eval('1') = 2"
    )

    assert "exec" not in compiled.text
    assert "eval" not in compiled.text
