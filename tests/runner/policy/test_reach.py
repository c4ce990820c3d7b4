"""The walk over all that is handed out finds what should not be there."""

import os
from types import ModuleType, SimpleNamespace
from typing import Any

import pytest

from runner.policy.modules import STANDARD
from runner.policy.namespace import namespace
from runner.policy.standard import SPECIAL
from tests.reach.roots import of_a_run
from tests.reach.walk import Walk


def made() -> dict[str, Any]:
    return namespace({}, lambda text: None)


def walked(**roots: object) -> list[str]:
    walk = Walk(made()["_getattr_"])
    walk.start(roots)
    return walk.found


@pytest.mark.parametrize(
    ("root", "found"),
    [
        ({"a": [(os,)]}, "x['a'][0][0]: the module os"),
        (SimpleNamespace(inner={"b": {os.system}}), "x.inner['b'][0]: the function os.system"),
        ([type], "x[0]: the metaclass type"),
        ([walked.__code__], "x[0]: a code"),
        ([globals()], "x[0]: a module's variables"),
    ],
)
def test_what_leads_out_is_found_with_its_path(root, found):
    assert found in walked(x=root)


def test_the_standard_library_and_the_builtins_lead_nowhere():
    run = made()
    roots = {path: run["_import_"](path) for path in [*STANDARD, *SPECIAL]}

    assert walked(**roots, builtins=list(run["__builtins__"].values())) == []


@pytest.mark.sandbox
@pytest.mark.xdist_group("policy")
@pytest.mark.filterwarnings("default")  # the libraries' are not ours to fix
def test_nothing_that_is_handed_out_leads_out():
    starts, read = of_a_run()
    walk = Walk(read)
    walk.start(starts)

    assert walk.found == []
    assert walk.counts["modules"] > 150


def test_a_module_that_is_not_listed_opens_to_nothing():
    hidden = ModuleType("hidden")
    vars(hidden)["secret"] = os

    assert walked(x=[hidden]) == ["x[0]: the module hidden"]
