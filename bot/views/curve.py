"""The words of a learning curve: a picture is painted in another process, which speaks none."""

from bot.drawings import CurveWords
from bot.views.catalogue import label
from bot.views.numbers import number
from challenges.challenge import Challenge
from challenges.verdicts import Judgement


def words(challenge: Challenge, judgement: Judgement) -> CurveWords:
    """Return what stands in the learning curve of a judgement."""
    target = number(judgement.target, "g")
    value = "" if judgement.value is None else number(judgement.value, ".4g")
    return CurveWords(
        title=challenge.title,
        metric=label(f"challenge.metrics.{judgement.metric}"),
        epoch=label("curve.epoch"),
        loss=label("curve.loss"),
        target=label("curve.target", value=target),
        hidden=label("curve.hidden", value=value),
        aim=label("curve.aim", value=target),
        reached=label("curve.reached", value=value),
        point=number(0.5)[1],
    )
