"""What was committed does not stay in SQLite's log: the file itself has it."""

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

from storage.checkpoints import EVERY
from storage.database import connect
from storage.migrate import upgrade
from tests.storage.making import learner


async def test_commits_are_copied_into_the_file_beside_others(tmp_path: Path):
    file, copied = tmp_path / "learners.db", tmp_path / "copied.db"
    upgrade(f"sqlite:///{file}")
    database = connect(f"sqlite:///{file}")
    held = sqlite3.connect(file)  # so that closing does not copy everything
    held.execute("SELECT count(*) FROM learner").fetchone()

    for number in range(1, EVERY + 1):
        async with database.begin() as work:
            await work.learners.put(learner(number))
    await database.close()
    shutil.copy(file, copied)  # without its log

    with closing(held), closing(sqlite3.connect(copied)) as copy:
        assert copy.execute("SELECT count(*) FROM learner").fetchone() == (EVERY,)
