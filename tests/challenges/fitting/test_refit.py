"""A refit: the scheduler's own memory by other weights, and a preset for each kind of card."""

import random
from datetime import date, timedelta

from challenges.cards import FITTED, Card, CardKey, CardKind, Memory, Rating
from challenges.fitting.refit import everybody, memories, refits
from challenges.parameters import DEFAULT, STOCK, Presets
from challenges.scheduling import Scheduler
from tests.challenges.fitting.test_model import FAR
from tests.lines import LogLine, log_of

FIRST = date(2030, 1, 1)


def random_log(seed: int, cards: int = 30) -> list[LogLine]:
    rng = random.Random(seed)
    lines = []
    for number in range(cards):
        kind, day = rng.choice(FITTED), rng.randrange(30)
        for _ in range(rng.randrange(1, 10)):
            study_day, rating = FIRST + timedelta(days=day), rng.choice((1, 3, 3, 4))
            lines.append(
                LogLine(kind.value, f"card-{number}", f"asked-{number}", study_day, rating)
            )
            day += rng.choice((0, 1, 3, 9, 40))
    return sorted(lines, key=lambda line: line.study_day)


def scheduled(log: list[LogLine], presets: Presets) -> dict[CardKey, Memory | None]:
    scheduler, cards = Scheduler(presets=presets), dict[CardKey, Card]()
    for line in log:
        card = cards.get(line.key) or Card(key=line.key, due=line.study_day)
        cards[line.key] = scheduler.review(card, Rating(line.rating), line.study_day)
    return {key: card.memory for key, card in cards.items()}


def test_memories_are_the_scheduler_s_bit_for_bit():
    log, presets = random_log(1), Presets(questions=DEFAULT, code=FAR)

    assert memories(log_of(log), presets) == scheduled(log, presets)


def test_questions_and_code_have_weights_of_their_own():
    log = random_log(2, cards=200)
    failed = [line._replace(rating=1) if line.kind == CardKind.CHALLENGE else line for line in log]

    (refit,) = refits([log_of(failed)], STOCK, {}, [{}])

    assert refit.presets.code != refit.presets.questions
    assert refit.presets.code[0] < refit.presets.questions[0]
    assert sum(refit.reviews.values()) == len(log)


def test_everybody_s_weights_are_by_kind_too():
    questions = [line for line in random_log(3) if line.kind == CardKind.QUESTION]

    made = everybody([log_of(questions)], {})

    assert made.code == DEFAULT
    assert made.questions != DEFAULT
