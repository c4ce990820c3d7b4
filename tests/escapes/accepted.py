"""Whether the judge itself would accept a run, by any metric, with labels that nobody can know."""

from functools import cache

import numpy as np
from numpy.typing import NDArray

from challenges import library
from challenges.challenge import Challenge, Metric
from challenges.verdicts import Verdict
from runner.judgements import judged
from runner.outcomes import Execution

FAR = 1e9  # errors are measured in the challenge's own units: no constant may come near


def accepting(execution: Execution, labels: NDArray[np.int64]) -> list[str]:
    """The metrics by which a run whose labels are drawn by lot would be accepted."""
    found = []
    for metric, challenge in _by_metric().items():
        of_metric = labels if metric is Metric.ACCURACY else (labels - 0.5) * FAR
        if judged(execution, challenge, of_metric).verdict is Verdict.ACCEPTED:
            found.append(f"accepted by {metric}")
    return found


@cache
def _by_metric() -> dict[Metric, Challenge]:
    return {each.metric: each for each in library.load().challenges.values()}
