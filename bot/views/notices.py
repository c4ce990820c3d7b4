"""Notices: help, and what is said when something cannot be done."""

from bot.buttons import AskLanguage, NextQuestion, OfferChallenge, OfferTypeAlong
from bot.screens import Key, Keyboard, Screen
from bot.views.catalogue import Html, label, say
from bot.views.markup import code, cut
from bot.views.ways import menu_below, to_start
from challenges.errors import Fixed
from challenges.questions import OrderQuestion, Question, ShapeQuestion

PRIVATE_COMMANDS = (
    "today", "challenge", "type", "submit", "undo", "stats", "exam", "settings", "language",
    "board", "tz", "pause", "resume", "export", "forget", "status", "help", "start",
)  # fmt: skip
GROUP_COMMANDS = ("today", "board", "join", "leave", "submit", "language", "help")
QUIET_COMMANDS = frozenset({"leave", "help"})
"""Those of a group that are of interest to nobody but who sends them."""


def help_group() -> Screen:
    """Say what is understood in a group."""
    language = (Key(label("language.key"), AskLanguage()),)
    return Screen(text=say("help.group").strip(), keyboard=(language,))


def unknown() -> Screen:
    """Answer a text that means nothing here."""
    return Screen(text=say("help.unknown"), keyboard=_begin())


def unknown_command(command: str) -> Screen:
    """Answer a command that does not exist."""
    text = say("help.unknown_command", command=cut(command, 64))
    return Screen(text=text, keyboard=_begin())


def unreadable(question: Question) -> Screen:
    """Say that a typed answer could not be read, so nothing was counted."""
    text = say(
        "help.no_text_answer",
        expected=label(f"question.kinds.{question.kind}"),
        example=code(_example(question)),
    )
    return Screen(text=text, keyboard=menu_below())


def _example(question: Question) -> str:
    match question:
        case ShapeQuestion():
            return "(None, 28, 28, 1)"
        case OrderQuestion():
            return "3 1 2"
    return "42"


def press_option() -> Screen:
    """Point from a typed text to the keys of the open question."""
    return Screen(text=say("help.press_option"), keyboard=menu_below())


def not_started() -> Screen:
    """Ask to press start first."""
    return Screen(text=say("help.not_started"), keyboard=to_start())


def choose_challenge() -> Screen:
    """Ask which challenge some code is for."""
    key = Key(label("question.challenge"), OfferChallenge())
    return Screen(text=say("code.no_challenge"), keyboard=((key,),))


def refused(reason: str, **values: object) -> Screen:
    """Say why a message cannot be taken as code."""
    return Screen(text=say(f"code.{reason}", **values), keyboard=menu_below())


def stands(why: Fixed) -> Screen:
    """Say why an answer stays as it is."""
    return Screen(text=say(f"notice.stands_{why.value}"), keyboard=menu_below())


def downloading(percent: int | None = None) -> Screen:
    """Say that a model is on its way to us, and how far it has come."""
    if percent is None:
        return Screen(text=say("code.downloading"))
    return Screen(text=say("code.downloading_part", percent=percent))


def trouble() -> Screen:
    """Apologise: the failure is ours."""
    return Screen(text=say("notice.trouble"))


def report(update_id: int, kind: str) -> Screen:
    """Tell an operator that an update failed; what and where is in the log only."""
    return Screen(text=say("notice.report", update=update_id, kind=kind))


def alert(notice: str) -> str:
    """Return a short notice without markup, as a button's answer."""
    return label(f"notice.{notice}")


def private_commands() -> list[tuple[str, str]]:
    """Return the commands of private chats with their descriptions, for Telegram's menu."""
    return command_list(PRIVATE_COMMANDS, is_group=False)


def group_commands() -> list[tuple[str, str]]:
    """Return the commands of groups."""
    return command_list(GROUP_COMMANDS, is_group=True)


def command_list(commands: tuple[str, ...], *, is_group: bool) -> list[tuple[str, str]]:
    """Return commands with their descriptions, as Telegram's menu shows them."""
    special = "today_group" if is_group else "today"
    return [
        (command, label(f"commands.{special if command == 'today' else command}"))
        for command in commands
    ]


def profile() -> tuple[Html, Html]:
    """Return the bot's description and short description."""
    return say("profile.description"), say("profile.short")


def _begin() -> Keyboard:
    return (
        (
            Key(label("question.next"), NextQuestion()),
            Key(label("question.challenge"), OfferChallenge()),
        ),
        (Key(label("typealong.offer"), OfferTypeAlong()),),
        *menu_below(),
    )
