"""True retention: of what came back after days, how much was still known.

First meetings and repeats on one day say nothing about forgetting and are left out.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from math import sqrt

from challenges.cards import CardKind, Rating, Review
from challenges.preferences import Preferences

RECENT_DAYS = 30

_ERRORS = 2
"""Standard errors that chance explains."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Retention:
    """How many reviews of known cards there were, and how many of them were recalled."""

    recalled: int = 0
    reviews: int = 0

    @property
    def share(self) -> float | None:
        """The true retention, from 0 to 1; None before the first card came back."""
        return self.recalled / self.reviews if self.reviews else None


@dataclass(frozen=True, slots=True, kw_only=True)
class KindRetention:
    """True retention of one kind of card against what is desired."""

    kind: CardKind
    desired: float
    recent: Retention
    whole: Retention

    def is_low(self, found: Retention) -> bool:
        """Whether a retention is further below what is desired than chance explains."""
        if found.share is None:
            return False
        error = sqrt(self.desired * (1 - self.desired) / found.reviews)
        return self.desired - found.share > _ERRORS * error


def retentions(
    reviews: Iterable[Review], preferences: Preferences, today: date
) -> tuple[KindRetention, ...]:
    """The true retention of questions and of code, of the last 30 study days and of all."""
    counted = [review for review in reviews if review.elapsed_days > 0]
    since = today - timedelta(days=RECENT_DAYS - 1)
    return tuple(
        KindRetention(
            kind=kind,
            desired=desired,
            recent=_retention(r for r in counted if r.key.kind is kind and r.study_day >= since),
            whole=_retention(r for r in counted if r.key.kind is kind),
        )
        for kind, desired in (
            (CardKind.QUESTION, preferences.retention),
            (CardKind.CHALLENGE, preferences.code_retention),
        )
    )


def _retention(reviews: Iterable[Review]) -> Retention:
    ratings = [review.rating for review in reviews]
    return Retention(
        recalled=sum(rating is not Rating.AGAIN for rating in ratings), reviews=len(ratings)
    )
