"""Pushes, without a database: sweeps, moves and restarts over every zone's leaps."""

from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time, timedelta
from importlib.resources import files
from random import Random
from zoneinfo import ZoneInfo

import pytest

from challenges.learners import Learner
from challenges.preferences import Preferences
from challenges.reminders import claim, is_owed, is_quiet, nudge_moment

ALL_ZONES = (files("tzdata") / "zones").read_text(encoding="ascii").split()
SOME_ZONES = (
    "UTC", "Europe/Berlin", "America/New_York", "America/Havana", "Africa/Casablanca",
    "Asia/Gaza", "Australia/Lord_Howe", "Pacific/Chatham", "Antarctica/Troll", "America/Nuuk",
    "Pacific/Apia", "Asia/Almaty",
)  # fmt: skip
FIRST, LAST = datetime(2024, 1, 1, tzinfo=UTC), datetime(2031, 1, 1, tzinfo=UTC)
PARTS = 4
HOUR, DAY = timedelta(hours=1), timedelta(days=1)
PUSHES = (time(0, 30), time(2, 30), time(4, 0), time(9, 0), time(23, 30))
ROLLOVERS = (time(0), time(3), time(4), time(6))


def learner(zone: str, push: time, rollover: time = time(4), **changes: object) -> Learner:
    preferences = Preferences(rollover=rollover)
    made = Learner(
        id=1,
        name="Ada",
        created_at=FIRST,
        zone=ZoneInfo(zone),
        push_time=push,
        preferences=preferences,
    )
    return replace(made, **changes)  # type: ignore[arg-type]


@dataclass
class World:
    """A learner, and what the database would hold: the next push, and a reminder a study day."""

    ada: Learner
    sent: dict[date, datetime] = field(default_factory=dict)

    def sweep(self, now: datetime) -> None:
        while self.ada.next_push_at is not None and self.ada.next_push_at <= now:
            claimed = claim(self.ada, now)
            if claimed.is_due and claimed.today not in self.sent:
                self.sent[claimed.today] = now
            assert claimed.learner.next_push_at is not None
            assert claimed.learner.next_push_at > now  # or it would be swept for ever
            self.ada = claimed.learner

    def change(self, after: Learner, now: datetime) -> None:
        is_due_at_once = is_owed(self.ada, after, now) and after.today(now) not in self.sent
        self.ada = replace(after, next_push_at=now if is_due_at_once else after.next_push(now))


def leaps(zone: ZoneInfo) -> list[datetime]:
    """The hours in which the clocks of a zone leap."""
    found, now = [], FIRST
    while now < LAST:
        later = now + 14 * DAY
        if now.astimezone(zone).utcoffset() != later.astimezone(zone).utcoffset():
            found += [at for at in _hours(now, later) if _leaps(zone, at)]
        now = later
    return found


def _hours(first: datetime, last: datetime) -> list[datetime]:
    return [first + number * HOUR for number in range(int((last - first) / HOUR))]


def _leaps(zone: ZoneInfo, at: datetime) -> bool:
    return at.astimezone(zone).utcoffset() != (at + HOUR).astimezone(zone).utcoffset()


def walk(zone: str, push: time, rollover: time, around: datetime) -> None:
    """Sweep for days, at all that is due: each study day has one push, at its time."""
    start = around - 2 * DAY
    ada = learner(zone, push, rollover)
    world = World(replace(ada, next_push_at=ada.next_push(start)))
    now = start
    lived: list[date] = []
    while now < around + 3 * DAY:
        world.sweep(now)
        today = ada.today(now)
        if not lived or lived[-1] != today:
            lived.append(today)
        assert world.ada.next_push_at is not None
        now = min(now + HOUR, world.ada.next_push_at)
    whole = lived[1:-1]
    assert [day for day in world.sent if day in whole] == whole
    assert len(lived) == len(set(lived))
    for day, at in world.sent.items():
        assert ada.today(at) == day
        _assert_at_its_time(ada, day, at)


def _assert_at_its_time(ada: Learner, day: date, at: datetime) -> None:
    assert ada.push_time is not None
    rollover = ada.preferences.rollover
    calendar = day + DAY if ada.push_time < rollover else day
    wished = datetime.combine(calendar, ada.push_time, tzinfo=ada.home)
    exists = wished.astimezone(UTC).astimezone(ada.home).replace(tzinfo=None) == wished.replace(
        tzinfo=None
    )
    if exists and ada.today(wished.astimezone(UTC)) == day:
        assert at == wished.astimezone(UTC)


def check(zone: str) -> None:
    for around in leaps(ZoneInfo(zone)) or [FIRST + 100 * DAY]:
        for push in PUSHES:
            for rollover in ROLLOVERS:
                walk(zone, push, rollover, around)


@pytest.mark.parametrize("zone", SOME_ZONES)
def test_each_study_day_around_a_leap_has_one_push_at_its_local_time(zone):
    for around in leaps(ZoneInfo(zone))[:2] or [FIRST + 100 * DAY]:
        for push, rollover in ((time(2, 30), time(4)), (time(9), time(0)), (time(0, 30), time(3))):
            walk(zone, push, rollover, around)


@pytest.mark.sweep
@pytest.mark.parametrize("part", range(PARTS))
def test_each_study_day_around_every_leap_of_every_zone_has_one_push(part):
    # Of zones whose clocks show the same all these years, one stands for all.
    zones = {_clocks(ZoneInfo(name)): name for name in ALL_ZONES}
    for name in sorted(zones.values())[part::PARTS]:
        check(name)


def _clocks(zone: ZoneInfo) -> tuple[object, ...]:
    moments = [FIRST, *(at + HOUR for at in leaps(zone))]
    return tuple((at, at.astimezone(zone).utcoffset()) for at in moments)


def wander(seed: int, steps: int = 400) -> None:
    """Sweeps that come late or not at all, moves over all the world, other times: one push a day.

    They begin with a question of their own, as whoever enrols does.
    """
    random = Random(seed)
    zones = [random.choice(ALL_ZONES) for _ in range(6)]
    ada, now = learner(zones[0], time(9)), FIRST + timedelta(hours=random.randrange(60_000))
    world = World(replace(ada, created_at=now, next_push_at=ada.next_push(now)))
    for _ in range(steps):
        now += timedelta(minutes=random.choice((1, 15, 60, 600)))
        if random.random() < 0.1:
            world.change(_changed(world.ada, random, zones), now)
        if random.random() < 0.8:
            before = dict(world.sent)
            world.sweep(now)
            world.sweep(now)  # another sweeper, after a restart
            for day in world.sent.keys() - before.keys():
                assert day == world.ada.today(now)
            _assert_none_is_owed(world, now)


def _assert_none_is_owed(world: World, now: datetime) -> None:
    """Once the push moment of the day that one lives in is over, it has been sent."""
    today = world.ada.today(now)
    moment = world.ada.push_moment(today)
    assert moment is not None
    is_first_day = today <= world.ada.today(world.ada.created_at)
    assert is_first_day or moment > now or today in world.sent


def _changed(ada: Learner, random: Random, zones: list[str]) -> Learner:
    match random.randrange(3):
        case 0:
            return replace(ada, zone=ZoneInfo(random.choice(zones)))
        case 1:
            return replace(ada, push_time=time(random.randrange(24), random.choice((0, 30))))
    return replace(ada, preferences=Preferences(rollover=time(random.randrange(7))))


@pytest.mark.parametrize("seed", range(25))
def test_whatever_moves_and_however_late_each_lived_day_has_one_push(seed):
    wander(seed)


@pytest.mark.sweep
@pytest.mark.parametrize("seed", range(25, 300))
def test_whatever_moves_each_lived_day_has_one_push_in_many_worlds(seed):
    wander(seed, steps=1500)


def test_a_pause_ends_by_itself_with_the_question_of_its_day():
    ada = learner("Europe/Berlin", time(9), is_paused=True, paused_until=date(2026, 3, 5))
    now = datetime(2026, 3, 1, 12, tzinfo=UTC)
    due = datetime(2026, 3, 5, 8, tzinfo=UTC)

    claimed = claim(replace(ada, next_push_at=ada.next_push(now)), due)

    assert ada.next_push(now) == due
    assert claimed.is_due
    assert claimed.ends_pause
    assert (claimed.learner.is_paused, claimed.learner.paused_until) == (False, None)


def test_a_pause_without_an_end_has_nothing_to_push():
    ada = learner("Europe/Berlin", time(9), is_paused=True)

    assert ada.next_push(FIRST) is None


def test_nothing_is_due_on_a_day_off():
    ada = learner("Europe/Berlin", time(9))
    sunday = datetime(2026, 3, 1, 8, tzinfo=UTC)
    off = replace(ada, preferences=Preferences(days_off=frozenset({6})), next_push_at=sunday)

    assert not claim(off, sunday).is_due
    assert claim(off, sunday).learner.next_push_at == sunday + DAY


def test_days_that_nobody_swept_for_are_known():
    ada = learner("Europe/Berlin", time(9), next_push_at=datetime(2026, 3, 1, 8, tzinfo=UTC))

    late = claim(ada, datetime(2026, 3, 4, 12, tzinfo=UTC))

    assert (late.unswept, late.is_due) == (date(2026, 3, 1), True)


@pytest.mark.parametrize(
    ("pushed", "nudged"),
    [
        ("09:00", "15:00"),  # six hours later
        ("18:00", "21:30"),  # before the quiet hours
        ("19:30", "21:30"),  # two hours are enough
        ("19:45", None),  # less would be nagging
        ("23:00", None),
        ("03:00", None),
        ("07:00", "13:00"),  # the question itself may come in quiet hours
    ],
)
def test_the_nudge_leaves_room_before_and_never_breaks_the_quiet(pushed, nudged):
    ada = learner("Europe/Berlin", time(9))
    day = date(2026, 5, 10)
    at = datetime.combine(day, time.fromisoformat(pushed), tzinfo=ada.home).astimezone(UTC)

    moment = nudge_moment(ada, ada.today(at), at)

    assert (moment and f"{moment.astimezone(ada.home):%H:%M}") == nudged


@pytest.mark.parametrize("rollover", ROLLOVERS)
@pytest.mark.parametrize("zone", SOME_ZONES)
def test_a_nudge_is_never_quiet_and_always_within_its_day(zone, rollover):
    ada = learner(zone, time(9), rollover)
    for at in _hours(datetime(2026, 3, 26, tzinfo=UTC), datetime(2026, 4, 1, tzinfo=UTC)):
        moment = nudge_moment(ada, ada.today(at), at)
        if moment is not None:
            assert not is_quiet(ada, moment)
            assert ada.today(moment) == ada.today(at)
            assert moment - at >= 2 * HOUR
