"""Skeletons of a question and of a challenge, to be filled in."""

from pathlib import Path

from bot.settings import SettingsError

KINDS = ("single", "multiple", "number", "shape", "output", "gap", "order")

_QUESTION = """\
[[question]]
kind = "{kind}"
id = "{name}"
idea = "{name}"          # questions of one idea share a card: reuse it for a sibling
skill = "{skill}"
# after = ["an-idea"]    # ideas that it rests on; without it, the one before it in its skill
level = "recall"         # recall, reading or fix
prompt = "One idea, answerable without the options; `code` in backticks."
{body}
explanation = "Why, in one to three short sentences."
hint = ""                # on request: how to find it, not what it is
deeper = ""              # for whom it slips away: other words, a worked example
source = "C1W1"          # a documentation page, or a course week
tags = []
seconds = 45
"""
_OPTIONS = """\
options = [
    {{ text = "…", correct = true, why = "…" }},
    {{ text = "…", {second}why = "The mistake behind it." }},
    {{ text = "…", why = "The mistake behind it." }},
]"""
_BODIES = {
    "single": _OPTIONS.format(second=""),
    "multiple": _OPTIONS.format(second="correct = true, "),
    "number": 'answer = 42\ntolerance = 0\ncheck = "print(6 * 7)"  # its output is the key',
    "shape": 'answer = "(None, 28, 28, 1)"\ncheck = "print(…)"',
    "output": 'code = "print(1 + 1)"\nanswer = "2"\ncheck = "exec(code)"',
    "gap": 'code = "layers.Dense(10, activation=____)"\nanswers = ["\'softmax\'"]',
    "order": (
        'lines = [\n    "model.compile(…)",\n    "model.fit(…)",\n    "model.predict(…)",\n]\n'
        "check = \"exec(code)\\nprint('ok')\"  # must fail in any other order"
    ),
}
_CHALLENGE = """\
slug = "{name}"
title = "What a learner reads first"
idea = "{name}"
skill = "{skill}"
category = 1             # of the exam, 1 to 5
difficulty = 1           # 1 to 5
minutes = 6
metric = "accuracy"      # mae, rmse, f1, macro_f1, auc, exact_match or token_accuracy
target = 0.9             # score 5
thresholds = [0.5, 0.65, 0.75, 0.83]  # scores 1 to 4; guessing is below the first
provides = ["x_train", "y_train"]
hints = [                # three, each gives more away
    "Where to look.",
    "What to use.",
    "Nearly the line itself.",
]

[data]
source = "Where it comes from."
licence = "Its terms."
transformed = "What is done so that the public copy gives no label away."
"""
_FILES = {
    "prompt.md": "One sentence of task.\n\n`x_train` has shape (n, …), `y_train` (n,).\n",
    "starter.py": "import keras\n\n\ndef solution_model():\n    ...\n",
    "solution.py": "import keras\n\n\ndef solution_model():\n    ...\n",
    "explanation.md": "Why it works, and what to try next.\n",
    "data.py": (
        "import numpy as np\n\n\ndef build(rng: np.random.Generator) -> dict[str, np.ndarray]:\n"
        '    return {"x_train": ..., "y_train": ..., "hidden_x": ..., "hidden_y": ...}\n'
    ),
    "also/functional.py": "# The functional API.\nimport keras\n",
    "also/keras2.py": "# keras: legacy\n# As in Keras 2.\nimport tensorflow as tf\n",
    "wrong/naive_constant.py": "# Says the same whatever it sees.\n",
    "wrong/untrained.py": "# Compiled, but never fitted.\n",
}


def question(name: str, skill: str, kind: str) -> str:
    """Return a question in TOML, to be pasted into a file of the bank."""
    return _QUESTION.format(name=name, skill=skill, kind=kind, body=_BODIES[kind])


def challenge(code: Path, name: str, skill: str) -> Path:
    """Write a challenge's folder and return it.

    Raises:
        SettingsError: If there is one of that name.
    """
    folder = code / name
    if folder.exists():
        raise SettingsError(f"there is a challenge {name} already, in {folder}")
    for inner in ("also", "wrong"):
        (folder / inner).mkdir(parents=True)
    files = {"challenge.toml": _CHALLENGE.format(name=name, skill=skill), **_FILES}
    for file, text in files.items():
        (folder / file).write_text(text, encoding="utf-8")
    return folder
