"""The unit of work: all repositories over one transaction."""

from sqlmodel.ext.asyncio.session import AsyncSession

from storage.attendances import Attendances
from storage.cards import Cards
from storage.groups import Groups
from storage.learners import Learners
from storage.quizzes import Quizzes
from storage.reminders import Reminders
from storage.reviews import Reviews
from storage.showings import Showings
from storage.submissions import Submissions


class UnitOfWork:
    """What one transaction reads and writes: all of it happens, or none."""

    def __init__(self, session: AsyncSession) -> None:
        self.learners = Learners(session)
        self.cards = Cards(session)
        self.reviews = Reviews(session)
        self.showings = Showings(session)
        self.submissions = Submissions(session)
        self.groups = Groups(session)
        self.quizzes = Quizzes(session)
        self.reminders = Reminders(session)
        self.attendances = Attendances(session)
