"""What a child does before it has a job, so that the job need not wait for it.

TensorFlow makes its context, its threads and much of its own code ready when first used. A tiny
training uses them; what it leaves in Keras's state is cleared again.
"""

import gc

import keras
import numpy as np
import tensorflow as tf
from tensorflow.python.eager.context import Context

_THREADS = ("intra_op_parallelism_threads", "inter_op_parallelism_threads")


def warm_up(threads: int) -> None:
    """Make TensorFlow ready, with so many threads for one operation."""
    tf.config.threading.set_intra_op_parallelism_threads(threads)
    _train()
    _settle_threads()
    keras.utils.clear_session(free_memory=False)
    gc.collect()
    gc.freeze()  # a job's collections need not look at any of this


def _settle_threads() -> None:
    """Have a job's own wish for threads heard without effect: it would be an error from now on."""
    for name in _THREADS:
        setattr(Context, name, getattr(Context, name).setter(lambda _self, _count: None))


def _train() -> None:
    layers = [keras.Input((1,)), keras.layers.Dense(2, activation="relu"), keras.layers.Dense(1)]
    model = keras.Sequential(layers)
    model.compile("adam", "mse", metrics=["mae"])
    samples = np.zeros((3, 1), "float32")
    model.fit(samples, samples, batch_size=2, epochs=1, verbose=0)
    model.predict(samples, verbose=0)
