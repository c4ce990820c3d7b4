"""Boards: join, leave, see who leads; and one question for a whole group."""

from telegram import (
    CallbackQuery,
    Chat,
    ChatMember,
    ChatMemberUpdated,
    Message,
    Update,
    User,
)
from telegram.ext import ChatMemberHandler, MessageHandler, PollAnswerHandler, filters

from bot.buttons import JoinBoard, MyBoards, ShowBoard
from bot.context import BotContext, person
from bot.features import Feature
from bot.letters import Poll
from bot.routing import GROUP, GROUP_CHATS, PRIVATE, on_button, on_command
from bot.screens import Screen
from bot.sending import answer, pose, redraw, reply, send, tell_one, tell_who_pressed
from bot.views import board, notices, quiz
from bot.views.language import nearest, speaking
from challenges.errors import NothingToAskError
from challenges.groups import Group

ANONYMOUS = frozenset({1087968824, 777000, 136817688})
"""Telegram's stand-ins for anonymous admins, linked channels and channels that write."""

LEARNING = (
    "start", "challenge", "stats", "exam", "settings", "tz",
    "pause", "resume", "export", "forget", "status",
)  # fmt: skip
"""Commands that belong into the private chat."""


async def join(message: Message, user: User, context: BotContext) -> None:
    """Put whoever sent it on this group's board."""
    if user.id in ANONYMOUS:
        await reply(message, board.anonymous())
        return
    learner = await context.services.enrolment.meet(person(user))
    is_new = await context.services.boards.join(_group(message.chat), user.id)
    screen = board.joined(
        learner.name,
        is_new=is_new,
        has_started=learner.push_time is not None,
        link=context.private_link,
    )
    await reply(message, screen)


async def leave(message: Message, user: User, context: BotContext) -> None:
    """Take whoever sent it off this group's board."""
    was_on = await context.services.boards.leave(message.chat_id, user.id)
    await reply(message, board.left(user.full_name, was_on=was_on))


async def show(message: Message, user: User, context: BotContext) -> None:
    """Show this group's board."""
    shown = await context.services.boards.show(_group(message.chat))
    await reply(message, board.board(shown))


async def show_mine(message: Message, user: User, context: BotContext) -> None:
    """Say, in private, on which boards the learner is."""
    await context.services.enrolment.meet(person(user))
    await reply(message, await _mine(user, context))


async def press_mine(query: CallbackQuery, _: MyBoards, context: BotContext) -> None:
    """Say it in place."""
    screen = await _mine(query.from_user, context)
    await answer(query)
    await redraw(query, screen)


async def _mine(user: User, context: BotContext) -> Screen:
    return board.mine(await context.services.boards.of(user.id), context.group_link)


async def press_join(query: CallbackQuery, _: JoinBoard, context: BotContext) -> None:
    """Put whoever pressed it on this group's board, and show it."""
    assert query.message is not None  # noqa: S101 - narrowed by `routing`
    learner = await context.services.enrolment.meet(person(query.from_user))
    group = _group(query.message.chat)
    is_new = await context.services.boards.join(group, learner.id)
    await answer(query, notices.alert("joined"))
    await redraw(query, board.board(await context.services.boards.show(group)))
    if is_new and learner.push_time is None and context.features.may_have(Feature.EPHEMERAL):
        await tell_who_pressed(query, board.started_elsewhere(learner.name, context.private_link))


async def press_show(query: CallbackQuery, _: ShowBoard, context: BotContext) -> None:
    """Show the board as it stands now."""
    assert query.message is not None  # noqa: S101 - narrowed by `routing`
    shown = await context.services.boards.show(_group(query.message.chat))
    await answer(query, notices.alert("up_to_date"))
    await redraw(query, board.board(shown))


async def ask_all(message: Message, user: User, context: BotContext) -> None:
    """Put one question to the whole group, as a quiz that each answers once."""
    group = _group(message.chat)
    try:
        posed = await context.services.quizzes.choose(group)
    except NothingToAskError:
        await reply(message, quiz.none_left())
        return
    texts = quiz.poll(posed)
    poll = Poll(
        question=texts.question,
        options=list(texts.options),
        correct=posed.correct_option,
        explanation=texts.explanation,
        description=texts.description,
        thread_id=message.message_thread_id if message.is_topic_message else None,
        group_title=group.title,
        question_id=posed.question.id,
    )
    await pose(group.id, poll)


async def vote(update: Update, context: BotContext) -> None:
    """Count a first vote on a quiz of ours."""
    vote = update.poll_answer
    if vote is None or vote.user is None or vote.user.id in ANONYMOUS or not vote.option_ids:
        return
    await context.services.enrolment.meet(person(vote.user))
    await context.services.quizzes.vote(vote.poll_id, vote.user.id, tuple(vote.option_ids))


async def migrate(update: Update, context: BotContext) -> None:
    """Follow a group that has become a supergroup, whichever message comes first."""
    message = update.effective_message
    if message is None:
        return
    if message.migrate_to_chat_id:
        await context.services.boards.migrate(message.chat_id, message.migrate_to_chat_id)
    elif message.migrate_from_chat_id:
        await context.services.boards.migrate(message.migrate_from_chat_id, message.chat_id)


async def membership(update: Update, context: BotContext) -> None:
    """Greet a group that the bot was added to; note a learner who blocks it or comes back."""
    change = update.my_chat_member
    if change is None:
        return
    if change.chat.type == Chat.PRIVATE:
        if change.new_chat_member.status == ChatMember.BANNED:
            await context.services.enrolment.lose(change.from_user.id)
        elif await context.services.enrolment.find(change.from_user.id):
            await context.services.enrolment.meet(person(change.from_user))
    elif change.chat.type in GROUP_CHATS and _was_added(change):
        await _welcome(change, context)


async def _welcome(change: ChatMemberUpdated, context: BotContext) -> None:
    """Greet a group in the language of who added us, or in the one that it had before."""
    languages = context.services.languages
    language = await languages.of_group(change.chat.id)
    if language is None:
        language = nearest(change.from_user.language_code or "")
        await languages.choose_for(_group(change.chat), language)
    with speaking(language):
        await send(context.bot, change.chat.id, board.welcome())


async def to_private(message: Message, user: User, context: BotContext) -> None:
    """Point from a group to the private chat."""
    await tell_one(message, board.private_only(_command(message), context.private_link))


async def to_group(message: Message, user: User, context: BotContext) -> None:
    """Point from the private chat to groups."""
    await reply(message, board.groups_only(_command(message), context.group_link))


def _group(chat: Chat) -> Group:
    return Group(id=chat.id, title=chat.title or "")


def _command(message: Message) -> str:
    return (message.text or "/").split(maxsplit=1)[0].split("@")[0].removeprefix("/")


def _was_added(change: ChatMemberUpdated) -> bool:
    outside = {ChatMember.LEFT, ChatMember.BANNED}
    return (
        change.old_chat_member.status in outside and change.new_chat_member.status not in outside
    )


HANDLERS = [
    on_command("join", join, GROUP),
    on_command("leave", leave, GROUP),
    on_command("board", show, GROUP),
    on_command("today", ask_all, GROUP),
    on_command("board", show_mine, PRIVATE),
    on_command("join", to_group, PRIVATE),
    on_command("leave", to_group, PRIVATE),
    on_button(MyBoards, press_mine),
    on_button(JoinBoard, press_join, GROUP_CHATS),
    on_button(ShowBoard, press_show, GROUP_CHATS),
    PollAnswerHandler(vote),
    MessageHandler(filters.StatusUpdate.MIGRATE, migrate),
    ChatMemberHandler(membership, ChatMemberHandler.MY_CHAT_MEMBER),
    *(on_command(name, to_private, GROUP) for name in LEARNING),
]
