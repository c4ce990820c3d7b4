import random
from collections import Counter
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import fsrs
import pytest

from challenges.cards import Card, CardKey, CardKind, Memory, Rating, Review
from challenges.parameters import DEFAULT, Presets
from challenges.preferences import Preferences
from challenges.scheduling import Scheduler, replay, retrievability

DAY = date(2026, 5, 1)
QUESTION = CardKey(CardKind.QUESTION, "padding")
CHALLENGE = CardKey(CardKind.CHALLENGE, "fit-a-line")
EXACT = Scheduler(fuzz=False)


def new(key: CardKey = QUESTION) -> Card:
    return Card(key=key, due=DAY)


def days(number: int) -> timedelta:
    return timedelta(days=number)


def history(seed: int, *, length: int = 12) -> list[tuple[Rating, int]]:
    """Ratings with the days before each; some on the same day, some long overdue."""
    draw = random.Random(seed)
    gaps = [0, 0, 1, 1, 2, 3, 7, 20, 60, 200]
    return [(draw.choice(list(Rating)), draw.choice(gaps)) for _ in range(length)]


def log(scheduler: Scheduler, key: CardKey, steps: list[tuple[Rating, int]]) -> list[Review]:
    card, on, reviews = new(key), DAY, []
    for rating, gap in steps:
        on += days(gap)
        before, card = card, scheduler.review(card, rating, on)
        reviews.append(logged(before, card, rating))
    return reviews


def logged(before: Card, after: Card, rating: Rating) -> Review:
    on = after.last_review
    assert on is not None
    assert after.memory is not None
    return Review(
        key=after.key,
        content="q1",
        rating=rating,
        study_day=on,
        reviewed_at=datetime(on.year, on.month, on.day, 12, tzinfo=UTC),
        elapsed_days=(on - (before.last_review or on)).days,
        memory=after.memory,
        seconds=9.0,
        due=after.due,
    )


@pytest.mark.parametrize(
    ("rating", "interval"),
    # FSRS-6's first stabilities, rounded: 0.212, 1.2931, 2.3065, 8.2956 days.
    [(Rating.AGAIN, 1), (Rating.HARD, 1), (Rating.GOOD, 2), (Rating.EASY, 8)],
)
def test_a_new_card_comes_back_after_its_first_stability(rating, interval):
    card = EXACT.review(new(), rating, DAY)

    assert card.due == DAY + days(interval)
    assert (card.reviews, card.lapses, card.last_review) == (1, 0, DAY)


def test_a_card_recalled_when_due_comes_back_later_and_later():
    card, gaps = new(), []
    for _ in range(6):
        before = card.due
        card = EXACT.review(card, Rating.GOOD, before)
        gaps.append((card.due - before).days)

    assert gaps == [2, 11, 46, 163, 365, 365]  # py-fsrs's own, until our longest interval


def test_forgetting_a_known_card_is_a_lapse():
    card = EXACT.review(new(), Rating.GOOD, DAY)

    forgotten = EXACT.review(card, Rating.AGAIN, card.due)

    assert forgotten.lapses == 1
    assert forgotten.due == card.due + days(1)


def test_a_second_review_on_the_same_day_hardly_moves_the_memory():
    card = EXACT.review(new(), Rating.GOOD, DAY)

    again = EXACT.review(card, Rating.GOOD, DAY)

    assert again.memory is not None
    assert card.memory is not None
    assert again.memory.stability == card.memory.stability
    assert again.due == card.due
    assert again.reviews == 2


def test_a_review_in_the_past_is_refused():
    card = EXACT.review(new(), Rating.GOOD, DAY)

    with pytest.raises(ValueError, match="which is after 2026-04-30"):
        EXACT.review(card, Rating.GOOD, DAY - days(1))
    with pytest.raises(ValueError, match="which is after 2026-04-30"):
        retrievability(card, DAY - days(1))


def test_a_challenge_may_be_forgotten_more_than_a_question():
    memory = Memory(stability=20.0, difficulty=5.0)
    due = {
        key: EXACT.review(
            Card(key=key, due=DAY, memory=memory, last_review=DAY - days(20), reviews=3),
            Rating.GOOD,
            DAY,
        ).due
        for key in (QUESTION, CHALLENGE)
    }

    assert due[CHALLENGE] > due[QUESTION]


def test_no_interval_is_longer_than_the_longest():
    known = Card(
        key=QUESTION,
        due=DAY,
        memory=Memory(stability=5_000.0, difficulty=3.0),
        last_review=DAY - days(300),
        reviews=9,
    )

    for reviews in range(50):
        card = Card(
            key=known.key, due=DAY, memory=known.memory, last_review=DAY - days(300),
            reviews=reviews,
        )  # fmt: skip
        assert (Scheduler().review(card, Rating.GOOD, DAY).due - DAY).days <= 365


@pytest.mark.parametrize("first", range(0, 300, 50))
def test_memories_agree_with_the_fsrs_package(first):
    for seed in range(first, first + 50):
        compare_with_package(seed)


@pytest.mark.sweep
@pytest.mark.parametrize("first", range(300, 10_000, 1_000))
def test_ten_thousand_memories_agree_with_the_fsrs_package(first):
    for seed in range(first, min(first + 1_000, 10_000)):
        compare_with_package(seed)


def compare_with_package(seed: int) -> None:
    theirs = fsrs.Scheduler(learning_steps=(), relearning_steps=(), enable_fuzzing=False)
    their_card = fsrs.Card(card_id=seed + 1)
    card, on = new(), DAY
    for rating, gap in history(seed):
        on += days(gap)
        card = EXACT.review(card, rating, on)
        noon = datetime(on.year, on.month, on.day, 12, tzinfo=UTC)
        their_card, _ = theirs.review_card(their_card, fsrs.Rating(rating), noon)

        assert card.memory is not None
        ours = (card.memory.stability, card.memory.difficulty)
        assert ours == pytest.approx((their_card.stability, their_card.difficulty), rel=1e-4)
        interval = min((their_card.due - noon).days, 365)
        # Ours is computed in 32 bits: what lies between two days may be rounded to the other.
        exact = their_card.stability or 0.0
        is_between = abs(exact % 1 - 0.5) <= 1e-4 * exact
        assert abs((card.due - on).days - interval) <= is_between

    later = datetime(on.year, on.month, on.day, 12, tzinfo=UTC) + days(30)
    recalled = theirs.get_card_retrievability(their_card, later)
    assert retrievability(card, on + days(30)) == pytest.approx(recalled, rel=1e-4)


def test_retrievability_falls_from_one_to_the_desired_retention_at_the_stability():
    card = Card(
        key=QUESTION, due=DAY, memory=Memory(stability=10.0, difficulty=5.0), last_review=DAY
    )

    assert retrievability(card, DAY) == 1.0
    assert retrievability(card, DAY + days(10)) == pytest.approx(0.9)
    assert retrievability(new(), DAY) == 0.0


@pytest.mark.parametrize("seed", range(40))
@pytest.mark.parametrize("key", [QUESTION, CHALLENGE], ids=str)
def test_replaying_the_log_gives_the_card_bit_for_bit_whatever_happened_between(seed, key):
    """Dials, weights and the load of the days change at random; a refit writes back the replay."""
    draw = random.Random(seed)
    card, on, presets, reviews = new(key), DAY, Presets(), list[Review]()
    for rating, gap in history(seed, length=20):
        on += days(gap)
        scheduler = Scheduler.of(preferences(draw), presets)
        first, last = scheduler.window(card, rating, on)
        load = {first + days(n): draw.uniform(0, 20) for n in range((last - first).days + 1)}
        before, card = card, scheduler.review(card, rating, on, load)
        reviews.append(logged(before, card, rating))
        if draw.random() < 0.2:
            presets = refitted(draw)
            card = replay(key, reviews, presets)

        assert replay(key, reviews, presets) == card
        assert card.due == reviews[-1].due


def preferences(draw: random.Random) -> Preferences:
    return Preferences(
        retention=draw.choice([0.8, 0.9, 0.95]),
        days_off=frozenset(draw.sample(range(7), draw.randrange(3))),
        easy_days=frozenset(draw.sample(range(7), draw.randrange(3))),
    )


def refitted(draw: random.Random) -> Presets:
    def moved() -> tuple[float, ...]:
        return (*(weight * draw.uniform(0.9, 1.1) for weight in DEFAULT[:20]), DEFAULT[20])

    return Presets(questions=moved(), code=moved())


def test_a_refit_gives_another_memory_and_the_same_due_day():
    reviews = log(EXACT, QUESTION, history(1))
    slower = Presets(questions=(*(2 * weight for weight in DEFAULT[:4]), *DEFAULT[4:]))

    before, after = replay(QUESTION, reviews), replay(QUESTION, reviews, slower)

    assert after.memory != before.memory
    assert (after.due, after.reviews, after.lapses) == (before.due, before.reviews, before.lapses)


def test_a_log_of_before_it_kept_due_days_gives_the_card_that_it_gave_then():
    steps = history(3)
    card, on = new(), DAY
    for rating, gap in steps:
        on += days(gap)
        card = Scheduler().review(card, rating, on)

    old = [replace(review, due=None) for review in log(Scheduler(), QUESTION, steps)]

    assert replay(QUESTION, old) == card


def test_a_card_without_reviews_cannot_be_replayed():
    with pytest.raises(ValueError, match="never reviewed"):
        replay(QUESTION, [])


def known(name: str, memory: Memory, elapsed: int) -> Card:
    return Card(
        key=CardKey(CardKind.QUESTION, name),
        due=DAY,
        memory=memory,
        last_review=DAY - days(elapsed),
        reviews=3,
    )


def intervals(memory: Memory, *, elapsed: int, rating: Rating) -> tuple[int, set[int]]:
    """The plain interval of a card, and all that fuzz may make of it, over many cards."""
    cards = [known(f"idea-{number}", memory, elapsed) for number in range(400)]
    fuzzed = {(Scheduler().review(card, rating, DAY).due - DAY).days for card in cards}
    return (EXACT.review(cards[0], rating, DAY).due - DAY).days, fuzzed


@pytest.mark.parametrize(
    ("stability", "shortest", "longest"),
    # Anki's ranges. A Good on the same day leaves the stability, and so the interval, as it is.
    [(2, 2, 2), (3, 2, 4), (10, 8, 12), (22, 19, 25), (100, 93, 107)],
)
def test_fuzz_spreads_a_day_s_cards_around_the_interval(stability, shortest, longest):
    memory = Memory(stability=float(stability), difficulty=5.0)

    plain, fuzzed = intervals(memory, elapsed=0, rating=Rating.GOOD)

    assert plain == stability
    assert fuzzed == set(range(shortest, longest + 1))


def test_fuzz_never_brings_a_recalled_card_back_sooner_than_it_just_was():
    memory = Memory(stability=30.0, difficulty=10.0)

    plain, fuzzed = intervals(memory, elapsed=34, rating=Rating.HARD)

    assert plain == 36
    assert fuzzed == set(range(35, 41))  # else from 32


def test_a_forgotten_card_may_come_back_as_soon_as_it_just_was():
    memory = Memory(stability=300.0, difficulty=1.0)

    plain, fuzzed = intervals(memory, elapsed=4, rating=Rating.AGAIN)

    assert plain == 5
    assert fuzzed == {4, 5, 6, 7}


def test_fuzz_is_the_same_for_the_same_review():
    card = known("padding", Memory(stability=30.0, difficulty=5.0), 20)

    # Pinned: another seed would make replayed logs disagree with stored cards.
    assert (Scheduler().review(card, Rating.GOOD, DAY).due - DAY).days == 71


def test_the_least_loaded_of_the_days_that_are_as_good_takes_the_card():
    card = known("padding", Memory(stability=10.0, difficulty=5.0), 0)
    scheduler = Scheduler()
    first, last = scheduler.window(card, Rating.GOOD, DAY)
    assert (first, last) == (DAY + days(8), DAY + days(12))
    load = {DAY + days(n): 5.0 for n in range(30)}

    due = scheduler.review(card, Rating.GOOD, DAY, load | {DAY + days(11): 4.0}).due

    assert due == DAY + days(11)


def test_among_equally_loaded_days_the_card_s_own_lot_decides():
    card = known("padding", Memory(stability=30.0, difficulty=5.0), 20)
    load = {DAY + days(n): 5.0 for n in range(200)}

    plain = Scheduler().review(card, Rating.GOOD, DAY)

    assert Scheduler().review(card, Rating.GOOD, DAY, load) == plain


def test_nothing_comes_due_on_a_day_off():
    off = frozenset({0, 5, 6})
    scheduler = Scheduler(days_off=off)
    for number in range(200):
        card = known(f"idea-{number}", Memory(stability=0.5 + number / 4, difficulty=5.0), 0)
        for rating in Rating:
            assert scheduler.review(card, rating, DAY).due.weekday() not in off


def test_a_day_off_moves_a_card_to_the_next_day_that_is_none():
    saturday = DAY + days(1)
    assert saturday.weekday() == 5

    due = Scheduler(days_off=frozenset({5, 6})).review(new(), Rating.AGAIN, DAY).due

    assert due == saturday + days(2)


def test_who_takes_every_day_off_is_asked_as_if_none_were():
    card = known("padding", Memory(stability=30.0, difficulty=5.0), 20)

    due = Scheduler(days_off=frozenset(range(7))).review(card, Rating.GOOD, DAY).due

    assert due == Scheduler().review(card, Rating.GOOD, DAY).due


def test_easy_days_get_about_half_of_what_the_others_get():
    scheduler = Scheduler(easy_days=frozenset({5, 6}))
    load: Counter[date] = Counter()
    for number in range(2_000):
        card = known(f"idea-{number}", Memory(stability=60.0, difficulty=5.0), 0)
        load[scheduler.review(card, Rating.GOOD, DAY, load).due] += 1

    usual = [count for day, count in load.items() if day.weekday() < 5]
    easy = [count for day, count in load.items() if day.weekday() >= 5]
    assert sum(easy) / len(easy) == pytest.approx(0.5 * sum(usual) / len(usual), rel=0.05)


def test_a_learner_s_dials_and_weights_are_the_scheduler_s():
    often = Scheduler.of(Preferences(retention=0.95))
    weak = Presets(questions=(*(weight / 2 for weight in DEFAULT[:4]), *DEFAULT[4:]))
    card = known("padding", Memory(stability=100.0, difficulty=5.0), 0)

    assert often.review(card, Rating.GOOD, DAY).due < EXACT.review(card, Rating.GOOD, DAY).due
    first = Scheduler.of(Preferences(), weak).review(new(), Rating.EASY, DAY)
    assert first.memory is not None
    assert first.memory.stability == pytest.approx(DEFAULT[3] / 2, rel=1e-6)
