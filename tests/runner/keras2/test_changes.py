"""Every change that we tell of is one: the old form fails, the new one works, as TensorFlow is."""

import json

import pytest

from challenges.challenge import Limits
from runner.jobs import Job
from runner.keras2 import changes
from tests.sandbox import SANDBOX

pytestmark = SANDBOX

TRIAL = '''
import contextlib, io, json, sys
from runner.keras2 import changes, recognition  # imported before the walls went up
from runner.policy import compiler, namespace

PRELUDE = """
import keras
import numpy as np
import tensorflow as tf

x = np.arange(6.0, dtype="float32").reshape(-1, 1)
y = 2 * x

def small():
    model = keras.Sequential([keras.layers.Dense(1)])
    model.compile("sgd", "mse")
    return model

"""

def run(text):
    if POLICY:
        exec(compiler.compile_source(text).code, namespace.namespace({}, lambda said: None))
    else:
        exec(compile(text, "form", "exec"), {"__name__": "__main__"})

def outcome(form):
    text = PRELUDE + form
    try:
        with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
            run(text)
    except Exception as error:
        old = recognition.recognised(text, error, None, ran_as_legacy=LEGACY)
        return f"recognised as {old.change}" if old else repr(error)[:300]
    return "works"

print(json.dumps({each.name: outcome(each.FORM) for each in changes.load()}), file=sys.stdout)
'''

KNOWN = changes.load()
WITH_AND_WITHOUT_POLICY = pytest.mark.parametrize(
    "policy", [True, pytest.param(False, marks=pytest.mark.sweep)], ids=["policy", "bare"]
)


async def outcomes(supervisor, form: str, *, is_legacy: bool, policy: bool) -> dict[str, str]:
    """What comes of every change's code in this form, by its name."""
    source = TRIAL.replace("FORM", form)
    source = source.replace("POLICY", str(policy)).replace("LEGACY", str(is_legacy))
    limits = Limits(wall_seconds=300, cpu_seconds=300)
    job = Job(source=source, limits=limits, has_policy=False, is_legacy=is_legacy)
    execution = await supervisor.run(job)
    *_, last = execution.output.strip().splitlines() or [str(execution)]
    found: dict[str, str] = json.loads(last)
    return found


@WITH_AND_WITHOUT_POLICY
async def test_old_forms_are_recognised_under_keras_3(supervisor, policy):
    found = await outcomes(supervisor, "old", is_legacy=False, policy=policy)

    assert found == {each.name: f"recognised as {each.name}" for each in KNOWN}


@WITH_AND_WITHOUT_POLICY
async def test_old_forms_work_under_legacy_keras_unless_they_are_older_still(supervisor, policy):
    found = await outcomes(supervisor, "old", is_legacy=True, policy=policy)

    assert found == {
        each.name: "works" if each.is_legacy else f"recognised as {each.name}" for each in KNOWN
    }


@pytest.mark.sweep
@pytest.mark.parametrize("policy", [True, False], ids=["policy", "bare"])
async def test_new_forms_work_under_keras_3(supervisor, policy):
    found = await outcomes(supervisor, "new", is_legacy=False, policy=policy)

    assert found == {each.name: "works" for each in KNOWN}
