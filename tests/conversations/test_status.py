from dataclasses import dataclass

from runner.errors import SandboxUnavailableError
from storage.workers import WorkerBeat
from tests.conversations.stage import Person, Stage

WHY = str(SandboxUnavailableError(what="The kernel has no Landlock.", remedy="Use a newer one."))


@dataclass(frozen=True, slots=True)
class Machines:
    """What workers on other machines write into the database."""

    stage: Stage

    async def say(
        self, worker: str, *, profile: str | None = None, refusal: str | None = None
    ) -> None:
        async with self.stage.bot.services.coding.begin() as work:
            beat = WorkerBeat(
                name=worker,
                slots=int(profile is not None),
                profile=profile,
                refusal=refusal,
                beat_at=await work.now(),
            )
            await work.workers.beat(beat)

    async def leave(self, worker: str) -> None:
        async with self.stage.bot.services.coding.begin() as work:
            await work.workers.leave(worker)


async def test_without_a_worker_grading_is_down(ada: Person):
    await ada.says("/status")

    assert "No grader has been heard of" in await ada.reads()


async def test_a_worker_anywhere_is_told_with_its_profile(stage: Stage, ada: Person):
    machines = Machines(stage)
    await machines.say("far:1", profile="portable")
    await machines.say("near:1", profile="full")
    await machines.say("near:2", profile="full")

    await ada.says("/status")

    text = await ada.reads()
    assert "Code is being graded" in text
    assert "full (2 grading)" in text
    assert "portable (1 grading)" in text
    assert "Nobody waits." in text


async def test_warming_up_and_refusing_are_told_apart(stage: Stage, ada: Person):
    machines = Machines(stage)
    await machines.say("near:1")
    await ada.says("/status")
    assert "warming up" in await ada.reads()

    await machines.say("near:1", refusal=WHY)
    await ada.says("/status")
    assert "the sandbox does not hold" in await ada.reads()


async def test_a_worker_that_leaves_is_gone(stage: Stage, ada: Person):
    machines = Machines(stage)
    await machines.say("near:1", profile="full")
    await machines.leave("near:1")

    await ada.says("/status")

    assert "No grader has been heard of" in await ada.reads()
