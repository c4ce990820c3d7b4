"""Runs one challenge's `data.py` in a process of its own and writes its arrays; judges nothing.

Started as a script: `python dataset_builder.py data.py seed arrays.npz`. The packages that carry
public data (scikit-learn and the like) are imported here and nowhere else.
"""

import runpy
import sys

import numpy as np


def main(module: str, seed: str, target: str) -> None:
    """Build the arrays with this seed and write them."""
    build = runpy.run_path(module)["build"]
    arrays = build(np.random.default_rng(int(seed, 16)))
    np.savez(target, allow_pickle=False, **arrays)


if __name__ == "__main__":
    main(*sys.argv[1:])
