"""Where the walk begins: all that is handed out, and some of what a cell makes with it."""

import contextlib
from collections.abc import Iterator
from typing import Any

from runner.policy import compiler, namespace, preloaded
from runner.policy.absent import Absent
from runner.policy.modules import PARTS, STANDARD
from runner.policy.standard import SILENT, SPECIAL
from tests.reach.walk import Read

SPECIMENS = """
import io, re, json, random, decimal, logging, argparse, pathlib, collections, functools
import numpy as np, pandas as pd, tensorflow as tf, keras
from sklearn.linear_model import LinearRegression
from PIL import Image

class Own(keras.layers.Layer):
    def __init__(self):
        super().__init__()
        self._x = 1
    def call(self, x):
        return x

def generate():
    yield 1

@tf.function
def graph(x):
    return x + 1

try:
    [].nothing
except AttributeError as e:
    error = e
model = keras.Sequential([keras.Input((2,)), Own(), keras.layers.Dense(1)])
model.compile("adam", "mse", metrics=["mae"])
history = model.fit(np.ones((4, 2)), np.ones((4, 1)), verbose=0)
generator, lambda_, own = generate(), lambda: 1, Own()
tensor, variable, array = tf.ones(2), tf.Variable(1.0), np.ones(2)
dataset = tf.data.Dataset.range(3).batch(2)
iterator = iter(dataset)
concrete = graph.get_concrete_function(tf.constant(1))
tape = tf.GradientTape()
frame = pd.DataFrame({"a": [1, 2]})
series, groups, index = frame["a"], frame.groupby("a"), frame.index
fitted = LinearRegression().fit([[0], [1]], [0, 1])
picture = Image.fromarray(np.zeros((2, 2), dtype=np.uint8))
pattern, match = re.compile("a"), re.match("a", "a")
rng, generator2 = random.Random(1), np.random.default_rng(0)
parser, logger, path = argparse.ArgumentParser(), logging.getLogger("x"), pathlib.Path(".")
text, context, partial = io.StringIO(), decimal.getcontext(), functools.partial(max, 1)
named = collections.namedtuple("N", "a b")(1, 2)
optimizer, loss = model.optimizer, keras.losses.MeanSquaredError()
"""


def of_a_run() -> tuple[dict[str, object], Read]:
    """Return what a run can begin with, by name, and the guard that reads for it."""
    preloaded.load()
    made: dict[str, Any] = namespace.namespace({}, lambda text: None)
    exec(compiler.compile_source(SPECIMENS).code, made)
    read: Read = made["_getattr_"]
    roots = dict(_modules(made["_import_"]))
    roots |= {f"builtins.{name}": value for name, value in made["__builtins__"].items()}
    roots |= {name: value for name, value in made.items() if not name.startswith("_")}
    return roots, read


def _modules(import_module: Any) -> Iterator[tuple[str, object]]:
    for path in [*PARTS, *STANDARD, *SPECIAL, *SILENT]:
        with contextlib.suppress(ImportError):  # of another version of a library
            module = import_module(path)
            if not isinstance(module, Absent):
                yield path, module
