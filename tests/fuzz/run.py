"""Fuzzing: so many frames, in talks that one seed decides."""

import random
import time
from collections.abc import Callable

from challenges.challenge import Challenge
from runner import messages, protocol
from tests.fuzz.hearing import METRICS, Heard, hear
from tests.fuzz.talks import talk
from tests.runner.making import a_challenge

TALKS_A_LINE = 10_000


async def fuzz(seed: int, frames: int, tell: Callable[[Heard], None] | None = None) -> Heard:
    """Hear talks until so many frames were heard; a finding is raised with its number."""
    challenges = [_of(metric) for metric in METRICS]
    heard, number, begun = Heard(), 0, time.monotonic()
    while heard.frames < frames:
        chance = random.Random(f"{seed}/{number}")
        try:
            await hear(talk(chance), challenges[number % len(challenges)], heard)
        except Exception as error:
            error.add_note(f"seed {seed}, talk {number}, after {time.monotonic() - begun:.0f} s")
            raise
        number += 1
        if tell and number % TALKS_A_LINE == 0:
            tell(heard)
    return heard


def flood(epochs: int, metrics: int) -> bytes:
    """A talk of many epochs with many metrics each."""
    named = {f"metric {number} " + "x" * 60: 0.123456789 for number in range(metrics)}
    epoch = protocol.frame(protocol.Kind.EPOCH, messages.dump(number=1, of=None, metrics=named))
    return epoch * epochs


def _of(metric: str) -> Challenge:
    return a_challenge(metric=metric, target=0.5)
