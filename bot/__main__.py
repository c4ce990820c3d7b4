"""`dailytensor` on the command line. A command's own imports wait until it is called."""

import argparse
import importlib
import sys
from collections.abc import Sequence

COMMANDS = {
    "demo": "the whole product on one page, with no account, token or network",
    "run": "the bot on the real Telegram, with a runner beside it",
    "worker": "a runner that grades from the queue",
    "migrate": "bring the database to this version",
    "doctor": "what holds on this machine: TensorFlow, sandbox layers, database",
    "import": "bring a learner's export in",
    "grade": "judge a file against a challenge, from the terminal",
    "bank": "check the bank of questions and challenges, or begin a new one",
}

MODULES = {"import": "importing"}
"""Where a command cannot be the name of its module."""

OK, FAILED, MISUSED = 0, 1, 2
"""Exit codes: done; tried and failed; not tried, because something was wrong with the call."""

NOT_WINDOWS = (
    "dailytensor: Windows has nothing that the sandbox could be built of, and not all that the"
    " rest needs. Run DailyTensor in a container: README.md has the command, `docker run …`."
)


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    if sys.platform == "win32" and arguments[:1] != ["--help"]:
        print(NOT_WINDOWS, file=sys.stderr)  # noqa: T201
        return FAILED
    parser = argparse.ArgumentParser(
        prog="dailytensor", description="TensorFlow-developer level, a few minutes a day."
    )
    choices = parser.add_subparsers(dest="command", metavar="COMMAND", required=True)
    for name, summary in COMMANDS.items():
        chosen = choices.add_parser(name, help=summary, description=summary.capitalize() + ".")
        if arguments[:1] == [name]:
            module = importlib.import_module(f"bot.commands.{MODULES.get(name, name)}")
            module.add_arguments(chosen)
            chosen.set_defaults(run=module.run)
    options = parser.parse_args(arguments)
    return _run(options)


def _run(options: argparse.Namespace) -> int:
    # Imported late: `dailytensor --help` needs neither pydantic nor the database.
    from bot.commands.problems import PROBLEMS, explain
    from bot.settings import SettingsError

    try:
        return int(options.run(options))
    except KeyboardInterrupt:
        return OK
    except PROBLEMS as problem:
        print(f"dailytensor: {explain(problem)}", file=sys.stderr)  # noqa: T201
        return MISUSED if isinstance(problem, SettingsError) else FAILED


if __name__ == "__main__":
    sys.exit(main())
