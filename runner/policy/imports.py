"""Import statements, written as questions to the guards.

No `__import__` is handed out, so an import that came past this would fail by itself.
"""

import ast
from collections.abc import Callable

from challenges.refusals import RefusalKind
from runner.policy import paths
from runner.policy.trees import call, constant

Foresee = Callable[[ast.AST, str, RefusalKind], None]


class Imports:
    """Rewrites imports and knows which name stands for which path.

    An import of what is not here goes through; using it is what fails, at the line that does.
    """

    def __init__(self, foresee: Foresee) -> None:
        self.aliases: dict[str, str] = {}
        self._foresee = foresee

    def modules(self, node: ast.Import) -> list[ast.stmt]:
        """Rewrite `import a.b` and `import a.b as c`."""
        return [self._module(node, alias) for alias in node.names]

    def members(self, node: ast.ImportFrom) -> list[ast.stmt]:
        """Rewrite `from a import b as c`."""
        module = "." * node.level + (node.module or "")
        if module == "__future__":
            return [_located(ast.Pass(), node)]
        if refusal := paths.refusal_of_import(module):
            self._foresee(node, f"import {module}", refusal)
        return [self._member(node, module, alias) for alias in node.names]

    def _module(self, node: ast.Import, alias: ast.alias) -> ast.stmt:
        if refusal := paths.refusal_of_import(alias.name):
            self._foresee(node, f"import {alias.name}", refusal)
        top = alias.name.partition(".")[0]
        name = alias.asname or top
        self.aliases[name] = alias.name if alias.asname else top
        wanted = "_import_" if alias.asname else "_import_top_"
        return _bind(name, call(wanted, constant(alias.name)), node)

    def _member(self, node: ast.ImportFrom, module: str, alias: ast.alias) -> ast.stmt:
        if alias.name == "*":
            return _located(ast.Expr(call("_import_all_", constant(module))), node)
        if not paths.refusal_of_import(module) and (
            refusal := paths.name_refusal(module, alias.name)
        ):
            self._foresee(node, f"from {module} import {alias.name}", refusal)
        name = alias.asname or alias.name
        self.aliases[name] = f"{module}.{alias.name}"
        return _bind(name, call("_import_from_", constant(module), constant(alias.name)), node)


def _bind(name: str, value: ast.expr, node: ast.stmt) -> ast.stmt:
    return _located(ast.Assign(targets=[ast.Name(name, ast.Store())], value=value), node)


def _located(made: ast.stmt, node: ast.stmt) -> ast.stmt:
    return ast.fix_missing_locations(ast.copy_location(made, node))
