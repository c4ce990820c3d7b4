"""Sessions: when all that was planned for today is done, what was missed is asked once more."""

from datetime import datetime

from bot.services import teaching
from challenges import practice, selection
from challenges.learners import Learner
from challenges.library import Library
from challenges.showings import Showing
from storage.work import UnitOfWork


async def once_more(
    work: UnitOfWork, library: Library, learner: Learner, now: datetime
) -> Showing | None:
    """Put a missed idea of today before the learner again, for practice.

    None when nothing was missed. What is planned for today comes first: the caller asks for it.
    """
    day = learner.today(now)
    shown = await work.showings.of_day(learner.id, day)
    known = [key for key in practice.missed(shown) if library.questions_of(key.name)]
    if not known:
        return None
    # Another seed than the first time, or the options would stand where they stood.
    seed = selection.new_seed(learner.id, known[0], day) ^ 1
    return await work.showings.add(
        Showing(
            learner_id=learner.id,
            key=known[0],
            content=await teaching.variant(work, library, learner.id, known[0], seed),
            seed=seed,
            study_day=day,
            shown_at=now,
            is_practice=True,
        )
    )
