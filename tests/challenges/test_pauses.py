from datetime import date

import pytest

from challenges.errors import UnreadableDayError
from challenges.pauses import pause_end

TODAY = date(2026, 12, 30)


@pytest.mark.parametrize(
    ("text", "end"),
    [
        ("2027-01-10", date(2027, 1, 10)),
        (" until  2027-01-10 ", date(2027, 1, 10)),
        ("tomorrow", date(2026, 12, 31)),
        ("until tomorrow", date(2026, 12, 31)),
        ("5 days", date(2027, 1, 4)),
        ("1 day", date(2026, 12, 31)),
        ("For a Week", date(2027, 1, 6)),
        ("two weeks", date(2027, 1, 13)),
        ("366 days", date(2027, 12, 31)),
    ],
)
def test_a_pause_ends_where_it_was_typed_to(text, end):
    assert pause_end(text, TODAY) == end


@pytest.mark.parametrize(
    "text",
    [
        *("", "soon", "0 days", "-3 days", "367 days", "99 weeks", "lots days", "5 d"),
        *("2026-12-30", "2020-01-01", "2999-01-01", "2027-13-01", "10.1.2027", "٣ days x"),
    ],
)
def test_what_names_no_day_to_come_is_refused(text):
    with pytest.raises(UnreadableDayError):
        pause_end(text, TODAY)
