"""The hostile snippets are live: without walls they reach what they are after."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from socket import socketpair
from tempfile import TemporaryFile

import pytest

from tests.escapes import uncontained
from tests.escapes.canaries import ENV_NAME, ENV_SECRET, Canaries
from tests.escapes.snippets import NOT_RUN_UNCONTAINED, SNIPPETS, Snippet

pytestmark = [pytest.mark.sandbox, pytest.mark.xdist_group("liveness")]

RUN = [each for each in SNIPPETS if not each.is_bomb and each.name not in NOT_RUN_UNCONTAINED]

NOT_LIVE = frozenset(
    {
        # These have nothing to reach without a judge, whose verdict they try to bend.
        "forged_verdicts__answers_any_comparison",
        "forged_verdicts__calls_the_childs_own_code",
        "forged_verdicts__leaves_early",
        "forged_verdicts__overrides_predict",
        "forged_verdicts__pretends_to_be_a_model",
        "forged_verdicts__prints_that_it_was_accepted",
        "forged_verdicts__replaces_the_childs_own_code",
        "forged_verdicts__sends_nothing_but_nan",
        "metrics__replaces_accuracy",
        "metrics__replaces_comparison",
        "metrics__reports_epochs_that_never_were",
    }
)


@contextmanager
def open_descriptors() -> Iterator[tuple[int, int]]:
    """What a careless parent leaves open: a file with a secret, and a socket."""
    near, far = socketpair()
    with TemporaryFile() as secret, near, far:
        secret.write(ENV_SECRET.encode())
        secret.flush()
        yield secret.fileno(), near.fileno()


@contextmanager
def plain_process() -> Iterator["subprocess.Popen[str]"]:
    with (
        open_descriptors() as left_open,
        subprocess.Popen(
            [sys.executable, uncontained.__file__],
            env={ENV_NAME: ENV_SECRET, "PATH": os.defpath, "TF_CPP_MIN_LOG_LEVEL": "3"},
            pass_fds=left_open,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        ) as process,
    ):
        try:
            assert process.stdout is not None
            assert process.stdout.readline() == "ready\n"
            yield process
        finally:
            process.kill()


def got_through(snippet: Snippet, process: "subprocess.Popen[str]", folder: Path) -> bool:
    assert process.stdin is not None
    assert process.stdout is not None
    own = folder / "own"
    own.mkdir(parents=True)
    output, channel = folder / "output", folder / "channel"
    with Canaries(folder / "canaries", folder / "neighbour") as canaries:
        order = {
            "source": canaries.planted_in(snippet.source),
            "folder": str(own),
            "output": str(output),
            "channel": str(channel),
        }
        process.stdin.write(json.dumps(order) + "\n")
        process.stdin.flush()
        assert process.stdout.readline() == "over\n"
        printed = output.read_text(errors="replace") if output.exists() else ""
        return bool(canaries.reached(said=printed, printed=printed) or _spoke(channel))


def _spoke(channel: Path) -> bool:
    return channel.exists() and channel.stat().st_size > 0


def test_most_snippets_get_through_where_nothing_stops_them(tmp_path):
    with plain_process() as process:
        live = {
            each.name
            for number, each in enumerate(RUN)  # a unix socket's path must be short
            if got_through(each, process, tmp_path / str(number))
        }

    dead = {each.name for each in RUN} - live - NOT_LIVE
    assert len(live) >= 0.8 * len(RUN), sorted(dead)


def test_what_is_not_run_uncontained_exists():
    assert set(NOT_RUN_UNCONTAINED) | NOT_LIVE <= {each.name for each in SNIPPETS}
