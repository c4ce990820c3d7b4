import json
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]


def differences(which):
    """By case: how our training ends otherwise than stock Keras's."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.runner.training.comparing", which],
        cwd=ROOT, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def test_training_ends_as_stock_keras_ends_it():
    found = differences("quick")

    assert found == dict.fromkeys(found, "")


@pytest.mark.sweep
def test_every_kind_of_training_ends_as_stock_keras_ends_it():
    found = differences("all")

    assert found == dict.fromkeys(found, "")
    assert len(found) > 50
