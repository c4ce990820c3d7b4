"""A child: one job, from the fork to the end of the process. Nothing that it says is trusted.

It is forked ahead of its job, puts its walls up, gets warm, and waits.

Everything that it needs is imported here, before the fork: behind the walls this project's own
files do not exist.
"""

import os
import traceback
from dataclasses import dataclass
from pathlib import Path
from typing import NoReturn

import keras

from challenges.challenge import Limits
from runner import messages, models, problems, progress, protocol, snippet, tasks, warmup
from runner.isolation import apply, descriptors, parent_death
from runner.isolation.descriptors import CHANNEL
from runner.isolation.layers import Layers
from runner.protocol import TO_CHILD, Kind
from runner.tasks import Task


@dataclass(frozen=True, slots=True, kw_only=True)
class Orders:
    """What the zygote knows of a child: what holds it, not what it will run."""

    zygote: int
    scratch: Path
    libraries: tuple[Path, ...]
    limits: Limits
    layers: Layers
    threads: int
    warms_up: bool


def main(orders: Orders, channel: int, output: int, diagnostics: int) -> NoReturn:
    """Live as a child, and end."""
    try:
        _isolate(orders, channel, output, diagnostics)
        warmup.settle_threads(orders.threads)
        if orders.warms_up:
            warmup.warm_up()
        protocol.write_blocking(CHANNEL, Kind.READY)
        task = tasks.receive(CHANNEL)
        progress.report(_say_epoch)
        _attempt(task, orders.limits)
        snippet.flush()
    except BaseException:  # noqa: BLE001  # whatever it is, it must not live on as a zygote
        os.write(2, traceback.format_exc().encode(errors="replace"))
    finally:
        os._exit(0)


def _isolate(orders: Orders, channel: int, output: int, diagnostics: int) -> None:
    if orders.layers.parent_death:
        parent_death.die_with(orders.zygote)
    descriptors.arrange(channel=channel, output=output, diagnostics=diagnostics)
    os.chdir(orders.scratch)
    apply.apply(
        limits=orders.limits,
        scratch=orders.scratch,
        libraries=orders.libraries,
        layers=orders.layers,
    )


def _attempt(task: Task, limits: Limits) -> None:
    keras.utils.set_random_seed(task.seed)
    snippet.capture()
    source = None
    try:
        source = snippet.ready(task)
        variables = snippet.run(source, task)
        payload = _train_and_predict(variables, limits) if task.predicts else None
    except (Exception, SystemExit) as error:  # noqa: BLE001  # theirs may raise anything
        snippet.flush()
        _say(Kind.PROBLEM, problems.described(error, source))
        return
    snippet.flush()
    if payload is None:
        _say(Kind.TRAINED, messages.dump(parameters=0))
    else:
        _say(Kind.PREDICTIONS, payload)


def _train_and_predict(variables: dict[str, object], limits: Limits) -> bytes:
    model = models.find(variables)
    parameters = models.parameters(model, limits.parameters)
    _say(Kind.TRAINED, messages.dump(parameters=parameters))
    _, inputs = protocol.read_blocking(CHANNEL, TO_CHILD)  # the first that it sees of them
    predicted = models.predict(model, protocol.unpack(inputs))
    models.parameters(model, limits.parameters)  # a model may be built only now
    return messages.dump_predictions(predicted)


def _say_epoch(**fields: object) -> None:
    _say(Kind.EPOCH, messages.dump(**fields))


def _say(kind: Kind, payload: bytes) -> None:
    protocol.write_blocking(CHANNEL, kind, payload)
