"""The command line as a newcomer and an operator meet it, by text and exit code.

What fails before anything is set up is called here; the rest runs as processes.
"""

import json
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from bot.__main__ import COMMANDS, main

ROOT = Path(__file__).parents[2]
TOKEN = "123456789:AAF-abcdefghijklmnopqrstuvwxyz_12345"
Done = subprocess.CompletedProcess[str]
Capture = pytest.CaptureFixture[str]


def dailytensor(folder: Path, *arguments: str, **environment: str) -> Done:
    """Run a command in a folder of its own, with nothing else set."""
    return subprocess.run(
        [sys.executable, "-m", "bot", *arguments],
        cwd=folder,
        env={"PYTHONPATH": str(ROOT), "PATH": "/usr/bin:/bin", **environment},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


def assert_one_sentence(done: Done, code: int, *names: str) -> None:
    lines = done.stderr.strip().splitlines()
    assert done.returncode == code, done.stderr
    assert len(lines) == 1, done.stderr
    assert lines[0].startswith("dailytensor: ")
    for name in names:
        assert name in lines[0]


def test_run_without_a_token_names_what_is_missing(tmp_path: Path):
    assert_one_sentence(dailytensor(tmp_path, "run"), 2, "TELEGRAM_BOT_TOKEN", "make demo")


def test_a_telegram_out_of_reach_is_told_without_the_token(tmp_path: Path):
    server = f"http://127.0.0.1:{_free_port()}"

    done = dailytensor(
        tmp_path, "run", "--no-runner", TELEGRAM_BOT_TOKEN=TOKEN, DAILYTENSOR_BOT_API_URL=server
    )

    last = done.stderr.strip().splitlines()[-1]
    assert (done.returncode, last.partition(":")[0]) == (1, "dailytensor"), done.stderr
    assert "Telegram cannot be reached" in last
    assert "Traceback" not in done.stderr
    assert TOKEN not in done.stdout + done.stderr


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("mysql://ada:s3cret@example.org/x", "not supported"),
        ("postgresql://ada:s3cret@127.0.0.1:1/x", "cannot be migrated"),
    ],
)
def test_a_wrong_database_address_is_told_without_its_password(
    tmp_path: Path, url: str, expected: str
):
    done = dailytensor(tmp_path, "migrate", DATABASE_URL=url)

    assert_one_sentence(done, 1, expected)
    assert "s3cret" not in done.stderr


@pytest.mark.parametrize("command", ["run", "worker", "migrate", "demo", "doctor"])
def test_a_wrong_setting_stops_every_command(
    monkeypatch: pytest.MonkeyPatch, capsys: Capture, tmp_path: Path, command: str
):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("TELEGRAM_BOT_TOKEN", "s3cret")

    code = main([command])

    said = capsys.readouterr()
    expected = "a token looks like 123456789:AAF… ; @BotFather gives you one"
    assert (code, said.out) == (2, "")
    assert said.err == f"dailytensor: TELEGRAM_BOT_TOKEN: {expected}\n"


@pytest.mark.parametrize("arguments", [[], ["dance"], ["bank"], ["grade"], ["run", "--fast"]])
def test_a_call_that_is_none_shows_the_usage(capsys: Capture, arguments: list[str]):
    with pytest.raises(SystemExit, match="2"):
        main(arguments)

    assert capsys.readouterr().err.startswith("usage: dailytensor")


@pytest.mark.parametrize("port", ["0", "65536", "x"])
def test_the_demo_takes_real_ports_only(capsys: Capture, port: str):
    with pytest.raises(SystemExit, match="2"):
        main(["demo", "--port", port])

    assert "argument --port" in capsys.readouterr().err


@pytest.mark.parametrize(
    "command", [*COMMANDS, "bank check", "bank new", "bank report", "bank fetch"]
)
def test_every_command_has_help(capsys: Capture, command: str):
    with pytest.raises(SystemExit, match="0"):
        main([*command.split(), "--help"])

    assert capsys.readouterr().out.startswith(f"usage: dailytensor {command}")


def test_help_lists_every_command(capsys: Capture):
    with pytest.raises(SystemExit, match="0"):
        main(["--help"])

    shown = capsys.readouterr().out
    assert [name for name in COMMANDS if f"  {name} " not in shown] == []


def test_migrating_twice_is_as_good_as_once(tmp_path: Path):
    codes = [dailytensor(tmp_path, "migrate").returncode for _ in range(2)]

    assert codes == [0, 0]
    assert (tmp_path / "data" / "dailytensor.db").exists()


def test_a_worker_asks_for_a_migrated_database(tmp_path: Path):
    assert_one_sentence(dailytensor(tmp_path, "worker"), 1, "dailytensor migrate")


def test_a_port_in_use_is_told(tmp_path: Path):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()

        done = dailytensor(tmp_path, "demo", "--port", str(taken.getsockname()[1]))

    assert (done.returncode, done.stderr.splitlines()[-1]) == (
        1,
        "dailytensor: the port is in use; stop what listens there, or set another PORT.",
    )
    assert "Traceback" not in done.stderr


def test_grading_an_unknown_challenge_lists_those_there_are(tmp_path: Path):
    done = dailytensor(tmp_path, "grade", "nonsense", "x.py")

    assert_one_sentence(done, 2, "'nonsense'", "there are:")


def test_a_new_question_is_a_skeleton(capsys: Capture):
    assert main(["bank", "new", "question", "pooling-halves"]) == 0
    assert 'id = "pooling-halves"' in capsys.readouterr().out


def test_a_report_of_the_bank_is_printed_and_drawn(capsys: Capture, tmp_path: Path):
    picture = tmp_path / "bank.png"

    assert main(["bank", "report", "--picture", str(picture)]) == 0

    printed = capsys.readouterr().out
    assert "C1W3" in printed
    assert "right by taking the first option" in printed
    assert picture.read_bytes().startswith(b"\x89PNG")


def test_the_downloads_are_listed_with_what_they_are_for(capsys: Capture):
    assert main(["bank", "fetch"]) == 0

    printed = capsys.readouterr().out
    assert "fashion-mnist" in printed
    assert "coded-reviews" in printed


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["fetch", "minst"], "there is no download 'minst'; there are: california-housing, "),
        (["check", "--only", "no-such"], "there is no challenge no-such in the bank"),
        (["check", "--only", "coded-reviews"], "dailytensor bank fetch imdb"),
    ],
)
def test_what_cannot_be_fetched_or_checked_is_told(
    capsys: Capture, arguments: list[str], told: str
):
    assert main(["bank", *arguments]) == 2
    assert told in capsys.readouterr().err


def test_a_name_that_would_leave_the_bank_is_refused(capsys: Capture):
    with pytest.raises(SystemExit, match="2"):
        main(["bank", "new", "challenge", "../../escape"])

    assert "is not written like pooling-halves" in capsys.readouterr().err


def _free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


def test_a_review_log_is_evaluated_as_tables_and_as_json(tmp_path: Path):
    log = tmp_path / "log.csv"
    rows = [
        f"{card},{1 + 2 * (card % 2)},{day * 86_400_000},900"
        for day in (0, 2, 9)
        for card in range(9)
    ]
    log.write_text("card_id,review_rating,review_time,review_duration\n" + "\n".join(rows))

    shown = dailytensor(tmp_path, "evaluate", "log.csv", "--zone", "Asia/Tokyo")
    told = dailytensor(tmp_path, "evaluate", "log.csv", "--json", "--rollover", "05:00")

    assert (shown.returncode, told.returncode) == (0, 0), shown.stderr + told.stderr
    assert "27 reviews of 9 cards on 3 days" in shown.stdout
    total = json.loads(told.stdout)["total"]
    assert total.keys() == {"Personal", "FSRS-6 defaults", "SM-2", "Leitner", "Moving average"}
    assert {one["reviews"] for one in total.values()} == {18}


def test_a_log_that_cannot_be_read_is_named_with_its_line(tmp_path: Path, capsys: Capture):
    log = tmp_path / "log.csv"
    log.write_text("card_id,review_rating,review_time\n1,3,1900000000\n1,9,1900000000\n")

    assert main(["evaluate", str(log)]) == 1

    error = capsys.readouterr().err
    assert error.startswith(f"dailytensor: {log}: line 3: the rating '9'")
    assert main(["evaluate", str(tmp_path / "none.csv")]) == 1
