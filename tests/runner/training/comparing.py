"""Run as a process: some cases, or `all`, first by stock Keras, then by ours; one JSON object out.

Both see the samples in the same order: Keras's own permutations are drawn as ours are.
"""

import json
import sys
import traceback
import warnings

import keras
import numpy as np
import tensorflow as tf

from runner.training.install import install
from tests.runner.training.cases import CASES, QUICK

SEED = 3


def main():
    warnings.filterwarnings("ignore")
    names = {"quick": QUICK, "all": tuple(CASES)}.get(sys.argv[1], sys.argv[1:])
    stocks = {name: outcome(name) for name in names}
    install()
    print(json.dumps({name: compared(stocks[name], outcome(name)) for name in stocks}))


def outcome(name):
    """What a case saw, or how it failed."""
    keras.utils.clear_session(free_memory=False)
    keras.utils.set_random_seed(SEED)
    stock = tf.random.shuffle
    tf.random.shuffle = drawing(np.random.default_rng(SEED))
    try:
        return CASES[name]()
    except Exception:  # noqa: BLE001  # how it fails is compared, too
        return traceback.format_exc()
    finally:
        tf.random.shuffle = stock


def drawing(generator):
    def shuffle(indices):
        count = indices.shape[0]
        order = tf.numpy_function(lambda: generator.permutation(count), [], tf.int64)
        return tf.ensure_shape(order, (count,))

    return shuffle


def compared(stock, ours):
    """What differs, in words; empty if nothing does."""
    if isinstance(stock, str) or isinstance(ours, str):
        return "" if last_line(stock) == last_line(ours) else f"stock: {stock}\nours: {ours}"
    if len(stock) != len(ours):
        return f"{len(stock)} and {len(ours)} values"
    return "; ".join(
        f"value {number}: {theirs} and {mine}"
        for number, (theirs, mine) in enumerate(zip(stock, ours, strict=True))
        if not alike(theirs, mine)
    )


def last_line(failure):
    return failure.splitlines()[-1] if isinstance(failure, str) else ""


def alike(theirs, mine):
    if isinstance(theirs, np.ndarray):
        return theirs.dtype == mine.dtype and theirs.tobytes() == mine.tobytes()
    return repr(theirs) == repr(mine)


if __name__ == "__main__":
    main()
