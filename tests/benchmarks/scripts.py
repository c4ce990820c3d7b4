"""What a user would do without us: `python snippet.py`, with the data from a file beside it."""

import asyncio
import sys
import time
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from challenges import library
from challenges.challenge import Limits
from runner.datasets import Datasets
from runner.jobs import Job

_BEGIN = """\
import time
begun = time.perf_counter()
import numpy as np
import tensorflow as tf
globals().update(np.load({data!r}))
"""
_END = """
model = solution_model() if "solution_model" in globals() else model
model.predict(tf.constant(hidden_x) if hidden_x.dtype.kind == "U" else hidden_x, verbose=0)
"""
_HELLO = """
import numpy as np
import tensorflow as tf

def solution_model():
    x = np.array([-1.0, 0.0, 1.0, 2.0, 3.0, 4.0])
    y = np.array([-3.0, -1.0, 1.0, 3.0, 5.0, 7.0])
    model = tf.keras.Sequential([tf.keras.Input((1,)), tf.keras.layers.Dense(1)])
    model.compile(optimizer="sgd", loss="mean_squared_error")
    model.fit(x, y, epochs=500, verbose=0)
    return model
"""


@dataclass(frozen=True)
class Snippet:
    """One source, as a script and as a job."""

    name: str
    source: str
    job: Job
    script: Path

    async def seconds(self) -> float:
        """How long the script takes in a process of its own, under stock settings."""
        begun = time.perf_counter()
        process = await asyncio.create_subprocess_exec(
            sys.executable, str(self.script), stderr=asyncio.subprocess.DEVNULL
        )
        assert await process.wait() == 0
        return time.perf_counter() - begun


async def references(folder: Path) -> list[Snippet]:
    """The bank's reference solutions."""
    bank = library.load()
    datasets = Datasets(bank.folder, folder / "datasets")
    found = []
    for slug, challenge in bank.challenges.items():
        data = await datasets.load(challenge)
        arrays = {"hidden_x": data.hidden_inputs, **data.train}
        found.append(_snippet(folder, slug, challenge.solution, arrays))
    return found


def hello_world(folder: Path) -> Snippet:
    """The first training of every course: six points on a line, 500 epochs."""
    return _snippet(folder, "hello-world", _HELLO, {"hidden_x": np.array([[10.0]], "float32")})


def _snippet(folder: Path, name: str, source: str, arrays: dict[str, np.ndarray]) -> Snippet:
    data, script = folder / f"{name}.npz", folder / f"{name}.py"
    np.savez(data, allow_pickle=False, **arrays)
    script.write_text(_BEGIN.format(data=str(data)) + source + _END, encoding="utf-8")
    given = dict(arrays)
    hidden = given.pop("hidden_x")
    job = Job(
        source=source,
        arrays=given,
        provides=tuple(given),
        hidden_inputs=hidden,
        limits=Limits(wall_seconds=300.0, cpu_seconds=300),
    )
    return Snippet(name, source, job, script)
