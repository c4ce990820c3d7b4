import subprocess
import sys
from pathlib import Path

from tests import ordinary

LOOK = """
import os, numpy
print(os.getuid() == 0, os.access("/etc/shadow", os.R_OK), os.access(os.environ["HOME"], os.W_OK))
raise SystemExit(3)
"""


def test_a_command_runs_as_somebody_without_powers_who_has_the_libraries():
    done = subprocess.run(
        ordinary.command(sys.executable, "-c", LOOK),
        cwd=Path(__file__).parents[1],
        capture_output=True,
        text=True,
        check=False,
    )

    assert (done.stdout, done.returncode) == ("False False True\n", 3)
