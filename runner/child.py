"""A child: one job, from the fork to the end of the process. Nothing that it says is trusted.

It is forked ahead of its job, puts its walls up, gets warm, and waits.

Everything that it needs is imported here, before the fork: behind the walls this project's own
files do not exist.
"""

import os
import traceback
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NoReturn

from challenges.challenge import Limits
from runner import (
    checking,
    describing,
    determinism,
    messages,
    models,
    pools,
    problems,
    progress,
    protocol,
    snippet,
    tasks,
    warmup,
)
from runner.isolation import apply, descriptors, parent_death
from runner.isolation.descriptors import CHANNEL
from runner.isolation.layers import Layers
from runner.isolation.libraries import Libraries
from runner.keras2 import standin
from runner.model_files import loading
from runner.protocol import TO_CHILD, Kind
from runner.tasks import Task


@dataclass(frozen=True, slots=True, kw_only=True)
class Orders:
    """What the zygote knows of a child: what holds it, not what it will run."""

    zygote: int
    scratch: Path
    libraries: Libraries
    limits: Limits
    layers: Layers
    threads: int
    warms_up: bool


def main(orders: Orders, channel: int, output: int, diagnostics: int) -> NoReturn:
    """Live as a child, and end."""
    try:
        _isolate(orders, channel, output, diagnostics)
        warmup.settle_threads(orders.threads)
        determinism.settle(seed=0)  # before anything is run; each job settles its own
        if orders.warms_up:
            warmup.warm_up()
        progress.report(_say_epoch)
        pools.replace()
        protocol.write_blocking(CHANNEL, Kind.READY)
        _attempt(tasks.receive(CHANNEL))
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


def _attempt(task: Task) -> None:
    determinism.settle(task.seed)
    if task.is_legacy:
        standin.put_in_place()
    snippet.capture()
    source, payload = None, None
    try:
        if task.model is not None:
            payload = _predict(loading.load(task.model), task.parameters)
        else:
            setup, source = snippet.ready_setup(task), snippet.ready(task)
            variables = snippet.run(source, task, setup)
            if task.check:
                checking.check(task.check, task.names, variables)
            if task.predicts:
                payload = _predict(models.find(variables), task.parameters)
    except (Exception, SystemExit) as error:  # noqa: BLE001  # theirs may raise anything
        snippet.flush()
        _say(Kind.PROBLEM, problems.described(error, source, is_legacy=task.is_legacy))
        return
    snippet.flush()
    if payload is None:
        _say(Kind.TRAINED, messages.dump(parameters=0))
    else:
        _say(Kind.PREDICTIONS, payload)


def _predict(model: Any, most: int) -> bytes:
    parameters = models.parameters(model, most)
    _say(Kind.TRAINED, messages.dump(parameters=parameters))
    _, inputs = protocol.read_blocking(CHANNEL, TO_CHILD)  # the first that it sees of them
    predicted = models.predict(model, protocol.unpack(inputs))
    models.parameters(model, most)  # a model may be built only now
    _say(Kind.MODEL, describing.described(model))
    return messages.dump_predictions(predicted)


def _say_epoch(**fields: object) -> None:
    _say(Kind.EPOCH, messages.dump(**fields))


def _say(kind: Kind, payload: bytes) -> None:
    protocol.write_blocking(CHANNEL, kind, payload)
