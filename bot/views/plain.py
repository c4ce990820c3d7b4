"""Views for the terminal: the same words as in the chat, without markup."""

import html
import re

from bot.views import submission
from challenges.challenge import Challenge
from challenges.verdicts import Judgement

_TAG = re.compile(r"</?[a-z][^<>]*>")


def judged(challenge: Challenge, judgement: Judgement) -> str:
    """Return what a learner would read about this judgement."""
    return html.unescape(_TAG.sub("", submission.judged_text(challenge, judgement)))
