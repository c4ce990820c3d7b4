"""Whether the bank's keys are right: TensorFlow runs each `check`, and its output is graded.

A check is our own text, so it runs in plain processes of its own, without the walls that a
submission gets. It finds `tf`, `np`, `keras`, `layers`, and the question's `code` as a string; for
a gap, once with each accepted answer filled in; for lines to be ordered, once in each right order,
and in orders that are not right, where it has to fail.
"""

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Collection, Iterable, Iterator
from pathlib import Path
from typing import IO, Any, cast

from challenges.answers import fill_gap
from challenges.challenge import Challenge
from challenges.errors import UnreadableAnswerError
from challenges.grading import grade
from challenges.ordering import swapped
from challenges.questions import GapQuestion, MultipleChoice, OrderQuestion, Question, SingleChoice
from challenges.typealong import IMPORTS, TypeAlong
from runner.symbols import symbols, symbols_of, symbols_of_set

_SHARE = 60
"""Questions worth another process: to import TensorFlow takes as long as to check them."""
_MOST_PROCESSES = 2
_ROOT = Path(__file__).parents[1]


def recompute(
    questions: Iterable[Question],
    on_done: Callable[[str], None] = lambda _: None,
    challenges: Iterable[Challenge] = (),
    typealongs: Iterable[TypeAlong] = (),
) -> list[str]:
    """Compute every key anew and look up every TensorFlow name; what is wrong, in words.

    Args:
        questions: Any of the bank's.
        on_done: Called with the id of each question when it has been checked.
        challenges: Whose texts are searched for names, too.
        typealongs: Sets whose code has to pass their check, and with a mistake in a gap must not.
    """
    challenges = tuple(challenges)
    jobs = [*map(_naming, challenges), *map(_typing, typealongs)]
    waiting = {question.id: question for question in questions}
    left = {str(job["label"]) for job in jobs} | {_label(one) for one in waiting.values()}
    gone = {_naming(one)["label"]: one.gone for one in challenges}
    problems: list[str] = []
    for report in _reports([*jobs, *map(_job, waiting.values())]):
        label = report["label"]
        left.discard(label)
        if label.startswith("question"):
            found = _problems(waiting[report["id"]], report)
            on_done(report["id"])
        else:
            found = _problems_of_code(report, gone.get(label, ()))
        problems += [f"{label}: {text}" for text in found]
    return problems + [
        f"{label}: the process ended before its check did; run the check by itself"
        for label in sorted(left)
    ]


def _reports(jobs: list[dict[str, object]]) -> Iterator[dict[str, Any]]:
    """What the processes found, in whatever order they are done.

    They share one pipe: a report is a line short enough to be written in one piece.
    """
    count = min(_MOST_PROCESSES, -(-len(jobs) // _SHARE))
    read_end, write_end = os.pipe()
    with tempfile.TemporaryDirectory() as folder:  # some of the code saves files
        processes = [_started(jobs[n::count], write_end, folder) for n in range(count)]
        os.close(write_end)
        try:
            with os.fdopen(read_end, encoding="utf-8") as reports:
                yield from map(json.loads, reports)
        finally:
            for process in processes:
                process.kill()
                process.wait()


def _started(jobs: list[dict[str, object]], output: int, folder: str) -> subprocess.Popen[str]:
    process = subprocess.Popen(
        [sys.executable, "-m", "runner.key_process"],
        stdin=subprocess.PIPE,
        stdout=output,
        stderr=subprocess.DEVNULL,
        cwd=folder,
        env={"PYTHONPATH": str(_ROOT), "TF_CPP_MIN_LOG_LEVEL": "3", "CUDA_VISIBLE_DEVICES": "-1"},
        text=True,
    )
    with cast(IO[str], process.stdin) as pipe:
        pipe.write(json.dumps(jobs))
    return process


def _job(question: Question) -> dict[str, object]:
    codes, wrong = [question.code], []
    if isinstance(question, GapQuestion):
        codes = [fill_gap(question.code, answer) for answer in question.answers]
    if isinstance(question, OrderQuestion):
        codes = [question.program(order) for order in question.right]
        wrong = [question.program(order) for order in swapped(question)]
    return {
        "id": question.id,
        "label": _label(question),
        "check": question.check,
        "codes": codes,
        "wrong": wrong,
        "names": sorted(symbols(question)),
    }


def _label(question: Question) -> str:
    return f'question "{question.id}"'


def _naming(challenge: Challenge) -> dict[str, object]:
    return {
        "id": challenge.slug,
        "label": f'challenge "{challenge.slug}"',
        "check": "",
        "codes": [],
        "wrong": [],
        "names": sorted(symbols_of(challenge)),
    }


def _typing(item: TypeAlong) -> dict[str, object]:
    return {
        "id": item.slug,
        "label": f'set "{item.slug}"',
        "check": f"{IMPORTS}{item.setup}\nexec(code)\n{item.check}\nprint('ok')",
        "codes": [item.code],
        "wrong": list(mistaken(item)),
        "names": sorted(symbols_of_set(item)),
    }


def mistaken(item: TypeAlong) -> Iterator[str]:
    """The set with the mistake of one gap in it, for each gap."""
    for wrong in (line for line in item.line if line.gap):
        code = (
            line.code.replace(line.gap, line.mistake) if line is wrong else line.code
            for line in item.line
        )
        yield "\n".join(code)


def _problems_of_code(report: dict[str, Any], gone: Collection[str]) -> Iterator[str]:
    for name in report["missing"]:
        if name not in gone:
            yield f"`{name}` is not in the installed version: correct it, or list it in `gone`"
    for name in gone:
        if name not in report["missing"]:
            yield f"`{name}` is listed in `gone`, yet it is not in its texts, or exists: remove it"
    if report["error"]:
        yield f"its code does not pass its `check`: {report['error']}"
    for code in report["passed"]:
        yield f"its `check` takes a mistake; have it look closer, or choose another: {code}"


def _problems(question: Question, report: dict[str, Any]) -> Iterator[str]:
    yield from _unknown_names(question, report["missing"])
    if not question.check:
        if not isinstance(question, SingleChoice | MultipleChoice):
            yield "a typed key is computed: write a `check` that prints it"
        return
    if report["error"]:
        yield f"its check fails: {report['error']}"
        return
    for printed in report["printed"]:
        if not _is_key(question, printed):
            yield f'its check prints "{printed}", which is not the key'
    for program in report["passed"]:
        yield f"its check holds in another order as well; list it in `orders`: {program}"


def _unknown_names(question: Question, missing: list[str]) -> Iterator[str]:
    if "legacy" not in question.tags:
        for name in missing:
            yield f"`{name}` is not in the installed version: correct it, or tag it legacy"
    elif not missing:
        yield "it is tagged legacy, yet every name in it still exists: remove the tag"


def _is_key(question: Question, printed: str) -> bool:
    match question:
        case GapQuestion() | OrderQuestion():
            return printed == "ok"
        case SingleChoice() | MultipleChoice():
            texts = [option.text for option in question.options]
            lines = printed.splitlines()
            answer = ",".join(str(texts.index(line)) if line in texts else "?" for line in lines)
        case _:
            answer = printed
    try:
        return grade(question, answer).is_correct
    except UnreadableAnswerError:
        return False
