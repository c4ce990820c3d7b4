"""The same code ends the same, whatever it draws from and whatever else the machine does."""

import asyncio
import textwrap

import numpy as np
import pytest

from challenges import library
from runner.datasets import Datasets
from runner.jobs import Job
from runner.outcomes import Predicted
from tests.sandbox import SANDBOX

pytestmark = SANDBOX

RNG = np.random.default_rng(0)
X = RNG.normal(size=(32, 4)).astype(np.float32)
SLUGS = tuple(library.load().challenges)
SWEEP_RUNS = 20

EVERY_SOURCE = """
    import random
    import numpy as np
    import tensorflow as tf

    words = sorted({str(n) for n in range(50)}, key=hash)
    draws = [
        random.random(), np.random.rand(), np.random.default_rng().random(),
        np.random.RandomState().rand(), hash("word") % 1000, int(words[0]),
        float(tf.random.uniform(())), float(tf.random.get_global_generator().uniform(())),
        float(tf.random.Generator.from_non_deterministic_state().uniform(())),
    ]

    def noisy(x, y):
        return x + tf.random.normal((4,)), y

    parallel = tf.data.AUTOTUNE
    data = tf.data.Dataset.from_tensor_slices((x_train, x_train[:, :1]))
    data = data.shuffle(32).map(noisy, num_parallel_calls=parallel).batch(8).prefetch(parallel)
    layers = tf.keras.layers
    model = tf.keras.Sequential([layers.Dense(8), layers.Dropout(0.5), layers.Dense(1)])
    model.compile("adam", "mse")
    model.fit(data)
    model.layers[-1].bias.assign([sum(draws)])
    print(draws)
"""


async def predictions(supervisor, job):
    outcome = (await supervisor.run(job)).outcome
    assert isinstance(outcome, Predicted), outcome
    return outcome.values.tobytes()


async def test_whatever_is_random_is_drawn_from_the_seed(supervisor):
    def job(seed):
        source = textwrap.dedent(EVERY_SOURCE)
        return Job(source=source, arrays={"x_train": X}, hidden_inputs=X, seed=seed)

    same = await asyncio.gather(*(predictions(supervisor, job(7)) for _ in range(3)))

    assert len(set(same)) == 1
    assert await predictions(supervisor, job(8)) != same[0]


@pytest.mark.sweep
@pytest.mark.parametrize("slug", SLUGS)
async def test_every_solution_predicts_the_same_every_time(slug, supervisor, tmp_path):
    bank = library.load()
    challenge = bank.challenge(slug)
    data = await Datasets(bank.folder, tmp_path).load(challenge)
    job = Job(
        source=challenge.solution,
        arrays=data.train,
        provides=challenge.provides,
        hidden_inputs=data.hidden_inputs,
        limits=challenge.limits,
        seed=7,
    )

    said = await asyncio.gather(*(predictions(supervisor, job) for _ in range(SWEEP_RUNS)))

    assert len(set(said)) == 1
