"""Typing along, through the real queue, runner and sandbox."""

from pathlib import Path

from challenges import library
from runner.supervisor import Supervisor
from tests.conversations.stage import BANK
from tests.conversations.test_grading import graded_stage, until_judged
from tests.conversations.test_typealong import PACK, ratings, with_gaps
from tests.sandbox import SANDBOX

pytestmark = SANDBOX

ANOTHER_WAY = "```python\nimport numpy as np\ntwice = np.add(x, x)\ntotal = twice.sum()\n```"


async def test_from_gaps_to_memory_as_it_is_really_judged(
    tmp_path: Path, address: str, supervisor: Supervisor
):
    async with graded_stage(
        tmp_path, address, supervisor, library.load(BANK, packs=[PACK])
    ) as stage:
        ada = stage.person("Ada")
        await with_gaps(stage, ada)

        message_id = await ada.says("3.0\nreduce_sum")
        await until_judged(stage, ada)
        text = await ada.reads()
        assert "it runs, but something is not as asked" in text
        assert "twice should be the double of x." in text
        assert "Compare line 2. You have twice = 3.0 * a." in text
        assert "What that line is for: Each number times two." in text

        await ada.edits(message_id, "2.0\nreduce_sum")
        await until_judged(stage, ada)
        assert "every gap is right" in await ada.reads()

        await stage.pass_time(days=9)
        await ada.says("/type")
        assert "Twice as much · from memory" in await ada.reads()
        assert "twice =" not in await ada.reads()
        await ada.says(ANOTHER_WAY)
        await until_judged(stage, ada)
        assert "from memory, and it works!" in await ada.reads()
        assert "in another way" in await ada.reads()
        assert await ratings(stage, ada) == [2, 2, 3]
