"""Runs one challenge's `data.py` in a process of its own and writes its arrays; judges nothing.

Started as a script: `python dataset_builder.py arrays.npz data.py seed [download]`. The packages
that carry public data (scikit-learn and the like) are imported here and nowhere else.
"""

import runpy
import sys
from pathlib import Path

import numpy as np


def main(target: str, module: str, seed: str, *downloads: str) -> None:
    """Build the arrays with this seed, from a download if one is given, and write them."""
    build = runpy.run_path(module)["build"]
    arrays = build(np.random.default_rng(int(seed, 16)), *map(Path, downloads))
    np.savez(target, allow_pickle=False, **arrays)


if __name__ == "__main__":
    main(*sys.argv[1:])
