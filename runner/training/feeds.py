"""Feeds: the arrays given to `fit`, `evaluate` or `predict`, cut into batches epoch by epoch."""

import math
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Self

import numpy as np
import tensorflow as tf
from keras.src import tree
from keras.src.trainers.data_adapters.array_data_adapter import ArrayDataAdapter
from keras.src.trainers.data_adapters.array_slicing import convert_to_sliceable
from numpy.typing import NDArray

from runner.training.orders import Orders

_KINDS = "biufcUS"
"""NumPy's kinds of numbers and text: what becomes a dense tensor as it stands."""


@dataclass(frozen=True, slots=True, eq=False)
class _Leaf:
    """One array, and the type that its batches have as tensors."""

    array: NDArray[Any]
    dtype: Any

    def batch(self, rows: slice | NDArray[np.int64]) -> Any:
        return tf.convert_to_tensor(self.array[rows], dtype=self.dtype)

    def spec(self, size: int | None) -> Any:
        return tf.TensorSpec((size, *self.array.shape[1:]), self.dtype)


@dataclass(frozen=True, slots=True, eq=False)
class Feed:
    """Arrays in the structure that the step takes; an iteration is an epoch."""

    structure: Any
    spec: Any  # what a batch looks like to the step
    leaves: tuple[_Leaf, ...]
    samples: int
    size: int
    orders: Orders | None  # None: in the order given

    def __iter__(self) -> "Batches":
        return Batches(self)

    def batches(self) -> Iterator[Any]:
        """The batches of one epoch."""
        order = None if self.orders is None else self.orders.draw(self.samples)
        for number in range(math.ceil(self.samples / self.size)):
            rows = slice(number * self.size, (number + 1) * self.size)
            chosen = rows if order is None else order[rows]
            flat = [leaf.batch(chosen) for leaf in self.leaves]
            yield tree.pack_sequence_as(self.structure, flat)


class Batches:
    """One epoch of a feed. Its order is drawn with the first batch, as Keras begins idle ones."""

    def __init__(self, feed: Feed) -> None:
        self.feed = feed
        self._batches = feed.batches()

    def __iter__(self) -> Self:
        return self

    def __next__(self) -> Any:
        return next(self._batches)


def feed(adapter: Any, orders: Orders) -> Feed | None:
    """The feed of what Keras has understood of the arrays; None where it should do that itself."""
    if type(adapter) is not ArrayDataAdapter or not isinstance(adapter._shuffle, bool):
        return None  # `shuffle="batch"` among others
    inputs = convert_to_sliceable(adapter._inputs, target_backend="tensorflow")
    structure = tree.lists_to_tuples(inputs)
    leaves = [_leaf(value) for value in tree.flatten(structure)]
    known = tuple(leaf for leaf in leaves if leaf is not None)
    if len(known) < len(leaves):
        return None
    # A smaller last batch makes the size unknown, as it does for Keras.
    size = None if adapter.has_partial_batch else adapter.batch_size
    return Feed(
        structure=structure,
        spec=tree.pack_sequence_as(structure, [leaf.spec(size) for leaf in known]),
        leaves=known,
        samples=adapter._num_samples,
        size=adapter.batch_size,
        orders=orders if adapter._shuffle else None,
    )


def _leaf(value: Any) -> _Leaf | None:
    if isinstance(value, np.ndarray):
        is_plain = value.dtype.kind in _KINDS and value.dtype.isnative
        return _Leaf(value, _tensor_type(value)) if is_plain else None
    if isinstance(value, tf.Tensor) and hasattr(value, "numpy") and value.dtype != tf.variant:
        return _Leaf(value.numpy(), value.dtype)
    return None  # ragged, sparse, symbolic, missing


def _tensor_type(array: NDArray[Any]) -> Any:
    return tf.string if array.dtype.kind in "US" else tf.as_dtype(array.dtype)
