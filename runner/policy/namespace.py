"""The globals that a submission runs in: guards, builtins, and the challenge's data."""

from collections.abc import Callable, Mapping

from runner.policy.formatting import formatted, joined
from runner.policy.guards import Guards
from runner.policy.offered import offered
from runner.policy.operations import inplace, keyword, keywords, unconverted


def namespace(data: Mapping[str, object], out: Callable[[str], None]) -> dict[str, object]:
    """Return fresh globals; what is printed goes to `out`."""
    made: dict[str, object] = {}
    guards = Guards(out, made)
    made.update(data)
    made.update(
        {
            "__name__": "__main__",
            "__doc__": None,
            "__file__": "submission.py",
            "__builtins__": offered(out, guards, made),
            "_getattr_": guards.read,
            "_write_": guards.write,
            "_write_own_": guards.write_own,
            "_write_special_": guards.write_special,
            "_own_": guards.own,
            "_inplacevar_": inplace,
            "_keyword_": keyword,
            "_keywords_": keywords,
            "_formatted_": unconverted(formatted),
            "_joined_": unconverted(joined),
            "_import_": guards.import_module,
            "_import_top_": guards.import_top,
            "_import_from_": guards.import_from,
            "_import_all_": guards.import_all,
        }
    )
    return made
