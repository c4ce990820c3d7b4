"""From an execution to a judgement, without running anything."""

import numpy as np
import pytest

from challenges.challenge import Checks, Metric
from challenges.verdicts import Note, NoteKind, Verdict
from runner.facts import Facts
from runner.judgements import judged
from runner.outcomes import Execution, Predicted, Raised
from tests.runner.making import a_challenge

LABELS = np.arange(100) % 2
CONV = Facts(parameters=10, file_bytes=20_000, layers=("InputLayer", "Conv2D", "Flatten", "Dense"))


def an_execution(right: int, *, facts: Facts | None = CONV, logits: bool = False) -> Execution:
    """Of 100 rows, so many right."""
    said = np.where(np.arange(100) < right, LABELS, 1 - LABELS).astype(np.float32)
    said = said * 8 - 4 if logits else said
    outcome = Predicted(values=said[:, None])
    return Execution(outcome=outcome, seconds=1.0, parameters=10, facts=facts, seed=7)


def a_share(**fields):
    thresholds = (0.5, 0.6, 0.7, 0.8)
    return a_challenge(metric=Metric.ACCURACY, target=0.9, thresholds=thresholds, **fields)


@pytest.mark.parametrize(
    ("right", "score", "verdict"),
    [
        (40, 0, Verdict.BELOW_TARGET),
        (50, 1, Verdict.BELOW_TARGET),
        (79, 3, Verdict.BELOW_TARGET),
        (89, 4, Verdict.BELOW_TARGET),
        (90, 5, Verdict.ACCEPTED),
        (100, 5, Verdict.ACCEPTED),
    ],
)
def test_a_judgement_has_the_score_of_its_value(right, score, verdict):
    judgement = judged(an_execution(right), a_share(), LABELS)

    assert (judgement.score, judgement.verdict) == (score, verdict)


def test_what_could_not_be_measured_has_no_score():
    failed = Execution(outcome=Raised(message="ValueError: no"), seconds=1.0)

    assert judged(failed, a_share(), LABELS).score is None


def test_the_seed_and_what_is_told_of_the_model_are_in_the_judgement():
    judgement = judged(an_execution(95), a_share(), LABELS)

    assert (judgement.seed, judgement.parameters, judgement.file_bytes) == (7, 10, 20_000)


def test_how_logits_were_read_is_told_only_where_it_may_be_what_is_wrong():
    good, bad = (judged(an_execution(n, logits=True), a_share(), LABELS) for n in (95, 60))

    assert NoteKind.PROBABILITIES not in {note.kind for note in good.notes}
    assert NoteKind.PROBABILITIES in {note.kind for note in bad.notes}


@pytest.mark.parametrize(
    ("checks", "missing"),
    [
        (Checks(requires=("Conv2D", "Dense")), ()),
        (Checks(requires=("LSTM|Conv2D",)), ()),
        (Checks(requires=("LSTM|GRU",)), ((NoteKind.LAYER_MISSING, "either: LSTM, GRU"),)),
        (Checks(forbids=("LSTM",)), ()),
        (Checks(forbids=("Flatten",)), ((NoteKind.LAYER_FORBIDDEN, "Flatten"),)),
        (Checks(layers=3), ()),
        (Checks(layers=2), ((NoteKind.LAYER_COUNT, "of: 3, 2"),)),
        (Checks(file_bytes=20_000), ()),
        (Checks(file_bytes=9_999), ((NoteKind.FILE_SIZE, "of: 20000, 9999"),)),
    ],
)
def test_what_a_challenge_asks_for_is_compared_with_what_is_told(checks, missing):
    judgement = judged(an_execution(95), a_share(checks=checks), LABELS)

    found = tuple((note.kind, note.particulars) for note in judgement.notes[: len(missing)])
    verdict, score = (Verdict.INCOMPLETE, 4) if missing else (Verdict.ACCEPTED, 5)
    assert (found, judgement.verdict, judgement.score) == (missing, verdict, score)


def test_a_child_that_tells_nothing_of_its_model_has_what_is_asked_for_missing():
    challenge = a_share(checks=Checks(requires=("Dense",)))

    judgement = judged(an_execution(95, facts=None), challenge, LABELS)

    assert judgement.verdict == Verdict.INCOMPLETE
    assert judgement.notes[0] == Note(kind=NoteKind.LAYER_MISSING, detail="Dense")


def test_no_model_is_too_well_made_to_miss_the_target():
    facts = Facts(parameters=0, file_bytes=0, layers=("Conv2D", "LSTM", "Dense"))
    challenge = a_share(checks=Checks(requires=("Conv2D", "LSTM")))

    judgement = judged(an_execution(60, facts=facts), challenge, LABELS)

    assert (judgement.verdict, judgement.score) == (Verdict.BELOW_TARGET, 2)
