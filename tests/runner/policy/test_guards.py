"""What gets past the reading of the source stops at a guard."""

import pytest

from challenges.refusals import RefusalKind
from runner.policy.compiler import compile_source
from runner.policy.errors import PolicyRejection
from runner.policy.namespace import namespace

OBJECTS = "import numpy as np\nnp.save('x.npy', np.array([{}], dtype=object))\n"
STOPPED = [
    "import numpy as np\ngetattr(np, 'ct' + 'ypeslib')",
    "import numpy as np\nm = [np][0]\nm.random.mtrand",
    "import numpy as np\nnp.ones(2).ctypes",
    "import numpy as np\nnp.ones(2).dump('x')",
    "import numpy as np\nnp.mean = max",
    "import numpy as np\nnp.random.seed = max",
    "import numpy as np\nsetattr(np, 'mean', max)",
    "import numpy as np\nnp.ndarray.sum = max",
    f"{OBJECTS}np.load('x.npy', allow_pickle=True)",
    f"{OBJECTS}np.load('x.npy', **{{'allow_pickle': True}})",
    f"{OBJECTS}load = np.load\nload('x.npy', None, True)",
    "import math\nmath.pi = 3",
    "import math\nsetattr(math, 'pi', 3)",
    "import json\njson.codecs",
    "import random\nr = random\nr._os",
    "getattr((), '__class__').mro()",
    "getattr((), '__base__')",
    "getattr(lambda: 1, '__globals__')",
    "g = (x for x in [1])\ngetattr(g, 'gi_frame')",
    "setattr((lambda: 1), '__code__', 1)",
    "class A: pass\nsetattr(A, '__array_interface__', {})",
    "class A: pass\nsetattr(A(), '_write_', 1)",
    "class N(str): pass\ngetattr(1, N('__class__'))",
    "'{0.__class__.__mro__}'.format(1)",
    "str.format('{0.__init__.__globals__}', print)",
    "'{x.f_back}'.format_map({'x': 1})",
    "f = '{0.__doc__.__class__.__base__}'.format\nf(1)",
    "dict(**{'__array_interface__': {}})",
    "try:\n    [].nothing\nexcept AttributeError as e:\n    e.obj",
    "import functools\nfunctools.wraps(print, ('__globals__',))",
    "import dataclasses\ndataclasses.make_dataclass",
    "open('/etc/passwd')",
    "open('../x', 'w')",
    "import os\nos.remove('/etc/passwd')",
    "class A:\n    def f(self): self._x = 1\nclass B(dict): pass\nlen._x = 1",
    "class A: _x = 1\n(1).real._x",
    "Kind = type(type)\nKind('X', (), {})",
    "print(file=1)",
    "import json\njson.x = 1",
    "getattr(print, '__self__')",
    "getattr(open, '__globals__')",
    "getattr(getattr, '__func__')",
    "import math\ngetattr(math, '__loader__')",
    "super.mro",
    "import pathlib\ntype(pathlib.Path.drive.fget)('__class__')(1)",
    "import numpy as np\nnp.random.Generator.beta.func_globals",
    "import numpy as np\ngetattr(np, '__dict__')['f2py']",
    "import numpy as np\nnp.__builtins__",
    "class A: pass\nA.__dict__['__dict__']",
    "class A: pass\na = A()\na.__dict__['__array_interface__'] = {}",
    "class A: pass\nvars(A())['__array_interface__'] = {}",
    "class A:\n    def f(self): super().__setattr__('__array_interface__', {})\nA().f()",
    "object.__setattr__",
    "class A: pass\nA.__name__ = 3",
    "len.__name__ = 'x'",
    "import pandas as pd\npd.DataFrame().to_pickle('x')",
    "import pickle\npickle.loads(b'cbuiltins\\neval\\n.')",
    "import operator\noperator.attrgetter('__class__.__base__')(1)",
    "import operator\noperator.methodcaller('__reduce__')(1)",
    "globals()['__builtins__'] = 1",
    "globals()['_getattr_'] = max",
    "globals().update(_write_=max)",
    "import contextlib\nwith contextlib.ExitStack() as s: s.callback(locals).x",
    "map(locals, [1])\nlist(map(locals, [1]))",
    "import numpy as np\nnp.testing.extbuild",
    "class A: pass\nA().__reduce_ex__(2)",
    "class A:\n    def __init__(self): self.__array_interface__ = {}\nA()",
    "class A: pass\nA().__own__",
    "(1).__own__",
    "len.__own__ = 1",
    "import warnings\nwarnings.warn = max\nwarnings.warn.x",
    "import ssl\nssl._x = 1\nssl._x()",
    "import os\nfor e in os.scandir('/'): pass",
    "import os\nos.mkdir('d')\nos.chdir('d')\nopen('../../x')",
    "import os\nopen('f', 'w').close()\ne = next(iter(os.scandir()))\ne.path = '/'\ne.stat()",
    "import abc\nabc.ABCMeta('X', (), {})",
    "(lambda: 1).__get__(1).__func__.__globals__",
]


@pytest.mark.parametrize("source", STOPPED)
def test_a_guard_stops(source, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)

    with pytest.raises((PolicyRejection, TypeError, AttributeError)):
        exec(compile_source(source).code, namespace({}, lambda text: None))


@pytest.mark.parametrize("kind", ["type(int)", "type(type)", "int.__class__", "ABC.__class__"])
def test_no_way_to_a_metaclass_makes_a_class(kind):
    code = compile_source(f"from abc import ABC\n({kind})('X', (), {{'a': 1}})").code

    with pytest.raises((TypeError, PolicyRejection)):
        exec(code, namespace({}, lambda text: None))


@pytest.mark.parametrize("scope", ["globals()", "locals()", "vars(A)"])
@pytest.mark.parametrize("name", ["__builtins__", "_getattr_", "_import_"])
def test_the_guards_are_not_among_the_variables(scope, name):
    code = compile_source(f"class A: pass\nprint({name!r} in {scope}, {scope}[{name!r}])").code

    with pytest.raises((KeyError, PolicyRejection)):
        exec(code, namespace({}, lambda text: None))


def test_modules_cannot_be_changed():
    code = compile_source("import math\nmath.pi = 3").code

    with pytest.raises(PolicyRejection) as caught:
        exec(code, namespace({}, lambda text: None))

    assert caught.value.rejections[0].kind is RefusalKind.FOREIGN


def test_two_runs_share_nothing():
    first = namespace({}, lambda text: None)
    exec(compile_source("import os\nos.environ['A'] = '1'").code, first)
    printed: list[str] = []
    exec(
        compile_source("import os\nprint(os.environ)").code,
        namespace({}, printed.append),
    )

    assert "".join(printed) == "{}\n"


def test_the_data_is_there_by_name():
    made = namespace({"x_train": [1, 2]}, lambda text: None)
    exec(compile_source("total = sum(x_train)").code, made)

    assert made["total"] == 3


def test_data_cannot_replace_a_guard():
    made = namespace({"_getattr_": getattr}, lambda text: None)

    assert made["_getattr_"] is not getattr
