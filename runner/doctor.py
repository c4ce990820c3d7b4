"""What holds on this machine: which walls, which TensorFlow, how fast it trains in a child."""

import asyncio
import platform
from collections.abc import Iterator
from dataclasses import dataclass

from runner.errors import RunnerError
from runner.jobs import Job
from runner.outcomes import Execution, Finished
from runner.selftest import Profile
from runner.supervisor import Supervisor

_TRAINING = """
import time
import numpy as np
import tensorflow as tf

x = np.linspace(-1.0, 1.0, 200, dtype="float32").reshape(-1, 1)
layers = [tf.keras.Input((1,)), tf.keras.layers.Dense(8), tf.keras.layers.Dense(1)]
model = tf.keras.Sequential(layers)
model.compile("adam", "mse")
begun = time.perf_counter()
model.fit(tf.data.Dataset.from_tensor_slices((x, 2 * x)).batch(32), epochs=5, verbose=0)
print(tf.__version__, f"{time.perf_counter() - begun:.1f}")
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """One thing that was found out."""

    name: str
    value: str
    is_well: bool = True


async def examine(supervisor: Supervisor) -> tuple[Fact, ...]:
    """What the runner finds here; the supervisor is started and left running."""
    loop = asyncio.get_running_loop()
    begun = loop.time()
    try:
        await supervisor.start()
        await supervisor.warm()
        warm_seconds = loop.time() - begun
        execution = await supervisor.run(Job(source=_TRAINING))
    except RunnerError as error:
        return (*_system(), Fact(name="Sandbox", value=str(error), is_well=False))
    warm = Fact(name="Warm after", value=f"{warm_seconds:.1f} s")
    return (*_system(), *_walls(supervisor.profile), warm, *_training(execution))


def _system() -> Iterator[Fact]:
    yield Fact(name="System", value=f"{platform.system()} {platform.release()}")
    yield Fact(name="Processor", value=platform.machine())
    yield Fact(name="Python", value=platform.python_version())


def _walls(profile: Profile | None) -> Iterator[Fact]:
    if profile is None:
        yield Fact(name="Sandbox", value="not tested: some walls are left out", is_well=False)
        return
    yield Fact(name="Profile", value=profile.walls.name)
    for what, why in profile.walls.refused.items():
        yield Fact(name=f"No {what}", value=why)
    yield Fact(name="Landlock", value=f"version {profile.landlock_abi}")
    yield Fact(name="Sandbox", value=f"holds; {profile.attacks} attacks on itself failed")
    user = "root, whose powers children do not have" if profile.is_root else "an ordinary one"
    yield Fact(name="User", value=user)


def _training(execution: Execution) -> Iterator[Fact]:
    words = execution.output.split()
    if not isinstance(execution.outcome, Finished) or len(words) != 2:
        yield Fact(name="TensorFlow", value=str(execution.outcome), is_well=False)
        return
    version, seconds = words
    yield Fact(name="TensorFlow", value=version)
    yield Fact(name="Small training", value=f"{seconds} s, {execution.seconds:.1f} s in all")
    yield Fact(name="Memory of it", value=f"{execution.peak_memory_bytes / 2**20:.0f} MiB")
