"""What makes a run repeatable: the same source with the same seed ends the same, bit for bit.

Together with `PYTHONHASHSEED` in the environment of a child, and with a fork for every run, so
that nothing is left of the run before.
"""

import random

import keras
import numpy as np
import tensorflow as tf


def settle(seed: int) -> None:
    """Draw all that is random in this process from this seed, from now on."""
    keras.utils.set_random_seed(seed)  # Python's random, NumPy's and TensorFlow's global ones
    _seed_new_generators(seed)
    tf.config.experimental.enable_op_determinism()


def _seed_new_generators(seed: int) -> None:
    """Have `np.random.default_rng()` and its like begin with the seed, not with the kernel's."""
    source = random.Random(seed)  # noqa: S311  # meant to be told beforehand
    np.random.bit_generator.randbits = source.getrandbits  # type: ignore[attr-defined]  # Cython
