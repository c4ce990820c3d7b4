"""Sentences from the documentation of two libraries, with names masked, in a secret alphabet."""

import ast
import re
from importlib.util import find_spec
from pathlib import Path

import numpy as np

MASKED = re.compile(r"\b(tensorflow|tensors?|tf|keras|pandas|pd|numpy|np|data ?frames?|series)\b")


def build(rng: np.random.Generator) -> dict[str, np.ndarray]:
    """Return sentences and which library each is from; letters are swapped all alike."""
    sources = [_sentences("tensorflow/python/ops"), _sentences("pandas/core")]
    picked = [rng.permutation(np.array(sorted(source)))[:1400] for source in sources]
    alphabet = "abcdefghijklmnopqrstuvwxyz"
    code = str.maketrans(alphabet, "".join(rng.permutation(list(alphabet))))
    texts = np.array([str(text).translate(code) for text in np.concatenate(picked)])
    labels = np.repeat(rng.permutation(2), [len(texts) for texts in picked]).astype("int32")

    order = rng.permutation(len(texts))
    train, hidden = order[:2100], order[2100:]
    return {
        "x_train": texts[train],
        "y_train": labels[train],
        "hidden_x": texts[hidden],
        "hidden_y": labels[hidden],
    }


def _sentences(folder: str) -> set[str]:
    """Return plain sentences of 6 to 30 words from the docstrings of a package's folder."""
    package, _, inner = folder.partition("/")
    spec = find_spec(package)
    if spec is None or spec.origin is None:
        raise ModuleNotFoundError(package)
    found: set[str] = set()
    for path in sorted((Path(spec.origin).parent / inner).rglob("*.py"))[:60]:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.FunctionDef | ast.ClassDef):
                found |= set(_plain(ast.get_docstring(node) or ""))
    return found


def _plain(docstring: str) -> list[str]:
    """Return the sentences of a docstring in small letters, without code."""
    prose = " ".join(line for line in docstring.splitlines() if ">>>" not in line).lower()
    parts = (MASKED.sub("thing", part) for part in re.split(r"(?<=[a-z])[.:]\s", prose))
    plain = (" ".join(re.findall(r"[a-z]+", part)) for part in parts if "=" not in part)
    return [text for text in plain if 6 <= text.count(" ") + 1 <= 30]
