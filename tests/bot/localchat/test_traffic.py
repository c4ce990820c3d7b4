"""How fast a strict server takes messages, by a clock of the test's own."""

from contextlib import suppress

import pytest

from bot.localchat.errors import ApiError
from bot.localchat.params import Params
from bot.localchat.traffic import Traffic


class Clock:
    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


def _taken(traffic: Traffic, chat: int, count: int, method: str = "send_message") -> int:
    """How many of so many messages are let in."""
    before = traffic.refused
    for _ in range(count):
        with suppress(ApiError):
            traffic.let_in(method, Params({"chat_id": str(chat)}))
    return count - (traffic.refused - before)


def test_thirty_a_second_are_taken_over_all():
    clock = Clock()
    traffic = Traffic(is_strict=True, clock=clock)

    assert sum(_taken(traffic, chat, 1) for chat in range(1, 41)) == 30
    clock.now = 1.0
    assert sum(_taken(traffic, chat, 1) for chat in range(1, 41)) == 30
    assert traffic.refused == 20


def test_a_chat_takes_a_burst_and_then_one_a_second():
    clock = Clock()
    traffic = Traffic(is_strict=True, clock=clock)
    taken = []
    for _ in range(12):
        taken.append(_taken(traffic, 7, 9))
        clock.now += 1.0

    assert taken[0] == 5
    assert sum(taken) <= 5 + 11


def test_a_refusal_says_when_there_is_room_again():
    traffic = Traffic(is_strict=True, clock=Clock())
    _taken(traffic, -7, 5)

    with pytest.raises(ApiError) as caught:
        traffic.let_in("send_photo", Params({"chat_id": "-7"}))

    assert (caught.value.code, caught.value.parameters) == (429, {"retry_after": 1})


def test_a_group_takes_twenty_a_minute():
    clock = Clock()
    traffic, taken = Traffic(is_strict=True, clock=clock), 0
    for _ in range(59):
        taken += _taken(traffic, -7, 1)
        clock.now += 1.0

    assert taken == 20


@pytest.mark.parametrize("method", ["send_chat_action", "answer_callback_query", "get_me"])
def test_what_puts_no_message_anywhere_is_not_counted(method: str):
    traffic = Traffic(is_strict=True, clock=Clock())

    assert _taken(traffic, 7, 100, method) == 100


def test_a_server_that_is_not_strict_takes_everything():
    assert _taken(Traffic(clock=Clock()), 7, 100) == 100
