"""The environment of the zygote and of a child: made from nothing, never inherited."""

import os
import tempfile
from collections.abc import Mapping
from pathlib import Path

_QUIET = {
    "CUDA_VISIBLE_DEVICES": "-1",
    "HDF5_USE_FILE_LOCKING": "FALSE",  # flock is not among the allowed system calls
    "KERAS_BACKEND": "tensorflow",
    "LANG": "C.UTF-8",
    "PYTHONHASHSEED": "0",
    "TF_CPP_MIN_LOG_LEVEL": "3",
    "TF_ENABLE_DEPRECATION_WARNINGS": "0",
}
# One thread until the fork: OpenBLAS and OpenMP start theirs on import, and threads do not survive
# a fork. TensorFlow's own pools are made in the child.
_SINGLE_THREADED = {"MKL_NUM_THREADS": "1", "OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"}


def of_zygote(home: Path) -> dict[str, str]:
    """What the zygote is started with."""
    return {"HOME": str(home), "TMPDIR": str(home), **_QUIET, **_SINGLE_THREADED}


def of_child(scratch: Path) -> dict[str, str]:
    """All that a child sees: its scratch folder, and how to be quiet."""
    return {"HOME": str(scratch), "TMPDIR": str(scratch), **_QUIET, **_SINGLE_THREADED}


def replace(variables: Mapping[str, str]) -> None:
    """Make these the whole environment of this process."""
    os.environ.clear()  # noqa: TID251  # this is where the environment is taken away
    os.environ.update(variables)  # noqa: TID251
    tempfile.tempdir = None  # it remembers the zygote's
