"""Coding: offer a challenge, take a submission, and make of its judgement what it counts for."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import timedelta
from enum import Enum, auto

from bot.services.days import excuse
from bot.services.memory import Remembered, closed, recall, remember
from bot.services.ports import Begin, Now, Ring, grading
from bot.services.terms import Situation, situation
from challenges import rating, selection, typealong
from challenges.cards import CardKey, CardKind
from challenges.challenge import Challenge
from challenges.coded import Coded
from challenges.errors import NoChallengeError, StillGradingError, UnknownHintError
from challenges.learners import Learner
from challenges.library import Library
from challenges.repairs import Repair
from challenges.showings import Showing
from challenges.submissions import ModelFile, Submission, SubmissionState, check_length
from challenges.typealong import Stage
from challenges.verdicts import Judgement
from challenges.waiting import Place
from storage.work import UnitOfWork

TELLING = timedelta(seconds=15)
"""How long telling a change takes at most: a message, a picture, and Telegram slow with both."""


class GraderState(Enum):
    """Whether what is queued will be graded at once."""

    WARM = auto()
    ELSEWHERE = auto()  # workers are on other machines, or nowhere
    WARMING = auto()  # TensorFlow is being imported
    REFUSES = auto()  # the sandbox does not hold here


@dataclass(frozen=True, slots=True)
class Offer:
    """A challenge as put before a learner."""

    showing: Showing
    challenge: Challenge


@dataclass(frozen=True, slots=True)
class Given:
    """Source that somebody sent, and the message that holds it."""

    learner_id: int
    chat_id: int
    message_id: int
    source: str = ""
    repairs: tuple[Repair, ...] = ()  # what was made good of it
    model: ModelFile | None = None  # instead of source
    status_message_id: int | None = None  # our message that tells of it already


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """All that a message about a submission says."""

    submission: Submission
    challenge: Coded
    stage: Stage | None = None  # of a type-along set
    place: Place | None = None  # in the queue; None unless it waits
    tries: int = 0  # judged attempts that count, this one among them
    hints: int = 0  # that were taken
    remembered: Remembered | None = None
    language: str = "en"  # its learner's


@dataclass(frozen=True, slots=True, kw_only=True)
class Coding:
    """Offers challenges and settles submissions."""

    begin: Begin
    read: Begin
    library: Library
    now: Now
    ring: Ring

    async def offer(self, learner_id: int, *, instead_of: int | None = None) -> Offer:
        """Return the open challenge, or one that is due or new; another one if asked for.

        Raises:
            NoChallengeError: If the bank has none.
            NoneTodayError: If the ideas of all that are left were met today.
            StillGradingError: If code for the one to be replaced is under way.
            ZoneMissingError: If the learner's day is not known yet.
        """
        async with self.begin() as work:
            active = await work.submissions.active(learner_id)
            if active is not None and active.showing_id == instead_of:
                raise StillGradingError(active.id)  # its verdict would count for nothing
            learner = await work.learners.get(learner_id)
            asked = await self._asked_today(work, learner)
            for showing in await self._open(work, learner_id):
                challenge = self.library.challenge(showing.content)
                if showing.id == instead_of:
                    await work.showings.close(replace(showing, closed_at=self.now()))
                elif challenge.idea not in asked:
                    return Offer(showing, challenge)
            return await self._choose(work, learner)

    async def give_up(self, learner_id: int, showing_id: int) -> Offer:
        """Close the challenge so that its solution may be shown; it comes back soon.

        Raises:
            UnknownShowingError: If it is not theirs.
        """
        async with self.begin() as work:
            await work.learners.turn(learner_id)
            showing = await work.showings.get(showing_id, learner_id)
            offer = Offer(showing, self.library.challenge(showing.content))
            if showing.is_open:
                done = closed(showing, self.now(), answer=None, is_correct=False)
                await work.showings.close(done)
                rated = rating.of_giving_up(showing, await work.submissions.tries(showing.id))
                await remember(work, done, rated, self.now())
        return offer

    async def hint(self, learner_id: int, showing_id: int, number: int) -> Offer:
        """Give a challenge's hint of a number, from 1; it is remembered as help.

        Raises:
            UnknownShowingError: If it is not theirs.
            UnknownHintError: If the challenge has no such hint.
        """
        async with self.begin() as work:
            await work.learners.turn(learner_id)
            showing = await work.showings.get(showing_id, learner_id)
            offer = Offer(showing, self.library.challenge(showing.content))
            if not 1 <= number <= len(offer.challenge.hints):
                raise UnknownHintError
            if showing.is_open:
                await work.showings.save(replace(showing, hints=number))
        return offer

    async def has_open(self, learner_id: int) -> bool:
        """Tell whether a challenge waits for code."""
        async with self.read() as work:
            return bool(await self._waiting(work, learner_id))

    async def is_submitted(self, chat_id: int, message_id: int) -> bool:
        """Tell whether this message has been submitted, so that an edit is a new attempt."""
        async with self.read() as work:
            return await work.submissions.find_by_message(chat_id, message_id) is not None

    async def expected(self, given: Given) -> Submission | None:
        """What this message was submitted as before, if it may be submitted now.

        Raises:
            NoChallengeError: If no challenge is open.
            StillGradingError: If another one is still under way.
        """
        async with self.read() as work:
            known = await work.submissions.find_by_message(given.chat_id, given.message_id)
            active = await work.submissions.active(given.learner_id)
            if active is not None and (known is None or active.id != known.id):
                raise StillGradingError(active.id)
            if known is None and not await self._open(work, given.learner_id):
                raise NoChallengeError
        return known

    async def submit(self, given: Given) -> Submission:
        """Queue what was sent. The same message again is a new attempt, or nothing new.

        Raises:
            SubmissionTooLongError: If it is more than the runner takes.
            WrongGapsError: If it is too little for the gaps of the open type-along set.
            NoChallengeError: If no challenge is open.
            StillGradingError: If the last one is still under way.
        """
        check_length(given.source)
        async with self.begin() as work:
            known = await work.submissions.find_by_message(given.chat_id, given.message_id)
            if known is not None:
                showing = await work.showings.get(known.showing_id, given.learner_id)
            elif waiting := await self._waiting(work, given.learner_id, given.model):
                showing = waiting[0]
            else:
                raise NoChallengeError
            submission = await grading(work).enqueue(
                Submission(
                    learner_id=given.learner_id,
                    showing_id=showing.id,
                    challenge=showing.key.name,
                    source=self._completed(showing, given.source),
                    repairs=given.repairs,
                    model=given.model,
                    status_message_id=given.status_message_id,
                    chat_id=given.chat_id,
                    message_id=given.message_id,
                    submitted_at=self.now(),
                )
            )
        self.ring()
        return submission

    async def run_as_legacy(self, learner_id: int, submission_id: int, attempt: int) -> bool:
        """Judge a learner's own attempt again, as Keras 2; False if it is not there any more.

        Raises:
            StillGradingError: If something else of theirs is under way.
        """
        async with self.begin() as work:
            known = await work.submissions.get(submission_id)
            if known is None or (known.learner_id, known.attempt) != (learner_id, attempt):
                return False
            again = replace(known, is_legacy=True, submitted_at=self.now())
            await work.submissions.enqueue(again)
        self.ring()
        return True

    async def cancel(self, learner_id: int, submission_id: int) -> bool:
        """Stop a submission of this learner; False if it had ended or is not theirs."""
        async with self.begin() as work:
            cancelled = await grading(work).cancel(submission_id, learner_id)
        self.ring()
        return cancelled

    async def untold(self) -> list[Submission]:
        """Return the submissions whose learners have not seen the last change."""
        async with self.read() as work:
            return await work.submissions.untold()

    async def waiting(self) -> list[Told]:
        """Return what is to be told to those who wait and have been told so before."""
        async with self.read() as work:
            waiting = await work.submissions.waiting()
            places = await self._places(work) if waiting else {}
            return [
                Told(
                    submission=submission,
                    challenge=self.library.coded(submission.challenge),
                    place=places.get(submission.id),
                    language=(await work.learners.get(submission.learner_id)).speaks,
                )
                for submission in waiting
            ]

    async def settle(self, submission: Submission) -> Told:
        """Return what to tell about a submission; a passed challenge is rated, once."""
        challenge = self.library.coded(submission.challenge)
        async with self.begin() as work:
            learner = await work.learners.get(submission.learner_id)
            told = Told(submission=submission, challenge=challenge, language=learner.speaks)
            if submission.state is SubmissionState.QUEUED:
                return replace(told, place=(await self._places(work)).get(submission.id))
            if submission.judgement is None:
                return told
            learner = await work.learners.turn(submission.learner_id)
            if submission.judgement.is_ours:
                await self._excuse(work, learner)
            showing = await work.showings.get(submission.showing_id, submission.learner_id)
            tries = await work.submissions.tries(showing.id)
            return replace(
                told,
                stage=_stage(showing),
                tries=tries,
                hints=showing.hints,
                remembered=await self._rate(work, submission.judgement, showing, tries),
            )

    async def take(self, submission: Submission) -> Submission | None:
        """Return it as it stands, for this bot to tell of; None if another is doing that.

        A bot that is killed meanwhile keeps the others waiting no longer than that takes at most.
        """
        async with self.begin() as work:
            now = await work.now()
            return await work.submissions.take(submission.id, now, now + TELLING)

    async def let_go(self, submission: Submission) -> None:
        """Let any bot tell of it."""
        async with self.begin() as work:
            await work.submissions.let_go(submission.id)

    async def keep_status(self, submission: Submission, message_id: int) -> None:
        """Keep which message tells of a submission, before anything else can go wrong."""
        async with self.begin() as work:
            await work.submissions.told(
                submission.id, submission.told_revision, status_message_id=message_id
            )

    async def told(
        self, submission: Submission, *, status: int | None = None, picture: int | None = None
    ) -> None:
        """Keep that the learner has seen this revision, and in which messages."""
        async with self.begin() as work:
            await work.submissions.told(
                submission.id,
                submission.revision,
                status_message_id=status,
                picture_message_id=picture,
            )

    async def _excuse(self, work: UnitOfWork, learner: Learner) -> None:
        """Let the day on which we failed cost no streak."""
        today = learner.today(self.now())
        await excuse(work, learner, today, today)

    async def _places(self, work: UnitOfWork) -> Mapping[int, Place]:
        return await grading(work).status(await work.now())

    async def _asked_today(self, work: UnitOfWork, learner: Learner) -> set[str]:
        """Return the ideas that were asked for in words today: their code waits for a day."""
        shown = await work.showings.of_day(learner.id, learner.today(self.now()))
        return {showing.key.name for showing in shown if showing.key.kind is CardKind.QUESTION}

    async def _choose(self, work: UnitOfWork, learner: Learner) -> Offer:
        if not self.library.challenges:
            raise NoChallengeError
        day = learner.today(self.now())
        found = await situation(work, self.library, learner, day)
        key = _next(found)
        showing = await work.showings.add(
            Showing(
                learner_id=learner.id,
                key=key,
                content=key.name,
                seed=selection.new_seed(learner.id, key, day),
                study_day=day,
                shown_at=self.now(),
            )
        )
        return Offer(showing, self.library.challenge(key.name))

    async def _open(self, work: UnitOfWork, learner_id: int) -> list[Showing]:
        """Return the open challenges that the bank still has, newest first."""
        showings = await work.showings.open(learner_id, CardKind.CHALLENGE)
        return [showing for showing in showings if showing.content in self.library.challenges]

    async def _waiting(
        self, work: UnitOfWork, learner_id: int, model: ModelFile | None = None
    ) -> list[Showing]:
        """Return what waits for code, lowest in the chat first; no set waits for a model."""
        if model is not None:
            return await self._open(work, learner_id)
        kinds = CardKind.CHALLENGE, CardKind.TYPEALONG
        showings = await work.showings.open(learner_id, *kinds)
        known = {*self.library.challenges, *self.library.typealongs}
        showings.sort(key=lambda one: one.message_id or 0, reverse=True)
        return [one for one in showings if one.key.name in known and _stage(one) != Stage.READ]

    def _completed(self, showing: Showing, source: str) -> str:
        """Return the program that was meant: words for the gaps of a set are put into it."""
        item, stage = self.library.typealongs.get(showing.key.name), _stage(showing)
        if stage is None or item is None:
            return source
        return typealong.completed(item, stage, source)

    async def _rate(
        self, work: UnitOfWork, judgement: Judgement, showing: Showing, tries: int
    ) -> Remembered | None:
        rated = rating.of_challenge(judgement, showing, tries)
        if rated is None:
            return None
        if not showing.is_open:
            return await recall(work, showing, self.now())
        done = replace(
            closed(showing, self.now(), answer=None, is_correct=True), tries=rated.tries
        )
        await work.showings.close(done)
        return await remember(work, done, rated, self.now())


def _stage(showing: Showing) -> Stage | None:
    """Return at which stage a showing puts a type-along set; None if it shows something else."""
    if showing.key.kind is not CardKind.TYPEALONG:
        return None
    return typealong.read_content(showing.content)[1]


def _next(found: Situation) -> CardKey:
    """Return the challenge of the day's plan, else whichever the learner is best offered."""
    planned = found.plan().challenge
    if planned is not None:
        return planned.key
    return selection.next_challenge(found.way, found.cards, found.terms, found.today)
