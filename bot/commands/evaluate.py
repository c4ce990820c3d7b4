"""`dailytensor evaluate LOG.csv`: how well memory models foresee a review log."""

import argparse
import json
import sys
from dataclasses import asdict
from datetime import time
from pathlib import Path
from zoneinfo import ZoneInfo

from rich.console import Console
from rich.progress import Progress
from rich.table import Table

from challenges import zones
from challenges.errors import ReviewLogError, UnknownZoneError
from challenges.evaluation.review_log import read
from challenges.evaluation.scores import Scores
from challenges.evaluation.walk import Evaluation, evaluate
from challenges.fitting.history import History
from challenges.preferences import ROLLOVER

_LARGE = 3000  # reviews from which on it takes seconds


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Take the log, and what a day is in it."""
    parser.add_argument(
        "log", type=Path, help="CSV with the columns card_id, review_rating, review_time"
    )
    parser.add_argument(
        "--zone", type=_zone, default=ZoneInfo("UTC"), help="the learner's, such as Europe/Berlin"
    )
    parser.add_argument(
        "--rollover", type=_time, default=ROLLOVER, help="when a study day begins (04:00)"
    )
    parser.add_argument("--json", action="store_true", help="print JSON instead of tables")


def _zone(text: str) -> ZoneInfo:
    try:
        return zones.find(text)
    except UnknownZoneError as error:
        like = ", ".join(error.near)
        hint = f"; there are {like}" if like else ""
        raise argparse.ArgumentTypeError(f"there is no time zone {text!r}{hint}") from None


def _time(text: str) -> time:
    try:
        return time.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is no time such as 04:00") from None


def run(options: argparse.Namespace) -> int:
    """Evaluate; 0 when there was something to score."""
    reviews = _read(options.log, options.zone, options.rollover)
    found = _evaluate(reviews, Console(stderr=True))
    if options.json:
        sys.stdout.write(json.dumps(asdict(found), indent=2) + "\n")
    else:
        _show(found, Console())
    return 0 if found.total else 1


def _read(path: Path, zone: ZoneInfo, rollover: time) -> History:
    try:
        with path.open(encoding="utf-8-sig", newline="") as lines:
            return read(lines, zone, rollover)
    except UnicodeDecodeError:
        raise ReviewLogError(f"{path} is no text in UTF-8; save it as CSV in UTF-8") from None
    except ReviewLogError as error:
        raise ReviewLogError(f"{path}: {error}") from None


def _evaluate(reviews: History, console: Console) -> Evaluation:
    if len(reviews) < _LARGE:
        return evaluate(reviews)
    with Progress(console=console, transient=True) as bar:
        task = bar.add_task("fitting night after night", total=1.0)
        return evaluate(reviews, lambda done: bar.update(task, completed=done))


def _show(found: Evaluation, console: Console) -> None:
    console.print(f"{found.reviews} reviews of {found.cards} cards on {found.days} days.")
    if not found.total:
        console.print("No card was reviewed on two days: there is nothing to predict.")
        return
    console.print(_totals(found.total))
    console.print(_months(found.months))
    console.print(
        "Each review is predicted from earlier study days only. Lower is better; AUC: higher."
    )


def _totals(total: dict[str, Scores]) -> Table:
    table = Table("model", title=f"In all: {next(iter(total.values())).reviews} predictions")
    for heading in ("log loss", "RMSE(bins)", "AUC"):
        table.add_column(heading, justify="right")
    for name, one in total.items():
        auc = "–" if one.auc is None else f"{one.auc:.4f}"
        table.add_row(name, f"{one.log_loss:.4f}", f"{one.rmse_bins:.4f}", auc)
    return table


def _months(months: dict[int, dict[str, Scores]]) -> Table:
    table = Table("month", "predictions", title="Log loss by month of history")
    names = next(iter(months.values()))
    for name in names:
        table.add_column(name, justify="right")
    for month, scored in months.items():
        count = next(iter(scored.values())).reviews
        table.add_row(str(month), str(count), *(f"{one.log_loss:.4f}" for one in scored.values()))
    return table
