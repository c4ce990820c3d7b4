"""Killed between any two steps, the bot comes to the same end, and people see the same.

What Telegram has taken, and the bot could not note any more, is sent again: at most one message
more for one death. Nothing is ever missing, nothing counts twice.
"""

import logging
from collections import Counter
from pathlib import Path

import pytest

from tests.crashes.comparing import Traces, traces
from tests.crashes.doom import Doom
from tests.crashes.life import CLASS, DAY, Step, born, live
from tests.databases import KINDS, Databases

LIVES = {"day": DAY, "class": CLASS}
Steps = tuple[Step, ...]

FEW = 3
"""Deaths of each life in the test command; `make crashes` has all of them, on both databases."""


@pytest.fixture(autouse=True)
def quiet(caplog: pytest.LogCaptureFixture) -> None:
    """What dies says so, each time."""
    caplog.set_level(logging.CRITICAL, logger="bot")


@pytest.mark.parametrize("name", LIVES)
async def test_some_deaths_change_nothing(databases: Databases, tmp_path: Path, name: str):
    whole, points = await _whole(databases, tmp_path, "sqlite", LIVES[name])

    for number in range(FEW):
        at = points * (2 * number + 1) // (2 * FEW)
        await _dies(whole, databases, tmp_path, ("sqlite", LIVES[name], at))


@pytest.mark.sweep
@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("name", LIVES)
async def test_no_death_changes_anything(
    databases: Databases, tmp_path: Path, kind: str, name: str
):
    whole, points = await _whole(databases, tmp_path, kind, LIVES[name])

    for at in range(points):
        await _dies(whole, databases, tmp_path, (kind, LIVES[name], at))
    print(f"\n{name}, {kind}: {points} deaths")


async def _whole(
    databases: Databases, folder: Path, kind: str, steps: Steps
) -> tuple[Traces, int]:
    """A life without a death, and at how many points there may be one."""
    doom = Doom()
    traces = await _lived(folder / "whole", databases.migrated(kind), steps, doom)
    assert traces.tables["letter"] == []
    assert len(doom.passed) > 50
    return traces, len(doom.passed)


async def _dies(
    whole: Traces, databases: Databases, folder: Path, death: tuple[str, Steps, int]
) -> None:
    """Live with a death at this point, and compare."""
    kind, steps, at = death
    address, doom = databases.migrated(kind), Doom(at)
    found = await _lived(folder / f"{at}", address, steps, doom)
    databases.drop(address)

    assert doom.is_dead
    where = doom.passed[-1]
    assert found.odd(whole) == [], where
    assert found.tables == whole.tables, where
    assert (found.sent - whole.sent).total() <= 1, where
    assert 0 <= found.tries - whole.tries <= 1, where
    assert whole.sent - found.sent == Counter(), where


async def _lived(folder: Path, address: str, steps: Steps, doom: Doom) -> Traces:
    async with born(folder, address, doom) as life:
        await live(life, steps)
        return await traces(life, address)
