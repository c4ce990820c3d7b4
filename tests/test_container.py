"""The container's command in the README agrees with what the runner needs and allows."""

import argparse
import platform
import shlex
import sys
import tomllib
from pathlib import Path

import pytest

from bot.__main__ import FAILED, main
from bot.settings import Settings
from challenges.challenge import Limits
from runner.errors import SandboxUnavailableError
from runner.isolation import requirements

ROOT = Path(__file__).parents[1]
GIB = 2**30
ZYGOTE_AND_BOT = GIB


@pytest.fixture
def command() -> argparse.Namespace:
    text = (ROOT / "README.md").read_text("utf-8")
    [block] = [part for part in text.split("```") if part.strip().startswith("docker run")]
    words = shlex.split(block.replace("\\\n", " "))
    parser = argparse.ArgumentParser()
    for switch in ("--rm", "-it", "--read-only"):
        parser.add_argument(switch, action="store_true")
    for option in ("--memory", "--cap-drop", "--tmpfs", "--user", "-v", "-w"):
        parser.add_argument(option)
    parser.add_argument("--pids-limit", type=int)
    parser.add_argument("-e", action="append")
    parser.add_argument("image")
    parser.add_argument("command", nargs="+")
    return parser.parse_args(words[2:])  # an option that is not listed here fails


def test_it_gives_no_more_than_a_wall_needs(command):
    assert command.cap_drop == "ALL"
    assert command.read_only
    assert command.tmpfs == "/tmp"


def test_there_is_room_for_every_child_and_the_rest(command):
    concurrency = Settings.model_fields["runner_concurrency"].default
    needed = concurrency * Limits().memory_bytes + ZYGOTE_AND_BOT

    assert command.memory.endswith("g")
    assert int(command.memory[:-1]) * GIB >= needed
    assert command.pids_limit >= 256 * concurrency


def test_its_python_is_one_that_the_project_runs_on(command):
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]

    version = command.image.removeprefix("python:").partition("-")[0]
    assert project["requires-python"] == f">={version}"


def test_its_command_and_setting_exist(command):
    makefile = (ROOT / "Makefile").read_text("utf-8")

    assert command.command[0] == "make"
    assert f"\n{command.command[1]}:" in makefile
    assert "TELEGRAM_BOT_TOKEN" in command.e
    assert "TELEGRAM_BOT_TOKEN" in (ROOT / ".env.example").read_text("utf-8")


def test_windows_is_sent_there_before_anything_is_imported(monkeypatch, capsys):
    monkeypatch.setattr(sys, "platform", "win32")

    assert main(["doctor"]) == FAILED
    assert "docker run" in capsys.readouterr().err


@pytest.mark.parametrize("system", ["Darwin", "Windows"])
def test_other_systems_are_sent_there(system, monkeypatch):
    monkeypatch.setattr(platform, "system", lambda: system)

    with pytest.raises(SandboxUnavailableError) as caught:
        requirements.met()

    assert "docker run" in caught.value.remedy
