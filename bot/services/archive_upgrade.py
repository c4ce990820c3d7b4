"""Archives of the first format, brought into the present one.

It kept a card's key as one text, and not which showing a review was of: a review and its showing
ended at the same moment, and where none did, the showing is made up from the review.
"""

from datetime import datetime, timedelta
from typing import Any

Json = dict[str, Any]


def from_first(data: Json) -> Json:
    """Return the same in the present format. What is not as expected is left for the checks."""
    try:
        return _upgraded(data)
    except (KeyError, TypeError, ValueError, AttributeError):
        return data | {"format": 2}


def _upgraded(data: Json) -> Json:
    learner_id = data["learner"]["id"]
    showings = [_keyed(showing) for showing in data["showings"]]
    reviews = []
    for number, review in enumerate(map(_keyed, data["reviews"]), start=1):
        showing = _showing_of(review, showings)
        if showing is None:
            showing = _made_up(review, -number, learner_id)
            showings.append(showing)
        reviews.append({"showing_id": showing["id"], "review": review})
    exported_at = data["exported_at"]
    return data | {
        "format": 2,
        "cards": [_keyed(card) for card in data["cards"]],
        "showings": showings,
        "reviews": reviews,
        "submissions": [_submission(each) for each in data["submissions"]],
        "boards": [{"group": group, "joined_at": exported_at} for group in data["boards"]],
    }


def _keyed(entry: Json) -> Json:
    kind, _, name = entry["key"].partition(":")
    return entry | {"key": {"kind": kind, "name": name}}


def _showing_of(review: Json, showings: list[Json]) -> Json | None:
    told = ("key", "content")
    return next(
        (
            showing
            for showing in showings
            if showing["closed_at"] == review["reviewed_at"]
            and all(showing[name] == review[name] for name in told)
        ),
        None,
    )


def _made_up(review: Json, id_: int, learner_id: int) -> Json:
    closed_at = datetime.fromisoformat(review["reviewed_at"])
    return {
        "id": id_,
        "learner_id": learner_id,
        "key": review["key"],
        "content": review["content"],
        "seed": 0,
        "study_day": review["study_day"],
        "shown_at": (closed_at - timedelta(seconds=review["seconds"])).isoformat(),
        "closed_at": closed_at.isoformat(),
    }


def _submission(submission: Json) -> Json:
    judgement = submission["judgement"]
    attempts = {} if judgement is None else {submission["attempt"]: judgement}
    return {"submission": submission, "attempts": attempts}
