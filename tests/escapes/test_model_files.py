"""Hostile model files reach no canary: loaded as a submission is, nor loaded without any care."""

import base64
from pathlib import Path

import numpy as np
import pytest

from challenges.challenge import Limits
from runner.isolation.layers import Layers
from runner.jobs import Job
from runner.outcomes import Execution, Finished, Predicted
from tests.escapes.caged import Cage
from tests.escapes.canaries import Canaries
from tests.escapes.model_makers import BOMBS, MAKERS, Maker
from tests.modelfiles import written

pytestmark = [
    pytest.mark.sandbox,
    pytest.mark.xdist_group("escapes"),
    pytest.mark.asyncio(loop_scope="session"),
]

INPUTS = np.zeros((4, 1), "float32")
LIMITS = Limits(wall_seconds=30)
CARELESS = """
import base64, os, zipfile
import keras, tf_keras, tensorflow as tf

content = base64.b64decode({content!r})
keras.config.enable_unsafe_deserialization()

class Served(keras.Model):
    def __init__(self, folder):
        super().__init__()
        self.loaded = tf.saved_model.load(folder)

    def predict(self, x, **options):
        return next(iter(self.loaded.signatures["serving_default"](tf.constant(x)).values()))

    def count_params(self):
        return 0

def load_zip():
    os.mkdir("folder")
    with zipfile.ZipFile("m.keras") as archive:
        for name in archive.namelist():  # as many have written it
            target = os.path.join("folder", name)
            os.makedirs(os.path.dirname(target), exist_ok=True)
            open(target, "wb").write(archive.read(name))
    return Served(os.path.join("folder", "hostile"))

open("m.keras", "wb").write(content)
open("m.h5", "wb").write(content)
for load in (
    lambda: keras.saving.load_model("m.keras", compile=False, safe_mode=False),
    lambda: keras.saving.load_model("m.h5", compile=False, safe_mode=False),
    lambda: tf_keras.saving.load_model("m.keras", compile=False, safe_mode=False),
    lambda: tf_keras.saving.load_model("m.h5", compile=False, safe_mode=False),
    load_zip,
):
    try:
        model = load()
        break
    except Exception as error:
        print(type(error).__name__)
"""


async def _reached(
    cage: Cage, folder: Path, maker: Maker, *, careless: bool, layers: Layers | None = None
) -> list[str]:
    with Canaries(folder / "canaries", folder / "neighbour") as canaries:
        content = await written(cage.supervisor, canaries.planted_in(maker.source), "hostile")
        execution = await cage.supervisor.run(_job(content, careless=careless), layers=layers)
        return canaries.reached(said=_said(execution), printed=execution.output)


def _job(content: bytes, *, careless: bool) -> Job:
    if not careless:
        return Job(model=content, hidden_inputs=INPUTS, limits=LIMITS)
    source = CARELESS.format(content=base64.b64encode(content).decode())
    return Job(source=source, hidden_inputs=INPUTS, limits=LIMITS, has_policy=False)


def _said(execution: Execution) -> str:
    outcome = execution.outcome
    predicted = outcome.values.tobytes() if isinstance(outcome, Predicted) else b""
    return f"{outcome} {execution.output} {predicted!r}"


FEW = {
    "keras_lambda",
    "legacy_h5_lambda",
    "legacy_h5_external_data",
    "saved_model_reads",
    "saved_model_writes",
    "zip_climbs_out",
    "saved_model_never_ends",
}
"""One of each kind, for the test command; `make sweep` runs them all."""


def each(makers: list[Maker]) -> pytest.MarkDecorator:
    cases = [
        pytest.param(maker, id=maker.name, marks=() if maker.name in FEW else pytest.mark.sweep)
        for maker in makers
    ]
    return pytest.mark.parametrize("maker", cases)


@each(MAKERS)
async def test_a_hostile_file_reaches_nothing(cage: Cage, tmp_path: Path, maker: Maker):
    assert await _reached(cage, tmp_path, maker, careless=False) == []


@pytest.mark.sweep
@each(MAKERS)
async def test_nor_where_it_is_loaded_without_care(cage: Cage, tmp_path: Path, maker: Maker):
    assert await _reached(cage, tmp_path, maker, careless=True) == []


@pytest.mark.sweep
@each([maker for maker in MAKERS if maker.is_live])
async def test_it_is_live_where_nothing_stops_it(cage: Cage, tmp_path: Path, maker: Maker):
    assert await _reached(cage, tmp_path, maker, careless=True, layers=Layers.none()) != []


@each(BOMBS)
async def test_a_bomb_of_a_file_is_stopped(cage: Cage, maker: Maker):
    content = await written(cage.supervisor, maker.source, "hostile")
    job = Job(model=content, hidden_inputs=INPUTS, limits=Limits(wall_seconds=4))

    execution = await cage.supervisor.run(job)

    assert not isinstance(execution.outcome, Predicted | Finished)


async def test_a_child_still_judges_honest_files_afterwards(cage: Cage):
    source = """
import keras
model = keras.Sequential([keras.layers.Input((1,)), keras.layers.Dense(1)])
model.save("honest.keras")
"""
    content = await written(cage.supervisor, source, "honest.keras")

    execution = await cage.supervisor.run(Job(model=content, hidden_inputs=INPUTS, limits=LIMITS))

    assert isinstance(execution.outcome, Predicted)
