"""A tiny bank in a folder, for tests that read or select."""

from collections.abc import Sequence
from pathlib import Path

SINGLE = """
[[question]]
id = "{id}"
idea = "{idea}"
skill = "{skill}"
{after}
level = "recall"
kind = "single"
prompt = "Which padding keeps the size?"
explanation = "Zeros around the picture make up for the filter's width."
source = "TF guide"
options = [
    {{ text = "same", correct = true, why = "It pads with zeros." }},
    {{ text = "valid", why = "It pads nothing." }},
    {{ text = "causal", why = "It pads one side only." }},
]
"""

CHALLENGE = """
slug = "{slug}"
title = "A line through points"
idea = "{idea}"
skill = "2.2"
category = {category}
difficulty = {difficulty}
minutes = 5
metric = "mae"
target = 0.5
thresholds = [4.0, 2.0, 1.0, 0.7]
provides = ["x_train", "y_train"]

[data]
source = "generated"
licence = "our own"
transformed = "other numbers"
"""

SKILLS = """
[[skill]]
id = "2.2"
title = "Build and train"
curriculum = ["C1W1"]

[[skill]]
id = "2.10"
title = "Start from a trained network"
curriculum = ["C2W3"]

[[skill]]
id = "3.1"
title = "Convolve"
curriculum = ["C1W3"]
"""


def write_bank(root: Path) -> Path:
    """An empty bank but for three skills."""
    (root / "questions").mkdir(parents=True)
    (root / "code").mkdir()
    (root / "skills.toml").write_text(SKILLS)
    return root


def write_questions(
    root: Path, name: str, *questions: tuple[str, str, str], after: Sequence[str] | None = None
) -> Path:
    """A file of single-choice questions, each given as (id, idea, skill)."""
    path = root / "questions" / f"{name}.toml"
    said = "" if after is None else f"after = {list(after)}"
    path.write_text(
        "".join(
            SINGLE.format(id=id_, idea=idea, skill=skill, after=said)
            for id_, idea, skill in questions
        )
    )
    return path


def write_challenge(
    root: Path, slug: str, idea: str = "line", category: int = 1, difficulty: int = 1
) -> Path:
    """A challenge's folder with all its files."""
    folder = root / "code" / slug
    folder.mkdir()
    toml = CHALLENGE.format(slug=slug, idea=idea, category=category, difficulty=difficulty)
    (folder / "challenge.toml").write_text(toml)
    (folder / "prompt.md").write_text("Fit a line.")
    (folder / "starter.py").write_text("def solution_model():\n    ...\n")
    (folder / "solution.py").write_text("model = None\n")
    (folder / "explanation.md").write_text("A line has two weights.")
    (folder / "data.py").write_text("")
    return folder
