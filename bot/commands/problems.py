"""Problems that the operator can mend, as one readable sentence on the command line."""

import errno

from telegram.error import BadRequest, InvalidToken, NetworkError, TelegramError

from bot.services.archive import ArchiveError
from bot.settings import SettingsError
from challenges.errors import BankError, UnknownChallengeError
from runner.errors import RunnerError
from storage.errors import StorageError

PROBLEMS = (
    SettingsError,
    StorageError,
    BankError,
    ArchiveError,
    UnknownChallengeError,
    RunnerError,
    TelegramError,
    OSError,
)
"""What is explained in a sentence; everything else is a bug and shows its traceback."""


def explain(problem: BaseException) -> str:
    """Return what is wrong and what to do."""
    match problem:
        case InvalidToken():
            return "Telegram does not know this TELEGRAM_BOT_TOKEN; ask @BotFather for a new one."
        case BadRequest():
            return f"Telegram refused a request: {problem.message}"
        case NetworkError():
            return f"Telegram cannot be reached: {problem.message}"
        case OSError(errno=errno.EADDRINUSE):
            return "the port is in use; stop what listens there, or set another PORT."
        case UnknownChallengeError():
            return f"there is no challenge {problem}; dailytensor bank check lists them."
    return str(problem)
