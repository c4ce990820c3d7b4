"""What goes through a bucket, however the answers come."""

import random

import pytest

from bot.buckets import NEVER, Stream, Window


def test_a_window_lets_as_many_go_as_it_says_and_the_next_when_the_first_is_over():
    window = Window(size=2, seconds=10)
    for _ in range(2):
        assert window.free_at(0) == 0
        window.take()

    assert window.free_at(0) == NEVER
    window.answered(3)

    assert window.free_at(3) == 13
    assert window.free_at(13) == 13


@pytest.mark.parametrize("seed", range(20))
def test_whenever_a_message_arrives_no_window_of_the_server_has_more(seed: int):
    dice, window = random.Random(seed), Window(size=5, seconds=1.0)
    now = 0.0
    arrived: list[float] = []
    out: list[float] = []
    while len(arrived) < 300:
        if window.free_at(now) <= now:
            window.take()
            answer = now + dice.expovariate(20)
            arrived.append(dice.uniform(now, answer))
            out.append(answer)
            continue
        following = min([*out, window.free_at(now)])
        now = max(now, following)
        for answer in [one for one in out if one <= now]:
            out.remove(answer)
            window.answered(answer)

    arrived.sort()
    assert all(later - first > 1.0 for first, later in zip(arrived, arrived[5:], strict=False))


def test_a_stream_flows_evenly_after_its_burst():
    stream, at = Stream(a_second=2, burst=3), []
    now = 0.0
    for _ in range(6):
        now = stream.free_at(now)
        at.append(now)
        stream.take(now)

    assert at == [0, 0, 0, 0.5, 1.0, 1.5]


def test_a_stream_catches_up_with_who_comes_late():
    stream = Stream(a_second=10, burst=1.5)
    at: list[float] = []
    for late in (0.0, 0.04, 0.0, 0.2, 0.0):
        now = stream.free_at(at[-1] if at else 0.0) + late
        at.append(round(now, 3))
        stream.take(now)

    assert at == [0, 0.09, 0.15, 0.45, 0.5]


def test_a_stream_that_rested_may_burst_again():
    stream = Stream(a_second=1, burst=2)
    for _ in range(2):
        stream.take(0.0)
    assert stream.free_at(0.0) == 1.0
    assert not stream.is_empty(1.0)

    assert stream.is_empty(2.0)
    assert stream.free_at(2.0) == 2.0
