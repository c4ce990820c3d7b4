"""`dailytensor grade CHALLENGE FILE`: the same judge as in the chat, from a terminal."""

import argparse
import asyncio
from pathlib import Path

from rich.console import Console
from rich.progress import BarColumn, Progress, TextColumn

from bot import logs, settings
from bot.commands import banks
from bot.commands.beside import judge
from bot.intake.files import MODEL_NAMES
from bot.settings import Settings, SettingsError
from bot.views.plain import judged
from challenges.challenge import Challenge
from challenges.library import Library
from challenges.submissions import MAX_MODEL_BYTES, MAX_SOURCE_BYTES, ModelFile, Submission
from challenges.verdicts import Epoch, Judgement, Verdict
from runner import proof


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Take the challenge and the file."""
    parser.add_argument("challenge", help="its slug, such as tiny-digits")
    parser.add_argument("file", type=Path, help="Python that trains a model, or a trained model")


def run(options: argparse.Namespace) -> int:
    """Judge the file; 0 when it is accepted, 1 when it is not."""
    configured = settings.read()
    logs.configure("WARNING")
    configured.data_dir.mkdir(parents=True, exist_ok=True)
    bank = banks.bank(configured)
    if options.challenge not in bank.challenges:
        raise SettingsError(
            f"there is no challenge {options.challenge!r}; there are: "
            + ", ".join(sorted(bank.challenges))
        )
    challenge = bank.challenge(options.challenge)
    submission = _submission(challenge, options.file)
    judgement = asyncio.run(_judge(configured, bank, challenge, submission))
    Console().print(judged(challenge, judgement), markup=False, highlight=False)
    return 0 if judgement.verdict is Verdict.ACCEPTED else 1


def _submission(challenge: Challenge, path: Path) -> Submission:
    """The file as a submission: as a model, or as source."""
    if path.name.lower().endswith(MODEL_NAMES):
        return proof.submission(challenge, model=_model(path))
    return proof.submission(challenge, source=_source(path))


def _model(path: Path) -> ModelFile:
    content = path.read_bytes()
    if len(content) > MAX_MODEL_BYTES:
        raise SettingsError(f"{path} has {len(content)} bytes; {MAX_MODEL_BYTES} are allowed")
    return ModelFile(name=path.name, size_bytes=len(content), key=path.name, content=content)


def _source(path: Path) -> str:
    source = path.read_bytes()
    if len(source) > MAX_SOURCE_BYTES:
        raise SettingsError(f"{path} has {len(source)} bytes; {MAX_SOURCE_BYTES} are allowed")
    try:
        return source.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise SettingsError(f"{path} is no text in UTF-8") from None


async def _judge(
    configured: Settings, bank: Library, challenge: Challenge, submission: Submission
) -> Judgement:
    supervisor, judging = judge(configured, bank, concurrency=1)
    with Progress(TextColumn("{task.description}"), BarColumn(), transient=True) as bar:
        task = bar.add_task("warming TensorFlow up", total=None)

        def show(history: tuple[Epoch, ...]) -> None:
            last = history[-1]
            text = f"epoch {last.number}"
            bar.update(task, description=text, completed=last.number, total=last.of)

        try:
            await supervisor.start()
            await supervisor.warm()
            bar.update(task, description="running")
            return await judging.judge(submission, challenge, show)
        finally:
            await supervisor.stop()
