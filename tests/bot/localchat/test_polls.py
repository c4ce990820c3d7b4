"""Polls and quizzes: sent, voted in, closed."""

from typing import Any

import pytest
from telegram import Bot, Message, Poll
from telegram.error import BadRequest

from tests.bot.localchat.conftest import ADA, GRACE, GROUP, Api, Page


async def quiz(bot: Bot, **more: Any) -> Message:
    """A quiz in the group."""
    return await bot.send_poll(
        GROUP,
        "What is the rank of a vector?",
        ["0", "1", "2"],
        type=Poll.QUIZ,
        correct_option_ids=[1],
        explanation="A vector has <b>one</b> axis.",
        explanation_parse_mode="HTML",
        is_anonymous=False,
        **more,
    )


async def test_a_quiz_is_sent_with_its_explanation(bot: Bot):
    sent = await quiz(bot)

    assert sent.poll is not None
    assert (
        sent.poll.type,
        sent.poll.is_closed,
        sent.poll.explanation,
    ) == ("quiz", False, "A vector has one axis.")


async def test_a_vote_is_told_to_the_bot_and_counted(bot: Bot, api: Api, page: Page):
    sent = await quiz(bot)
    assert sent.poll is not None
    await page.act("vote", who=ADA, poll_id=sent.poll.id, options=[1])

    answer, poll = await api.updates()

    assert (ADA, [1], sent.poll.id) == (
        answer["poll_answer"]["user"]["id"],
        answer["poll_answer"]["option_ids"],
        answer["poll_answer"]["poll_id"],
    )
    assert [option["voter_count"] for option in poll["poll"]["options"]] == [0, 1, 0]
    shown = (await page.messages(GROUP))[-1]["poll"]
    assert {str(ADA): [1]} == shown["voters"]
    assert shown["total_voter_count"] == 1


async def test_a_vote_in_a_quiz_is_final(bot: Bot, page: Page):
    sent = await quiz(bot)
    assert sent.poll is not None
    await page.act("vote", who=ADA, poll_id=sent.poll.id, options=[0])

    for options in ([1], []):
        refused = await page.act("vote", who=ADA, poll_id=sent.poll.id, options=options)
        assert refused == {"error": "A vote in this poll is final."}


async def test_a_vote_in_a_poll_can_be_changed_and_taken_back(bot: Bot, api: Api, page: Page):
    sent = await bot.send_poll(GROUP, "When?", ["Now", "Later"], is_anonymous=False)
    assert sent.poll is not None
    for options in ([0], [1], []):
        await page.act("vote", who=GRACE, poll_id=sent.poll.id, options=options)

    answers = [update for update in await api.updates() if "poll_answer" in update]

    assert [answer["poll_answer"]["option_ids"] for answer in answers] == [[0], [1], []]


async def test_an_anonymous_vote_names_nobody(bot: Bot, api: Api, page: Page):
    sent = await bot.send_poll(GROUP, "When?", ["Now", "Later"])
    assert sent.poll is not None
    await page.act("vote", who=GRACE, poll_id=sent.poll.id, options=[0])

    assert [list(update)[1:] for update in await api.updates()] == [["poll"]]


async def test_a_stopped_poll_takes_no_vote_and_is_not_stopped_again(bot: Bot, page: Page):
    sent = await quiz(bot)
    assert sent.poll is not None
    stopped = await bot.stop_poll(GROUP, sent.message_id)

    refused = await page.act("vote", who=ADA, poll_id=sent.poll.id, options=[1])

    assert stopped.is_closed
    assert refused == {"error": "This poll is closed."}
    with pytest.raises(BadRequest, match=r"(?i)poll has already been closed"):
        await bot.stop_poll(GROUP, sent.message_id)


async def test_a_poll_closes_when_the_clock_passes_its_end(bot: Bot, api: Api, page: Page):
    sent = await quiz(bot, open_period=600)
    await page.act("clock", advance=601)

    (update,) = await api.updates()

    assert sent.poll is not None
    assert (sent.poll.id, True) == (update["poll"]["id"], update["poll"]["is_closed"])


@pytest.mark.parametrize(
    ("params", "why"),
    [
        ({"question": "?" * 301}, "poll question length must not exceed 300"),
        ({"question": ""}, "poll question must be non-empty"),
        ({"options": []}, "poll must have at least 1 option"),
        ({"options": ["x"] * 13}, "poll can't have more than 12 options"),
        ({"options": ["x", "y" * 101]}, "poll options length must not exceed 100"),
        ({"options": ["x", " "]}, "poll options must be non-empty"),
        ({"type": "quiz"}, "quiz must have a correct option"),
        ({"type": "quiz", "correct_option_ids": [2]}, "wrong correct option ID specified"),
        (
            {"type": "quiz", "correct_option_ids": [0], "explanation": "x" * 201},
            "poll explanation is too long",
        ),
        (
            {"type": "quiz", "correct_option_ids": [0], "explanation": "a\nb\nc\nd"},
            "poll explanation has too many line feeds",
        ),
        ({"open_period": 4}, "wrong poll open period specified"),
        ({"type": "survey"}, "unsupported poll type specified"),
    ],
)
async def test_a_wrong_poll_is_refused(api: Api, params: dict[str, Any], why: str):
    poll = {"chat_id": GROUP, "question": "?", "options": ["a", "b"], **params}

    assert f"Bad Request: {why}" == await api.refusal("sendPoll", **poll)
