"""All use cases, made once in the composition root and handed to handlers and jobs."""

from dataclasses import dataclass

from bot.services.boards import Boards
from bot.services.coding import Coding
from bot.services.corrections import Corrections
from bot.services.enrolment import Enrolment
from bot.services.exams import Exams
from bot.services.grading import Grading
from bot.services.inbox import Inbox
from bot.services.languages import Languages
from bot.services.outbox import Outbox
from bot.services.pastes import Pastes
from bot.services.pausing import Pausing
from bot.services.personal import Personal
from bot.services.ports import Now, Ring
from bot.services.preferences import Dials
from bot.services.progress import Progress
from bot.services.questions import Questions
from bot.services.quizzes import Quizzes
from bot.services.reminders import Reminders
from bot.services.typealong import TypeAlongs
from bot.services.upkeep import Upkeep
from challenges.library import Library
from storage.database import Database


@dataclass(frozen=True, slots=True, kw_only=True)
class Services:
    """The use cases by name."""

    boards: Boards
    coding: Coding
    corrections: Corrections
    dials: Dials
    enrolment: Enrolment
    exams: Exams
    grading: Grading
    inbox: Inbox
    languages: Languages
    outbox: Outbox
    pastes: Pastes
    pausing: Pausing
    personal: Personal
    progress: Progress
    questions: Questions
    quizzes: Quizzes
    reminders: Reminders
    typealongs: TypeAlongs
    upkeep: Upkeep
    library: Library
    now: Now


def services(database: Database, library: Library, now: Now, *, ring: Ring) -> Services:
    """Wire the use cases to a database, a bank and a clock.

    `ring` is called when something was queued or cancelled.
    """
    begin, read = database.begin, database.read
    questions = Questions(begin=begin, library=library, now=now)
    return Services(
        boards=Boards(begin=begin, now=now),
        coding=Coding(begin=begin, read=read, library=library, now=now, ring=ring),
        corrections=Corrections(begin=begin, questions=questions, now=now),
        dials=Dials(begin=begin, now=now),
        enrolment=Enrolment(begin=begin, now=now),
        exams=Exams(begin=begin, read=read, library=library, now=now),
        grading=Grading(read=read),
        inbox=Inbox(begin=begin, read=read),
        languages=Languages(begin=begin, read=read),
        outbox=Outbox(begin=begin, whole=database.whole, read=read, now=now),
        pastes=Pastes(begin=begin, read=read, now=now),
        pausing=Pausing(begin=begin, now=now),
        personal=Personal(begin=begin, read=read, now=now),
        progress=Progress(read=read, library=library, now=now),
        questions=questions,
        quizzes=Quizzes(begin=begin, library=library, now=now),
        reminders=Reminders(begin=begin, whole=database.whole, library=library, now=now),
        typealongs=TypeAlongs(begin=begin, read=read, library=library, now=now),
        upkeep=Upkeep(begin=begin),
        library=library,
        now=now,
    )
