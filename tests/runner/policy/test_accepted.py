"""Course-style code runs under the policy as it does without, and prints the same."""

import re
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pytest

from runner.policy.compiler import compile_source
from runner.policy.namespace import namespace

_CELLS = Path(__file__).parent / "accepted"  # as text, so that no linter improves them
_PRINTS = "# prints: "


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell and what it prints."""

    name: str
    source: str

    @property
    def printed(self) -> str:
        """What it should print, at its end."""
        lines = self.source.splitlines()
        return "\n".join(line[len(_PRINTS) :] for line in lines if line.startswith(_PRINTS))


def read(name: str) -> list[Cell]:
    """Return the cells of a file."""
    text = (_CELLS / f"{name}.txt").read_text()
    parts = re.split(r"^### (.+)\n", text, flags=re.MULTILINE)[1:]
    return [Cell(*pair) for pair in zip(parts[::2], parts[1::2], strict=True)]


LIGHT = [*read("language"), *read("standard"), *read("numpy")]
HEAVY = [*read("tensorflow"), *read("keras")]

pytestmark = [
    pytest.mark.xdist_group("policy"),
    pytest.mark.filterwarnings("default"),  # TensorFlow's and Keras's are not ours to fix
]


def run(source: str) -> str:
    printed: list[str] = []
    data = {"x_train": np.ones((8, 1)), "y_train": np.ones((8, 1))}
    exec(compile_source(source).code, namespace(data, printed.append))
    return "".join(printed).strip("\n")


@pytest.mark.parametrize("cell", LIGHT, ids=lambda cell: cell.name)
def test_plain_code_runs_and_prints(cell, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)

    assert run(cell.source) == cell.printed


@pytest.mark.sandbox
@pytest.mark.parametrize("cell", HEAVY, ids=lambda cell: cell.name)
def test_code_with_tensorflow_runs_and_prints(cell, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)

    assert run(cell.source) == cell.printed


def test_there_are_enough_cells():
    assert len(LIGHT) + len(HEAVY) >= 60
