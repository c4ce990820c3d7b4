import pytest

from challenges.waiting import starts


@pytest.mark.parametrize(
    ("running", "queued", "slots", "expected"),
    [
        ([], [], 1, []),
        ([], [4.0, 5.0, 6.0], 1, [0.0, 4.0, 9.0]),
        ([3.0], [4.0, 5.0], 1, [3.0, 7.0]),
        ([3.0], [4.0, 5.0], 2, [0.0, 3.0]),
        ([3.0, 10.0], [4.0, 5.0, 6.0], 2, [3.0, 7.0, 10.0]),
        ([-2.0], [4.0, 5.0], 1, [0.0, 4.0]),  # longer than was expected: it must end soon
        ([1.0, 2.0], [4.0], 1, [1.0]),  # one of the two is a dead worker's
    ],
)
def test_each_waits_for_the_first_slot_that_is_free(running, queued, slots, expected):
    assert starts(running=running, queued=queued, slots=slots) == expected
