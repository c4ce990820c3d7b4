"""What a type-along set asks of the variables that a snippet leaves behind. Runs in the child.

So a child could claim to have passed: its word moves one card of its own learner's, and nothing
that anybody else sees. No points come of it.
"""

from collections.abc import Mapping

import keras
import numpy as np
import tensorflow as tf

_FILENAME = "<check>"


class UnmetError(Exception):
    """Something that the set asks for is not so; the text says what."""

    problem = "unmet"


class UnnamedError(Exception):
    """A variable that the set asks for is not there; the text is its name."""

    problem = "unnamed"


def check(source: str, names: tuple[str, ...], variables: Mapping[str, object]) -> None:
    """Run the bank's own check over a snippet's variables, outside the policy.

    Raises:
        UnnamedError: If one of the names is none of them.
        UnmetError: If the check fails.
    """
    for name in names:
        if name not in variables:
            raise UnnamedError(name)
    theirs = {name: value for name, value in variables.items() if not name.startswith("_")}
    ours = {"keras": keras, "layers": keras.layers, "np": np, "tf": tf}
    code = compile(source, _FILENAME, "exec", dont_inherit=True)
    try:
        exec(code, {**theirs, **ours})  # noqa: S102  # the bank's own text, behind the walls
    except AssertionError as error:
        raise UnmetError(str(error)) from error
    except Exception as error:  # their objects may be anything, and fail in any way
        raise UnmetError(f"{type(error).__name__}: {error}") from error
