"""What goes out at once, beside what is said."""

import pytest
from telegram import Bot
from telegram.constants import ChatAction

from bot.direct import at_work


async def test_what_goes_wrong_at_work_comes_out_as_it_is():
    with pytest.raises(LookupError, match="mine"):
        async with at_work(Bot("1:nobody-is-asked"), 7, ChatAction.TYPING):
            raise LookupError("mine")
