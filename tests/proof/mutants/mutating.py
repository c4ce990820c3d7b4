"""Mutants: the reference with one mistake put in by machine, one program for each."""

import ast
import copy
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from tests.proof.mutants import calls, code, data, layers, training
from tests.proof.mutants.nodes import Context, Operator

OPERATORS: tuple[Operator, ...] = (
    *layers.OPERATORS,
    *training.OPERATORS,
    *data.OPERATORS,
    *calls.OPERATORS,
    *code.OPERATORS,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Mutant:
    """A reference with one mistake."""

    name: str  # the mistake and its line, such as "units-by-10@12"
    source: str


def mutants(source: str) -> tuple[Mutant, ...]:
    """Every mutant of a program that is another program than it, in the order of its lines."""
    tree = ast.parse(source)
    seen, names, made = {ast.unparse(tree)}, Counter[str](), []
    for name, program in _changed(tree):
        if program in seen:
            continue
        seen.add(program)
        names[name] += 1
        made.append(Mutant(name=_numbered(name, names[name]), source=program))
    return tuple(sorted(made, key=lambda mutant: _line(mutant.name)))


def _changed(tree: ast.Module) -> Iterator[tuple[str, str]]:
    context = Context.of(tree)
    for place, node in enumerate(ast.walk(tree)):
        for operator in OPERATORS:
            for mistake, replacement in operator(node, context):
                name = mistake if "@" in mistake else f"{mistake}@{getattr(node, 'lineno', 0)}"
                yield name, _program(tree, place, replacement)


def _program(tree: ast.Module, place: int, replacement: ast.AST) -> str:
    twin = copy.deepcopy(tree)
    target = list(ast.walk(twin))[place]
    program = ast.unparse(ast.fix_missing_locations(_Replacing(target, replacement).visit(twin)))
    return f"import numpy as permuting\n{program}" if "permuting." in program else program


class _Replacing(ast.NodeTransformer):
    def __init__(self, target: ast.AST, replacement: ast.AST) -> None:
        self._target = target
        self._replacement = replacement

    def visit(self, node: ast.AST) -> ast.AST:
        if node is self._target:
            return self._replacement
        self.generic_visit(node)
        return node


def _numbered(name: str, number: int) -> str:
    return name if number == 1 else f"{name}.{number}"


def _line(name: str) -> int:
    return int(name.rpartition("@")[2].partition(".")[0])
