"""The composition root: settings in, a running bot out. Nothing else wires things together."""

import logging
from collections.abc import AsyncIterator, Callable, Coroutine, Iterable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, time, timedelta
from typing import Any

from telegram.ext import ApplicationBuilder, ContextTypes

from bot import acts
from bot.calling import Calling
from bot.charts.painter import Painter
from bot.context import ADMINS, FALL_DUE, FEATURES, PAINT, SERVICES, BotApplication, BotContext
from bot.features import Features
from bot.handlers import pasting
from bot.handlers.errors import explain
from bot.handlers.registry import HANDLERS
from bot.handling import Handling
from bot.jobs.posting import Posting
from bot.jobs.refitting import Nights
from bot.jobs.reminding import Reminding
from bot.jobs.telling import Telling
from bot.pacing import Pacing, Rates
from bot.services.coding import GraderState
from bot.services.ports import Now
from bot.services.registry import Services, services
from bot.speech import Speaking
from challenges.guessing import guesses
from challenges.library import Library
from storage.database import Database

log = logging.getLogger(__name__)

SWEEP = timedelta(minutes=1)

NIGHT = time(2, 40, tzinfo=UTC)
"""When weights are fitted: few people anywhere answer then, and any hour would do."""


def utc_now() -> datetime:
    """The real clock."""
    return datetime.now(UTC)


@dataclass(frozen=True, slots=True, kw_only=True)
class Api:
    """Where the Bot API is, and the token for it."""

    token: str
    base_url: str | None = None  # without the token; Telegram's own when None
    file_url: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Grader:
    """What the bot knows of a runner beside it."""

    state: Callable[[], GraderState] = lambda: GraderState.ELSEWHERE
    ring: Callable[[], None] = lambda: None


@dataclass(frozen=True, slots=True, kw_only=True)
class Running:
    """A bot that is up: its parts, for those who start it."""

    application: BotApplication
    services: Services
    handling: Handling
    posting: Posting
    telling: Telling
    reminding: Reminding
    nights: Nights

    async def pastes(self) -> None:
        """Submit what was pasted in several messages, where nothing more will come."""
        await self.handling.fall_due(
            lambda: pasting.deliver_ripe(self.services, self.application.bot)
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Parts:
    """What a bot is made of."""

    api: Api
    database: Database
    library: Library
    grader: Grader
    now: Now = utc_now
    admins: tuple[int, ...] = ()  # who hears about errors
    pacing: Pacing = field(default_factory=lambda: Pacing(Rates()))


@asynccontextmanager
async def running(parts: Parts) -> AsyncIterator[Running]:
    """Bring a bot up, with handlers, jobs and menus; updates are up to the caller."""
    painter = Painter()
    bells: list[Callable[[], None]] = [parts.grader.ring]
    made = services(parts.database, parts.library, parts.now, ring=_ring_all(bells))
    calls = Calling(connections=32), Calling(connections=1)
    application = _application(parts, made, *calls)
    application.bot_data[ADMINS] = parts.admins
    application.bot_data[PAINT] = painter.paint
    application.bot_data[FEATURES] = features = Features()
    posting = Posting(
        bot=application.bot, services=made, start=application.create_task, features=features
    )
    handling = Handling(application=application, services=made, carrier=posting.carry)
    application.bot_data[FALL_DUE] = handling.fall_due
    telling = Telling(
        bot=application.bot,
        services=made,
        draw=painter.draw,
        grader=parts.grader.state,
        features=features,
    )
    bells.append(telling.ring)
    reminding = Reminding(application.bot, made, posting)
    nights = Nights(address=parts.database.address, guesses=guesses(parts.library))
    try:
        async with _started(application, calls):
            yield Running(
                application=application,
                services=made,
                handling=handling,
                posting=posting,
                telling=telling,
                reminding=reminding,
                nights=nights,
            )
    finally:
        nights.close()
        painter.close()


@asynccontextmanager
async def _started(application: BotApplication, calls: Iterable[Calling]) -> AsyncIterator[None]:
    try:
        async with application:
            await application.start()
            try:
                yield
            finally:
                await application.stop()
    finally:
        for each in calls:
            await each.shutdown()  # PTB leaves them open where it could not begin


def keep_time(bot: Running) -> None:
    """Have the job queue remind every minute, beginning now; tidy up and refit every day."""

    async def tick(_: BotContext) -> None:
        await bot.reminding.tick()

    async def deliver(_: BotContext) -> None:
        await bot.pastes()

    async def tidy(_: BotContext) -> None:
        log.info("%d rows of old gradings removed", await bot.services.upkeep.tidy())

    async def refit(_: BotContext) -> None:
        await bot.nights.refit()

    _repeat(bot, tick, SWEEP, first=timedelta(seconds=1))
    # What was pasted while the last process ended; else each paste has a timer of its own.
    _repeat(bot, deliver, SWEEP, first=timedelta(seconds=1))
    _repeat(bot, tidy, timedelta(days=1), first=timedelta(minutes=10))
    _repeat(bot, refit, timedelta(days=1), first=NIGHT)


def _repeat(
    bot: Running,
    job: Callable[[BotContext], Coroutine[Any, Any, None]],
    interval: timedelta,
    first: timedelta | time,
) -> None:
    assert bot.application.job_queue is not None  # noqa: S101 - its extra is a dependency
    bot.application.job_queue.run_repeating(
        job,
        interval=interval,
        first=first,
        # A loop that was busy for a second must not cost anybody their question.
        job_kwargs={"misfire_grace_time": None, "coalesce": True, "max_instances": 1},
    )


def _application(
    parts: Parts, made: Services, calling: Calling, polling: Calling
) -> BotApplication:
    api = parts.api
    builder = (
        ApplicationBuilder()
        .application_class(Speaking, {"languages": made.languages})
        .token(api.token)
        .updater(None)
        .rate_limiter(parts.pacing)
        .context_types(ContextTypes(context=BotContext))
        .request(calling)
        .get_updates_request(polling)
    )
    if api.base_url:
        builder = builder.base_url(api.base_url)
    if api.file_url:
        builder = builder.base_file_url(api.file_url)
    application = builder.build()
    application.bot_data[SERVICES] = made
    application.add_handlers(HANDLERS)
    application.add_error_handler(explain)
    return application


def _ring_all(bells: list[Callable[[], None]]) -> Callable[[], None]:
    def ring() -> None:
        for bell in bells:
            acts.ring(bell)

    return ring
