"""Boards and quizzes of a group."""

from collections.abc import Sequence

from bot.buttons import AskLanguage, JoinBoard, ShowBoard
from bot.screens import Key, Keyboard, Screen
from bot.services.boards import Board
from bot.views.catalogue import Html, label, say
from bot.views.markup import cut
from bot.views.ways import to_menu
from challenges.groups import Group
from challenges.leaderboard import DAILY_CAP, Standing

MEDALS = {1: "🥇", 2: "🥈", 3: "🥉"}
SHOWN = 30
NAME_SHOWN = 48
GROUPS_SHOWN = 20
"""More, or longer ones, do not fit one message: a name has up to 129 characters."""


def board(board: Board) -> Screen:
    """Show how the members stand."""
    if not board.standings:
        return Screen(text=say("board.empty", title=board.group.title), keyboard=_keys())
    lines = "\n".join(_line(standing) for standing in board.standings[:SHOWN])
    head = say("board.head", title=board.group.title)
    text = f"{head}\n\n{lines}\n\n{say('board.rule', cap=DAILY_CAP)}"
    return Screen(text=text, keyboard=_keys())


def joined(name: str, *, is_new: bool, has_started: bool, link: str) -> Screen:
    """Say that somebody is on the board."""
    if not is_new:
        return Screen(text=say("board.joined_already"), keyboard=_keys())
    if has_started:
        return Screen(text=say("board.joined", name=name), keyboard=_keys())
    return started_elsewhere(name, link)


def left(name: str, *, was_on: bool) -> Screen:
    """Say that somebody is off the board."""
    text = say("board.left", name=name) if was_on else say("board.left_already")
    return Screen(text=text, keyboard=_keys())


def mine(groups: Sequence[Group], link: str) -> Screen:
    """Say, in private, on which boards a learner is."""
    keys = ((Key(label("board.add"), url=link),), *to_menu())
    if not groups:
        return Screen(text=say("board.mine_none"), keyboard=keys)
    titles = [cut(group.title, NAME_SHOWN) for group in groups[:GROUPS_SHOWN]]
    more = ["…"] if len(groups) > GROUPS_SHOWN else []
    return Screen(text=say("board.mine", groups=", ".join(titles + more)), keyboard=keys)


def anonymous() -> Screen:
    """Say that only a person can be on a board."""
    return Screen(text=say("board.anonymous"), keyboard=_keys())


def private_only(command: str, link: str) -> Screen:
    """Point from a group to the private chat."""
    return Screen(text=say("board.private_only", command=command), keyboard=private_chat(link))


def not_taken(reason: str, link: str, **values: int) -> Screen:
    """Say why code in a group was not taken."""
    return Screen(text=say(f"code.{reason}", **values), keyboard=private_chat(link))


def started_elsewhere(name: str, link: str) -> Screen:
    """Say to who joined by a key, and never started, where learning begins."""
    return Screen(text=say("board.joined_start", name=name), keyboard=private_chat(link))


def groups_only(command: str, link: str) -> Screen:
    """Point from the private chat to groups."""
    keys = ((Key(label("board.add"), url=link),), *to_menu())
    return Screen(text=say("board.groups_only", command=command), keyboard=keys)


def welcome() -> Screen:
    """Introduce the bot to a group that it was added to."""
    language = (Key(label("language.key"), AskLanguage()),)
    return Screen(text=say("board.welcome"), keyboard=(*_keys(), language))


def private_chat(link: str) -> Keyboard:
    """Return a key that opens the private chat."""
    return ((Key(label("board.open_private"), url=link),),)


def _line(standing: Standing) -> Html:
    score = standing.score
    place, name = MEDALS.get(standing.place, f"{standing.place}."), cut(score.name, NAME_SHOWN)
    if score.streak:
        return say(
            "board.line_streak",
            place=place,
            name=name,
            points=score.points,
            streak=score.streak,
        )
    return say("board.line", place=place, name=name, points=score.points)


def _keys() -> Keyboard:
    return ((Key(label("board.join"), JoinBoard()), Key(label("board.refresh"), ShowBoard())),)
