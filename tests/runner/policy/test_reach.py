"""The walk over all that is handed out finds what should not be there."""

import os
from types import ModuleType, SimpleNamespace

import pytest

from runner.policy.namespace import namespace
from tests.reach.walk import Walk


def walked(**roots) -> list[str]:
    walk = Walk(namespace({}, lambda text: None)["_getattr_"])
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


def test_plain_facades_and_builtins_lead_nowhere():
    made = namespace({}, lambda text: None)
    roots = {name: made["_import_"](name) for name in ("os", "json", "random", "logging", "sys")}

    assert walked(**roots, builtins=list(made["__builtins__"].values())) == []


def test_a_module_that_is_not_listed_opens_to_nothing():
    hidden = ModuleType("hidden")
    hidden.secret = os

    assert walked(x=[hidden]) == ["x[0]: the module hidden"]
