"""Listening to a fuzzed talk with the real state machine, and judging what was said."""

import asyncio
import json
from collections import Counter
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from bot.views import submission as view
from challenges.challenge import Challenge, Metric
from challenges.phrases import Phrase, PhraseKind
from challenges.verdicts import Judgement
from runner.conversation import Conversation
from runner.errors import ProtocolError
from runner.jobs import Job
from runner.judgements import judged
from runner.outcomes import Died, Execution, Predicted
from storage.codec import decode_judgement, encode_judgement
from tests.fuzz.payloads import ROWS

INPUTS = np.zeros((ROWS, 1), np.float32)
LABELS: dict[Metric, np.ndarray[Any, Any]] = dict.fromkeys(Metric, np.array([0, 1, 1, 0])) | {
    Metric.TOKEN_ACCURACY: np.array([[0, 1], [1, 2], [2, -1], [0, 0]]),
    Metric.MAE: np.array([0.0, 1e30, -2.0, 3.0]),
    Metric.ACCURACY: np.array([0, 1, 2, 0]),
}
METRICS = tuple(Metric)


class Nowhere:
    """Takes what is answered and forgets it."""

    def write(self, data: bytes, /) -> None:
        """Take bytes."""

    async def drain(self) -> None:
        """There is always room."""


class CountingReader(asyncio.StreamReader):
    """Knows how many frames were taken from it."""

    reads = 0

    async def readexactly(self, n: int) -> bytes:
        """Read, and count."""
        self.reads += 1
        return await super().readexactly(n)

    @property
    def frames(self) -> int:
        """A frame is read in two parts: what it is, and what it says."""
        return (self.reads + 1) // 2


@dataclass(slots=True)
class Heard:
    """What came of all talks so far."""

    frames: int = 0
    ends: Counter[str] = field(default_factory=Counter)

    def note(self, end: object, frames: int) -> None:
        """Count a talk that ended so."""
        self.frames += frames
        self.ends[type(end).__name__] += 1


async def hear(data: bytes, challenge: Challenge, heard: Heard) -> None:
    """Listen to a talk to its last word, a ProtocolError or its end; any other error is raised."""
    conversation = Conversation(Job(source="", hidden_inputs=INPUTS), lambda history: None)
    stream = CountingReader()
    stream.feed_data(data)
    stream.feed_eof()
    try:
        said: Any = await conversation.hold(stream, Nowhere())
    except ProtocolError as error:
        said = error
    if isinstance(said, Predicted):
        assert conversation.parameters is not None
    is_over = said is None or isinstance(said, ProtocolError)
    outcome = Died(phrase=Phrase(PhraseKind.NONSENSE), detail=str(said)) if is_over else said
    for epoch in conversation.history:
        "".join(epoch.metrics).encode()  # a lone surrogate would be refused by whoever stores it
    _settle(conversation, outcome, challenge)
    heard.note(said, stream.frames)


def _settle(talk: Conversation, outcome: Any, challenge: Challenge) -> None:
    """Judge, store and show it, as the worker and the bot would."""
    execution = Execution(
        outcome=outcome,
        seconds=1.0,
        parameters=talk.parameters,
        facts=talk.facts,
        history=tuple(talk.history),
    )
    judgement = judged(execution, challenge, LABELS[challenge.metric])
    stored = encode_judgement(judgement)
    assert stored.isascii()
    assert repr(decode_judgement(stored)) == repr(judgement)
    _show(challenge, judgement)


def _show(challenge: Challenge, judgement: Judgement) -> None:
    assert json.dumps(view.judged_text(challenge, judgement).encode().decode())
