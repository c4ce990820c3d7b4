import asyncio
import contextlib
import os
import signal
from collections.abc import Callable
from pathlib import Path

import numpy as np
import psutil
import pytest

from challenges.challenge import Limits
from runner.isolation.layers import Layers
from runner.jobs import Job
from runner.outcomes import Bound, Died, Finished, ModelMissing, Predicted, Stopped
from runner.supervisor import Supervisor
from tests.sandbox import SANDBOX

pytestmark = SANDBOX

INPUTS = np.arange(3, dtype="float32").reshape(3, 1)
FORGING = """
import json, os, struct

def say(kind, payload):
    os.write(3, struct.pack("!BI", kind, len(payload)) + payload)

def predictions(*shape, numbers=0):
    return struct.pack(f"!B{len(shape)}I", len(shape), *shape) + b"\\0" * 4 * numbers

trained = json.dumps({"parameters": 1}).encode()
"""


async def run(supervisor, source, **fields):
    layers = fields.pop("layers", None)
    job = Job(source=source, has_policy=False, **fields)
    return await supervisor.run(job, layers=layers)


def children(supervisor: Supervisor) -> list[psutil.Process]:
    found = psutil.Process(supervisor.zygote_pid).children()
    return [child for child in found if child.pid not in supervisor.waiting]


async def eventually(is_so: Callable[[], object]) -> bool:
    for _ in range(6000):
        if is_so():
            return True
        await asyncio.sleep(0.01)
    return False


async def test_what_is_printed_is_captured(supervisor):
    source = "import sys\nprint('out')\nprint('err', file=sys.stderr)"

    execution = await run(supervisor, source)

    assert (execution.outcome, execution.output) == (Finished(), "out\nerr\n")


async def test_a_model_can_be_saved_and_loaded_in_the_scratch_folder(supervisor):
    source = """
import keras, numpy as np
model = keras.Sequential([keras.Input((1,)), keras.layers.Dense(1)])
model.compile("sgd", "mse")
model.fit(np.ones((4, 1)), np.ones((4, 1)), callbacks=[keras.callbacks.CSVLogger("log.csv")])
model.save("mine.keras")
model.save_weights("mine.weights.h5")
model = keras.models.load_model("mine.keras")
model.load_weights("mine.weights.h5")
print(len(open("log.csv").readlines()))
"""
    execution = await run(supervisor, source, hidden_inputs=INPUTS)

    assert isinstance(execution.outcome, Predicted)
    assert execution.output.splitlines()[-1] == "2"


async def test_the_scratch_folder_is_private_and_gone_afterwards(supervisor):
    source = """
import os
print(os.getcwd(), oct(os.stat(".").st_mode & 0o777), os.listdir())
os.makedirs("a/b/c")
open("a/b/c/file", "w").close()
"""
    execution = await run(supervisor, source)

    folder, mode, entries = execution.output.split()
    assert (mode, entries) == ("0o700", "[]")
    assert not os.access(folder, os.F_OK)


async def test_autograph_reads_the_source(supervisor):
    source = """
import tensorflow as tf

@tf.function
def sign(x):
    if x > 0:
        return 1
    return -1

print(int(sign(tf.constant(-3.0))))
"""
    plain = await run(supervisor, source)
    guarded = await supervisor.run(Job(source=source))

    assert (plain.output, guarded.output) == ("-1\n", "-1\n")


async def test_a_child_knows_no_labels_and_no_environment(supervisor):
    source = """
import os
print(sorted(os.environ))
print(sorted(name for name in globals() if not name.startswith("__")))
"""
    execution = await run(supervisor, source, arrays={"x_train": INPUTS}, hidden_inputs=INPUTS)

    environment, names = execution.output.splitlines()
    assert "PATH" not in environment
    assert names == "['os', 'x_train']"


@pytest.mark.parametrize(
    "lie",
    [
        "os.write(3, b'HTTP/1.1 200 OK\\r\\n\\r\\n')",
        "os.write(3, b'')\nos._exit(0)",
        "say(99, b'')",
        "say(16, b'')",
        "say(1, b'{}')",
        "say(19, b'[]')",
        "say(19, b'{\"parameters\": -1}')",
        "say(19, trained)\nsay(19, trained)",
        "say(20, predictions(3, 1, numbers=3))",
        "say(19, trained)\nsay(20, b'')",
        "say(19, trained)\nsay(20, predictions(3, 1, numbers=2))",
        "say(19, trained)\nsay(20, predictions(3, 2**30, numbers=3))",
        'say(18, b\'{"problem": "accepted"}\')',
        'say(17, b\'{"number": 1, "metrics": 5}\')',
        "say(17, b'[' * 10000)",
        "os.write(3, struct.pack('!BI', 20, 2**32 - 1))",
        "os.write(3, struct.pack('!BI', 17, 9))\nos._exit(0)",
    ],
)
async def test_what_a_child_may_not_say_ends_it(supervisor, lie):
    execution = await run(supervisor, FORGING + lie, hidden_inputs=INPUTS)

    assert isinstance(execution.outcome, Died)


async def test_a_forged_epoch_is_no_more_than_an_epoch(supervisor):
    lie = 'say(17, b\'{"number": 1, "of": 1, "metrics": {"accuracy": 1.0}}\')'

    execution = await run(supervisor, FORGING + lie, hidden_inputs=INPUTS)

    assert isinstance(execution.outcome, ModelMissing)
    assert execution.history[0].metrics == {"accuracy": 1.0}


async def test_a_child_that_dies_is_a_dead_child(supervisor):
    execution = await run(supervisor, "import os\nos.abort()", hidden_inputs=INPUTS)

    assert isinstance(execution.outcome, Died)
    (name,) = execution.outcome.phrase.values
    assert name in {"SIGABRT", "SIGSEGV"}  # the latter as process 1


async def test_a_child_that_does_not_listen_is_stopped(supervisor):
    source = FORGING + "say(19, trained)\nimport time\ntime.sleep(60)"
    inputs = np.zeros((2**21, 1), dtype="float32")  # more than any socket holds

    execution = await run(
        supervisor, source, hidden_inputs=inputs, limits=Limits(wall_seconds=1.0)
    )

    assert execution.outcome == Stopped(bound=Bound.TIME)


async def test_many_files_are_too_much(supervisor):
    source = "n = 0\nwhile True:\n    open(str(n), 'w').close()\n    n += 1"

    execution = await run(supervisor, source, limits=Limits(wall_seconds=30.0))

    assert execution.outcome == Stopped(bound=Bound.OUTPUT)


async def test_all_jobs_of_a_zygote_that_is_killed_are_run_again(supervisor):
    async def murder() -> None:
        assert await eventually(lambda: len(children(supervisor)) >= supervisor.concurrency)
        os.kill(children(supervisor)[0].ppid(), signal.SIGKILL)

    async with asyncio.TaskGroup() as group:
        running = [
            group.create_task(run(supervisor, f"import time\ntime.sleep(1)\nprint({number})"))
            for number in range(supervisor.concurrency + 1)
        ]
        group.create_task(murder())

    assert [task.result().output for task in running] == ["0\n", "1\n", "2\n"]


async def test_memory_that_is_taken_without_end_is_too_much(supervisor):
    source = "kept = []\nwhile True:\n    kept.append(b'x' * 2**24)"

    execution = await run(
        supervisor,
        source,
        layers=Layers(rlimits=False),
        limits=Limits(memory_bytes=300 * 2**20),
    )

    assert execution.outcome == Stopped(bound=Bound.MEMORY)


async def test_a_job_that_is_given_up_is_killed(supervisor):
    with contextlib.suppress(TimeoutError):
        async with asyncio.timeout(0.5):
            await run(supervisor, "import time\ntime.sleep(60)")

    assert await eventually(lambda: not children(supervisor))
    assert (await run(supervisor, "print(1)")).output == "1\n"


async def test_no_more_jobs_run_at_once_than_allowed(supervisor):
    source = "import time\nprint(time.time())\ntime.sleep(0.3)\nprint(time.time())"

    executions = await asyncio.gather(*(run(supervisor, source) for _ in range(5)))

    spans = [[float(moment) for moment in e.output.split()] for e in executions]
    together = [sum(start <= at < end for start, end in spans) for at, _ in spans]
    assert max(together) == supervisor.concurrency


async def test_a_child_that_waits_is_warm(supervisor):
    source = """
status = open('/proc/self/status').read()
print(int(status.split('Threads:')[1].split()[0]) > 1)  # TensorFlow's
"""

    await supervisor.warm()
    assert await eventually(lambda: supervisor.waiting)
    assert (await run(supervisor, source)).output == "True\n"


async def test_no_child_is_used_twice(supervisor):
    source = "import sys\nprint(hasattr(sys, 'mine'))\nsys.mine = 1"

    outputs = [(await run(supervisor, source)).output for _ in range(4)]

    assert outputs == ["False\n"] * 4


async def test_a_child_that_is_killed_while_it_waits_is_replaced(supervisor):
    await supervisor.warm()
    killed = supervisor.waiting

    for pid in killed:
        os.kill(pid, signal.SIGKILL)

    assert await eventually(lambda: not killed & supervisor.waiting)
    await supervisor.warm()
    assert len(supervisor.waiting) == len(killed)
    assert (await run(supervisor, "print(1)")).output == "1\n"


async def test_a_job_whose_child_was_just_killed_is_run_all_the_same(supervisor):
    await supervisor.warm()
    for pid in supervisor.waiting:
        os.kill(pid, signal.SIGKILL)

    assert (await run(supervisor, "print(1)")).output == "1\n"


async def test_a_job_whose_child_is_killed_is_run_again(supervisor):
    async def murder() -> None:
        assert await eventually(lambda: working(supervisor))
        os.kill(working(supervisor)[0].pid, signal.SIGKILL)

    def working(supervisor: Supervisor) -> list[psutil.Process]:
        return [child for child in children(supervisor) if child.pid in waited]

    await supervisor.warm()
    waited = supervisor.waiting
    async with asyncio.TaskGroup() as group:
        running = group.create_task(run(supervisor, "import time\ntime.sleep(1)\nprint('done')"))
        group.create_task(murder())

    assert (running.result().outcome, running.result().output) == (Finished(), "done\n")


async def test_what_a_child_did_to_get_warm_is_not_seen(supervisor):
    source = """
import keras
model = keras.Sequential([keras.Input((1,)), keras.layers.Dense(1)])
print(model.name, model.layers[0].name)
"""
    assert (await run(supervisor, source)).output == "sequential dense\n"


async def test_a_job_may_wish_for_threads_as_in_a_fresh_process(supervisor):
    source = """
import tensorflow as tf
tf.config.threading.set_intra_op_parallelism_threads(1)
tf.config.threading.set_inter_op_parallelism_threads(1)
tf.config.set_visible_devices([], "GPU")
print("done")
"""
    execution = await supervisor.run(Job(source=source))

    assert (execution.outcome, execution.output) == (Finished(), "done\n")


async def test_a_job_that_is_allowed_more_than_others_gets_it(supervisor):
    source = "import resource\nprint(resource.getrlimit(resource.RLIMIT_AS)[1])"
    usual, more = Limits(), Limits(memory_bytes=3 * 2**30)

    executions = [await run(supervisor, source, limits=limits) for limits in (usual, more)]

    assert [int(e.output) for e in executions] == [usual.memory_bytes, more.memory_bytes]


async def test_a_job_that_is_allowed_less_gets_no_more(supervisor):
    source = "import resource\nfor kind in (9, 1):\n    print(resource.getrlimit(kind)[1])"
    limits = Limits(memory_bytes=2 * 2**30, scratch_bytes=2**20)

    execution = await run(supervisor, source, limits=limits)

    assert execution.output.split() == [str(2 * 2**30), str(2**20 + 4096)]


async def test_nothing_is_left_of_jobs(supervisor):
    async def kept() -> tuple[int, int, list[str]]:
        await supervisor.warm()
        return (
            len(list(Path("/proc/self/fd").iterdir())),
            len(children(supervisor)),
            [folder for folder in supervisor_folders() if folder not in before],
        )

    def supervisor_folders() -> list[str]:
        return sorted(str(path) for path in supervisor._folders.folder.glob("job-*"))

    await supervisor.warm()
    before = supervisor_folders()
    first = await kept()
    await asyncio.gather(*(run(supervisor, "open('x', 'w').write('x')") for _ in range(6)))
    assert await eventually(lambda: len(children(supervisor)) == first[1])
    descriptors, _, folders = await kept()

    assert descriptors == first[0]
    assert len(folders) == len(supervisor.waiting)
