"""A bounded part of `make fuzz`, and what a child that floods can make us keep."""

import asyncio

import pytest

from runner.conversation import Conversation
from runner.errors import ProtocolError
from runner.jobs import Job
from tests.fuzz.hearing import Nowhere
from tests.fuzz.run import flood, fuzz

FRAMES = 2_500


@pytest.mark.parametrize("seed", [1, 2, 3, 4])
async def test_whatever_a_child_says_is_a_value_or_a_protocol_error(seed):
    heard = await fuzz(seed, FRAMES)

    assert {"Predicted", "ProtocolError", "Raised", "Stopped"} <= heard.ends.keys()


@pytest.mark.parametrize(("epochs", "metrics"), [(10_001, 1), (9_000, 60)])
async def test_a_flood_of_epochs_is_not_listened_to_for_long(epochs, metrics):
    talk = Conversation(Job(source=""), lambda history: None)
    stream = asyncio.StreamReader()
    stream.feed_data(flood(epochs, metrics))
    stream.feed_eof()

    with pytest.raises(ProtocolError, match="too many epochs"):
        await talk.hold(stream, Nowhere())

    assert talk.history_bytes <= 2**23 + 2**14
