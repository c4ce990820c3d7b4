"""How the transformer notes what it rejects, and knows where in the code it is."""

import ast
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TypeVar

from RestrictedPython.transformer import RestrictingNodeTransformer

from challenges.refusals import RefusalKind
from runner.policy import names
from runner.policy.bindings import Bindings
from runner.policy.errors import Rejection
from runner.policy.imports import Imports
from runner.policy.source import lines_of
from runner.policy.trees import column_of, construct_of

Node = TypeVar("Node", bound=ast.AST)


class NotingTransformer(RestrictingNodeTransformer):  # type: ignore[misc]  # no types here
    """RestrictedPython's transformer with our rules for names and our words."""

    def __init__(self, source: str, bindings: Bindings) -> None:
        super().__init__()
        self.rejections: list[Rejection] = []
        self.foreseen: list[Rejection] = []
        self._lines = lines_of(source)
        self._bindings = bindings
        self._scopes: list[ast.AST] = []
        self._imports = Imports(self.foresee)

    def refuse(self, node: ast.AST, construct: str, refusal: RefusalKind) -> None:
        """Note that something is not accepted: no guard would see it when it runs."""
        _add(self.rejections, self._rejection(node, construct, refusal))

    def foresee(self, node: ast.AST, construct: str, refusal: RefusalKind) -> None:
        """Note what a guard will refuse if it ever comes to that, to tell of all at once."""
        _add(self.foreseen, self._rejection(node, construct, refusal))

    def _rejection(self, node: ast.AST, construct: str, refusal: RefusalKind) -> Rejection:
        line = getattr(node, "lineno", 0)
        text = self._lines[line - 1] if 0 < line <= len(self._lines) else ""
        return Rejection(
            line=line,
            column=column_of(node, text),
            construct=construct[:80],
            kind=refusal,
            text=text,
        )

    def error(self, node: ast.AST, info: str) -> None:
        """Note what RestrictedPython itself rejects; its words are in English alone."""
        self.refuse(node, construct_of(node), RefusalKind.UNKNOWN)

    def not_allowed(self, node: ast.AST) -> None:
        """Note a kind of statement that is not accepted."""
        self.refuse(node, construct_of(node), RefusalKind.UNKNOWN)

    def check_name(
        self, node: ast.AST, name: str | None, allow_magic_methods: bool = False
    ) -> None:
        """Refuse names that are ours or the interpreter's."""
        if name is None:
            return
        if allow_magic_methods and self._in_class() and names.is_special(name):
            if name not in names.DEFINABLE and not names.is_invented(name):
                self.refuse(node, name, RefusalKind.OPAQUE)
        elif names.is_reserved(name) or (names.is_special(name) and not self._may_bind(name)):
            self.refuse(node, name, RefusalKind.RESERVED)

    def _may_bind(self, name: str) -> bool:
        if self._in_class():
            is_known = name in names.DEFINABLE | names.CLASS_LABELS | names.LABELS
            return is_known or names.is_invented(name)
        return not self._scopes and name in names.LABELS

    def _inside(self, node: Node) -> Node:
        visited: Node = self.node_contents_visit(node)
        return visited

    @contextmanager
    def _scope(self, node: ast.AST) -> Iterator[None]:
        self._scopes.append(node)
        yield
        self._scopes.pop()

    def _in_class(self) -> bool:
        return bool(self._scopes) and isinstance(self._scopes[-1], ast.ClassDef)

    def _class_name(self) -> str | None:
        classes = [scope.name for scope in self._scopes if isinstance(scope, ast.ClassDef)]
        return classes[-1] if classes else None


def _add(noted: list[Rejection], rejection: Rejection) -> None:
    if rejection not in noted:  # `a.b += 1` is visited twice
        noted.append(rejection)
