"""Boards, figures and settings with the longest of names."""

from bot.services.boards import Board
from bot.views import board, notices, settings
from challenges.groups import Group
from challenges.leaderboard import Score, Standing
from tests.bot.views.telegrams import shown

NAME = "<&>𝔘" * 32 + "x"  # Telegram's longest: 64 characters, a space and 64 more
TITLE = "<b>&" * 32


def test_a_board_of_many_with_long_names_fits_one_message():
    standings = tuple(
        Standing(place=n, score=Score(learner_id=n, name=NAME, points=10**6, streak=3650))
        for n in range(1, 500)
    )

    text = shown(board.board(Board(Group(id=-1, title=TITLE), standings)))

    assert text.count("🔥 3650") == board.SHOWN


def test_somebody_in_many_groups_reads_about_some():
    groups = [Group(id=-n, title=TITLE) for n in range(500)]

    assert shown(board.mine(groups, "https://t.me/x?startgroup=board")).endswith(", ….")


def test_names_are_shown_as_they_are():
    for screen in (
        board.joined(NAME, is_new=True, has_started=True, link="https://t.me/x"),
        board.left(NAME, was_on=True),
    ):
        assert NAME in shown(screen)


def test_what_was_typed_is_quoted_in_part():
    assert len(shown(notices.unknown_command("/" + "<" * 4000))) < 200
    assert "<b>" in shown(settings.zone_unknown("<b>&" * 16, ()))
