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


def settle_threads(count: int) -> None:
    """Have so many threads for one operation, whatever a job wishes.

    Its own wish would be an error once TensorFlow is ready; it is heard without effect.
    """
    tf.config.threading.set_intra_op_parallelism_threads(count)
    for name in _THREADS:
        setattr(Context, name, getattr(Context, name).setter(lambda _self, _count: None))


def warm_up() -> None:
    """Make TensorFlow ready."""
    _train()
    keras.utils.clear_session(free_memory=False)
    gc.collect()
    gc.freeze()  # a job's collections need not look at any of this


def _train() -> None:
    layers = [keras.Input((1,)), keras.layers.Dense(2, activation="relu"), keras.layers.Dense(1)]
    model = keras.Sequential(layers)
    model.compile("adam", "mse", metrics=["mae"])
    samples = np.zeros((3, 1), "float32")
    model.fit(samples, samples, batch_size=2, epochs=1, verbose=0)
    model.predict(samples, verbose=0)
