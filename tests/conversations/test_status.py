from bot.services.grading import Grading
from runner.errors import SandboxUnavailableError
from tests.conversations.stage import Person, Stage

WHY = str(SandboxUnavailableError(what="The kernel has no Landlock.", remedy="Use a newer one."))


def grading(stage: Stage) -> Grading:
    return stage.bot.services.grading


async def test_without_a_worker_grading_is_down(ada: Person):
    await ada.says("/status")

    assert "No grader has been heard of" in await ada.reads()


async def test_a_worker_anywhere_is_told_with_its_profile(stage: Stage, ada: Person):
    await grading(stage).attend("far:1", profile="portable")
    await grading(stage).attend("near:1", profile="full")
    await grading(stage).attend("near:2", profile="full")

    await ada.says("/status")

    text = await ada.reads()
    assert "Code is being graded" in text
    assert "full (2 grading)" in text
    assert "portable (1 grading)" in text
    assert "Nobody waits." in text


async def test_warming_up_and_refusing_are_told_apart(stage: Stage, ada: Person):
    await grading(stage).attend("near:1", profile="")
    await ada.says("/status")
    assert "warming up" in await ada.reads()

    await grading(stage).attend("near:1", profile="", refusal=WHY)
    await ada.says("/status")
    assert "the sandbox does not hold" in await ada.reads()


async def test_a_worker_that_leaves_is_gone(stage: Stage, ada: Person):
    await grading(stage).attend("near:1", profile="full")
    await grading(stage).leave("near:1")

    await ada.says("/status")

    assert "No grader has been heard of" in await ada.reads()
