"""What a soak is made of: small honest jobs, and bombs."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count, cycle

import numpy as np

from challenges.challenge import Limits
from runner.isolation.descriptors import CHANNEL
from runner.jobs import Job
from tests.escapes.snippets import SNIPPETS

MIB = 2**20
SHORT = Limits(wall_seconds=1.0, cpu_seconds=2, scratch_bytes=4 * MIB, output_bytes=65_536)
A_BOMB_IN = 5

SUM = """
import numpy as np
print(int(np.arange(10).sum()))
"""
TRAINING = """
import keras
import numpy as np

x = np.linspace(-1.0, 1.0, 20).reshape(-1, 1)
model = keras.Sequential([keras.Input((1,)), keras.layers.Dense(1)])
model.compile("sgd", "mse")
model.fit(x, 2 * x, epochs=2, verbose=0)
print(45)
"""
INPUTS = np.zeros((4, 1), "float32")
ANSWER = "45\n"


@dataclass(frozen=True, slots=True, kw_only=True)
class Load:
    """One job, and whether it is meant well."""

    name: str
    job: Job
    is_bomb: bool


def honest() -> Iterator[Load]:
    """Small jobs as learners send them, without end."""
    for source in cycle([SUM, TRAINING]):
        yield Load(name="honest", job=Job(source=source), is_bomb=False)


def mixed() -> Iterator[Load]:
    """The same with a bomb in each five, without the policy, every kind in turn."""
    well = honest()
    bombs = cycle([snippet for snippet in SNIPPETS if snippet.is_bomb])
    for number in count(1):
        if number % A_BOMB_IN:
            yield next(well)
        else:
            bomb = next(bombs)
            source = bomb.source.replace("@CHANNEL@", str(CHANNEL))
            job = Job(source=source, limits=SHORT, has_policy=False, hidden_inputs=INPUTS)
            yield Load(name=bomb.name, job=job, is_bomb=True)
