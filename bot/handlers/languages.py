"""Languages: choose one, in private for oneself, in a group for all."""

from telegram import CallbackQuery, Message, User

from bot import menus
from bot.acts import apart
from bot.buttons import AskLanguage, PickLanguage, StaleButtonError
from bot.context import BotContext, person
from bot.routing import GROUP, GROUP_CHATS, PRIVATE, PRIVATE_CHATS, on_button, on_command
from bot.sending import answer, redraw, reply
from bot.views import speech
from bot.views.language import LANGUAGES, speaking
from challenges.groups import Group

EVERYWHERE = PRIVATE_CHATS | GROUP_CHATS


async def show(message: Message, user: User, context: BotContext) -> None:
    """Show the learner's language."""
    learner = await context.services.enrolment.meet(person(user))
    await reply(message, speech.learners(learner))


async def show_group(message: Message, user: User, context: BotContext) -> None:
    """Show the group's language."""
    chosen = await context.services.languages.of_group(message.chat_id)
    await reply(message, speech.groups(chosen))


async def ask(query: CallbackQuery, _: AskLanguage, context: BotContext) -> None:
    """Show which language is spoken, in place."""
    assert query.message is not None  # noqa: S101 - narrowed by `routing`
    if query.message.chat.type in GROUP_CHATS:
        screen = speech.groups(await context.services.languages.of_group(query.message.chat.id))
    else:
        learner = await context.services.enrolment.meet(person(query.from_user))
        screen = speech.learners(learner)
    await answer(query)
    await redraw(query, screen)


@apart  # the list of commands is told to Telegram
async def pick(query: CallbackQuery, button: PickLanguage, context: BotContext) -> None:
    """Speak another language from here on, and show it."""
    assert query.message is not None  # noqa: S101 - narrowed by `routing`
    chosen = None if button.language == speech.AS_TELEGRAM else button.language
    is_group = query.message.chat.type in GROUP_CHATS
    if chosen not in LANGUAGES and (chosen is not None or is_group):
        raise StaleButtonError(query.data)
    await answer(query)
    if is_group and chosen is not None:
        await _pick_for_group(query, chosen, context)
    else:
        await _pick_for_learner(query, chosen, context)
    await menus.show_in(context.bot, query.message.chat.id, chosen, is_group=is_group)


async def _pick_for_group(query: CallbackQuery, chosen: str, context: BotContext) -> None:
    assert query.message is not None  # noqa: S101 - `pick` has looked
    chat = query.message.chat
    await context.services.languages.choose_for(Group(id=chat.id, title=chat.title or ""), chosen)
    with speaking(chosen):
        await redraw(query, speech.groups(chosen))


async def _pick_for_learner(query: CallbackQuery, chosen: str | None, context: BotContext) -> None:
    await context.services.enrolment.meet(person(query.from_user))
    learner = await context.services.languages.choose(query.from_user.id, chosen)
    with speaking(learner.speaks):
        await redraw(query, speech.learners(learner))


HANDLERS = [
    on_command("language", show, PRIVATE),
    on_command("language", show_group, GROUP),
    on_button(AskLanguage, ask, EVERYWHERE),
    on_button(PickLanguage, pick, EVERYWHERE),
]
