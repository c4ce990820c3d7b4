"""The talk with a child: what may be said when."""

import asyncio

import numpy as np
import pytest

from runner import messages, protocol
from runner.conversation import Conversation
from runner.errors import ProtocolError
from runner.jobs import Job
from runner.outcomes import Predicted
from runner.protocol import Kind
from tests.fuzz.hearing import Nowhere

PAYLOADS = {
    "ready": (Kind.READY, b""),
    "epoch": (Kind.EPOCH, messages.dump(number=1, metrics={"loss": 0.5})),
    "trained": (Kind.TRAINED, messages.dump(parameters=2)),
    "model": (Kind.MODEL, messages.dump(parameters=2, file_bytes=9, layers=["Dense"])),
    "predictions": (Kind.PREDICTIONS, messages.dump_predictions(np.ones((3, 1), np.float32))),
}
INPUTS = np.zeros((3, 1), np.float32)


async def listen(order: str) -> tuple[object, Conversation]:
    talk = Conversation(Job(source="", hidden_inputs=INPUTS), lambda history: None)
    stream = asyncio.StreamReader()
    for word in order.split():
        stream.feed_data(protocol.frame(*PAYLOADS[word]))
    stream.feed_eof()
    return await talk.hold(stream, Nowhere()), talk


@pytest.mark.parametrize(
    "order",
    [
        "trained predictions",
        "epoch epoch trained model predictions",
        "trained epoch model predictions",
    ],
)
async def test_in_turn_a_child_is_heard_to_the_end(order):
    said, talk = await listen(order)

    assert isinstance(said, Predicted)
    assert (talk.facts is not None) == ("model" in order)


@pytest.mark.parametrize(
    "order",
    [
        "ready",
        "epoch ready",
        "predictions",
        "model",
        "trained trained",
        "trained model model",
    ],
)
async def test_out_of_turn_it_is_not(order):
    with pytest.raises(ProtocolError):
        await listen(order)


async def test_a_child_that_goes_away_has_said_nothing():
    said, _ = await listen("epoch trained")

    assert said is None
