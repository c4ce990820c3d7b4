"""From a message with code to its verdict, through the real queue, runner and sandbox."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from bot.app import Grader
from challenges import library
from challenges.library import Library
from challenges.submissions import SubmissionState
from runner.datasets import Datasets
from runner.judge import Judge
from runner.supervisor import Supervisor
from runner.worker import Worker
from storage.database import connect
from tests.conversations import texts
from tests.conversations.stage import BANK, Person, Stage
from tests.conversations.stage import stage as raised
from tests.modelfiles import LINE, written
from tests.sandbox import SANDBOX

pytestmark = SANDBOX

SOLUTION = (BANK / "code" / "straight-line" / "solution.py").read_text()

LINGERING = f"""{SOLUTION}
import time

model = solution_model()
time.sleep(3)  # or it is over before anybody has seen it train
"""

KERAS2 = """
import keras
from keras.optimizers import SGD

model = keras.models.Sequential()
model.add(keras.layers.Dense(units=1, input_dim=1))
model.compile(optimizer=SGD(lr=0.1, decay=1e-6), loss="mse")
model.fit(x_train, y_train, epochs=100, verbose=0)
"""


@asynccontextmanager
async def graded_stage(
    folder: Path, address: str, supervisor: Supervisor, bank: Library | None = None
) -> AsyncIterator[Stage]:
    """A stage with a worker beside it, as `dailytensor run` has one."""
    bank, database = bank or library.load(BANK), connect(address)
    worker = Worker(
        database=database,
        judge=Judge(supervisor, Datasets(bank.folder, folder / "datasets")),
        library=bank,
        name="test",
    )
    try:
        async with raised(folder, database, Grader(ring=worker.wake), bank) as stage:
            task = asyncio.ensure_future(worker.run())
            try:
                yield stage
            finally:
                task.cancel()
                await asyncio.wait([task])
            assert texts.problems(stage.chat.calls) == []
    finally:
        await database.close()


async def test_a_solution_is_reached_with_curve_and_next_day(
    tmp_path: Path, address: str, supervisor: Supervisor
):
    async with graded_stage(tmp_path, address, supervisor) as stage:
        ada = await _ready(stage)
        await ada.says(f"```python\n{LINGERING}\n```")

        await until_judged(stage, ada)

        status, picture = (await stage.messages(ada.id))[-2:]
        assert "A straight line: reached!" in status["text"]
        assert "It comes back in" in status["text"]
        assert "One neuron is a line." in status["text"]
        assert picture["photo"]
        assert picture["reply_to_message"]["message_id"] == status["message_id"]
        shown = " ".join(call["text"] for call in stage.calls("editMessageText"))
        assert "Running…" in shown or "Training: epoch" in shown


async def test_a_second_try_by_edit_stays_in_the_same_messages_and_counts_as_hard(
    tmp_path: Path, address: str, supervisor: Supervisor
):
    untrained = SOLUTION.replace("    model.fit(", "    (lambda *a, **k: None)(")
    async with graded_stage(tmp_path, address, supervisor) as stage:
        ada = await _ready(stage)
        message_id = await ada.says(f"```python\n{untrained}\n```")
        await until_judged(stage, ada)
        first = await stage.messages(ada.id)
        assert "not there yet" in first[-2]["text"]
        assert "No epoch was trained" in first[-2]["text"]

        await ada.edits(message_id, f"```python\n{SOLUTION}\n```")
        await until_judged(stage, ada)

        second = await stage.messages(ada.id)
        assert [m["message_id"] for m in second] == [m["message_id"] for m in first]
        assert "reached!" in second[-2]["text"]
        exported = await stage.bot.services.personal.export(ada.id)
        assert [logged.review.rating for logged in exported.reviews] == [2]


async def test_code_that_does_not_parse_is_told_with_a_caret_and_costs_nothing(
    tmp_path: Path, address: str, supervisor: Supervisor
):
    async with graded_stage(tmp_path, address, supervisor) as stage:
        ada = await _ready(stage)
        message_id = await ada.says("```python\nx = (1,\ny = = 2\n```")
        await until_judged(stage, ada)
        text = await ada.reads()
        assert "does not parse" in text
        assert "^" in text

        await ada.edits(message_id, f"```python\n{SOLUTION}\n```")
        await until_judged(stage, ada)

        exported = await stage.bot.services.personal.export(ada.id)
        assert [logged.review.rating for logged in exported.reviews] == [3]


async def test_what_is_refused_is_told_in_the_learners_language(
    tmp_path: Path, address: str, supervisor: Supervisor
):
    async with graded_stage(tmp_path, address, supervisor) as stage:
        emmy = await _ready(stage, "Emmy")

        await emmy.says("```python\nimport subprocess\nsubprocess.run(['id'])\n```")
        await until_judged(stage, emmy)

        text = await emmy.reads()
        assert "nicht ausgeführt" in text
        assert "Zeile 2: subprocess.run: Hier lassen sich keine Programme starten." in text
        assert "subprocess.run(['id'])" in text


async def test_what_was_printed_is_shown_and_escaped(
    tmp_path: Path, address: str, supervisor: Supervisor
):
    async with graded_stage(tmp_path, address, supervisor) as stage:
        ada = await _ready(stage)

        await ada.says("```python\nprint('<b>1 < 2 & 3</b>')\n```")
        await until_judged(stage, ada)

        assert "<b>1 < 2 & 3</b>" in await ada.reads()
        assert "no model found" in await ada.reads()


async def test_a_cancelled_run_is_stopped_and_counts_nothing(
    tmp_path: Path, address: str, supervisor: Supervisor
):
    async with graded_stage(tmp_path, address, supervisor) as stage:
        ada = await _ready(stage)
        await ada.says("```python\nimport time\ntime.sleep(600)\n```")
        await _until(stage, ada, SubmissionState.RUNNING)

        await ada.presses("Cancel")
        await ada.says(f"```python\n{SOLUTION}\n```")
        await until_judged(stage, ada)

        said = [m.get("text", "") for m in await stage.messages(ada.id)]
        assert any("Cancelled. Nothing was counted." in text for text in said)
        assert any("reached!" in text for text in said)


async def test_old_code_is_explained_and_runs_as_keras_2_at_the_press_of_a_key(
    tmp_path: Path, address: str, supervisor: Supervisor
):
    async with graded_stage(tmp_path, address, supervisor) as stage:
        ada = await _ready(stage)
        await ada.says(f"```python\n{KERAS2}\n```")
        await until_judged(stage, ada)
        first = await ada.sees()
        assert "Written for Keras 2. lr= is called learning_rate= now." in first["text"]

        grace = stage.person("Grace")
        await grace.enrols()
        data = first["reply_markup"]["inline_keyboard"][0][0]["callback_data"]
        await grace.presses_data(data, await grace.sees())
        async with stage.bot.services.coding.begin() as work:
            assert (await work.submissions.of(ada.id))[0].attempt == 1

        await ada.presses("Run it as Keras 2")
        await until_judged(stage, ada)

        status = next(
            m for m in await stage.messages(ada.id) if m["message_id"] == first["message_id"]
        )
        assert "A straight line: reached!" in status["text"]
        assert "It ran as Keras 2" in status["text"]
        shown = " ".join(call["text"] for call in stage.calls("editMessageText"))
        assert "Training: epoch" in shown or "Running…" in shown
        exported = await stage.bot.services.personal.export(ada.id)
        assert [each.submission.attempt for each in exported.submissions] == [2]


async def test_a_trained_model_is_reached_as_code_is(
    tmp_path: Path, address: str, supervisor: Supervisor
):
    content = await written(
        supervisor, "import keras\n" + LINE + "model.save('mine.keras')", "mine.keras"
    )
    async with graded_stage(tmp_path, address, supervisor) as stage:
        ada = await _ready(stage)

        await ada.sends_file(content, "mine.keras")
        await until_judged(stage, ada)

        said = [m.get("text", "") for m in await stage.messages(ada.id)]
        assert any("📦 mine.keras, " in text for text in said)
        assert sum("A straight line" in text for text in said) == 2  # the offer and the verdict


async def _ready(stage: Stage, name: str = "Ada") -> Person:
    person = stage.person(name)
    await person.enrols()
    await person.says("/challenge")
    return person


async def until_judged(stage: Stage, person: Person) -> None:
    await _until(stage, person, SubmissionState.JUDGED)


async def _until(stage: Stage, person: Person, state: SubmissionState) -> None:
    """Let time pass until the newest submission is there, and the learner has been told."""
    while True:
        await asyncio.sleep(0.05)
        await stage.bot.telling.tell_all()
        async with stage.bot.services.coding.begin() as work:
            submission = (await work.submissions.of(person.id))[-1]
        if submission.state is state and (
            state is SubmissionState.RUNNING or submission.told_revision == submission.revision
        ):
            return
