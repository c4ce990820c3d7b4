"""Flow: names that a program uses before they surely have a value, and lines that never run.

One goes through a function as it runs, if a line that is looked at stands in it. What stands in
a branch is trusted to be used in branches only; of a loop one believes that it runs.
"""

import ast
from collections.abc import Iterable, Iterator, Sequence

_FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)
_LATER = (*_FUNCTIONS, ast.ClassDef, ast.Lambda)
"""What is inside of these has names of its own, or runs at another time."""

_COMPREHENSIONS = (ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp)

Fault = tuple[str, ...]
"""What nobody writes: its kind and its name."""

Known = frozenset[str]


def faults(tree: ast.Module, line: int) -> frozenset[Fault]:
    """Find what a program does wrongly as it runs, where a line stands."""
    found: set[Fault] = set()
    end = max((each.end_lineno or 0 for each in tree.body), default=0)
    _Flow(found, path=(), body=tree.body, line=line, end=end).run(tree.body)
    return frozenset(found)


class _Flow:
    """The way through one function, class or module; what is wrong is added to the faults."""

    def __init__(
        self, faults: set[Fault], *, path: Fault, body: Sequence[ast.stmt], line: int, end: int
    ) -> None:
        self._faults = faults
        self._path = path
        self._line = line
        self._end = end  # of the program
        self._own = frozenset(_stored(body)) - _foreign(body)
        self._seen: set[str] = set()
        self._left: set[str] = set()  # given in a loop that has ended, and not used in it

    def run(self, body: Sequence[ast.stmt], known: Iterable[str] = ()) -> None:
        """Go through it from its begin to its end."""
        self._block(body, frozenset(known), is_branch=False)

    def end(self, body: Sequence[ast.stmt]) -> None:
        """Look at what is done last: nobody uses a name that is given its value there."""
        last = body[-1]
        while isinstance(last, ast.If | ast.For | ast.AsyncFor | ast.With | ast.AsyncWith):
            last = (last.orelse or last.body)[-1] if isinstance(last, ast.If) else last.body[-1]
        if isinstance(last, ast.Assign) and all(isinstance(at, ast.Name) for at in last.targets):
            for name in self._own & set(_stored(last.targets)) - set(_loaded(body, is_deep=True)):
                self._add("unused", name)

    def _block(self, body: Sequence[ast.stmt], known: Known, *, is_branch: bool) -> Known | None:
        """What is known behind some lines; None if nothing comes behind them."""
        for number, each in enumerate(body, 1):
            after = self._statement(each, known, is_branch=is_branch)
            if after is None:
                if number < len(body):
                    self._add("dead", body[number - 1].__class__.__name__)
                return None
            known = after
        return known

    def _statement(self, node: ast.stmt, known: Known, *, is_branch: bool) -> Known | None:
        match node:
            case ast.If():
                return self._if(node, known, is_branch=is_branch)
            case ast.For() | ast.AsyncFor() | ast.While():
                return self._loop(node, known, is_branch=is_branch)
            case ast.Try() | ast.TryStar():
                return self._try(node, known, is_branch=is_branch)
            case ast.With() | ast.AsyncWith():
                return self._with(node, known, is_branch=is_branch)
            case ast.Match():
                return self._match(node, known, is_branch=is_branch)
            case ast.FunctionDef() | ast.AsyncFunctionDef() | ast.ClassDef():
                return self._definition(node, known, is_branch=is_branch)
            case ast.Return() | ast.Raise() | ast.Break() | ast.Continue():
                self._simple([node], known, is_branch=is_branch)
                return None
        return self._simple([node], known, is_branch=is_branch)

    def _simple(self, nodes: Sequence[ast.AST], known: Known, *, is_branch: bool) -> Known:
        for name in _loaded(nodes):
            if name in self._left:
                self._add("left", name)
            is_given = name in known or name not in self._own
            if not is_given and not (is_branch and name in self._seen):
                self._add("unbound", name)
        return known | self._given(_stored(nodes))

    def _given(self, names: Iterable[str]) -> Known:
        given = frozenset(names)
        self._seen |= given
        self._left -= given
        return given

    def _if(self, node: ast.If, known: Known, *, is_branch: bool) -> Known | None:
        known = self._simple([node.test], known, is_branch=is_branch)
        ways = [self._block(body, known, is_branch=True) for body in (node.body, node.orelse)]
        return _met(ways)

    def _loop(
        self, node: ast.For | ast.AsyncFor | ast.While, known: Known, *, is_branch: bool
    ) -> Known | None:
        head = [node.test] if isinstance(node, ast.While) else [node.iter]
        known = self._simple(head, known, is_branch=is_branch)
        targets = [] if isinstance(node, ast.While) else [node.target]
        inside = known | self._given(_stored(targets))
        new = frozenset(_stored(node.body)) - known - frozenset(_stored(targets))
        self._seen |= new
        after = self._block(node.body, inside, is_branch=is_branch)
        has_break = any(isinstance(each, ast.Break) for each in ast.walk(node))
        if not has_break:
            self._left |= (new | _idle(node)) - set(_loaded([node], is_deep=True))
            if isinstance(node, ast.While) and _is_true(node.test):
                return None
        self._block(node.orelse, known, is_branch=True)
        return inside | (after or frozenset())

    def _try(self, node: ast.Try | ast.TryStar, known: Known, *, is_branch: bool) -> Known | None:
        after = self._block(node.body, known, is_branch=is_branch)
        if after is not None:
            after = self._block(node.orelse, after, is_branch=is_branch)
        ways = []
        for handler in node.handlers:
            name = {handler.name} if handler.name else set()
            ways.append(self._block(handler.body, known | self._given(name), is_branch=True))
        done = _met([*ways, None]) if after is None else after
        last = self._block(node.finalbody, done or known, is_branch=True)
        return None if done is None or last is None else last

    def _with(
        self, node: ast.With | ast.AsyncWith, known: Known, *, is_branch: bool
    ) -> Known | None:
        known = self._simple(node.items, known, is_branch=is_branch)
        opened = {
            name
            for item in node.items
            if _calls(item.context_expr, "open")
            for name in _stored([item])
        }
        after = self._block(node.body, known, is_branch=is_branch)
        self._left |= opened  # it is closed
        if any(_calls(item.context_expr, "raises") for item in node.items):
            return known  # its last line has not ended
        if after is None and isinstance(node.body[-1], ast.Return):
            return None
        return after or known  # what is raised may be caught by it

    def _match(self, node: ast.Match, known: Known, *, is_branch: bool) -> Known:
        known = self._simple([node.subject], known, is_branch=is_branch)
        for case in node.cases:
            inside = known | self._given(_stored([case.pattern]))
            self._block(case.body, inside, is_branch=True)
        return known

    def _definition(
        self,
        node: ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef,
        known: Known,
        *,
        is_branch: bool,
    ) -> Known:
        head: list[ast.AST] = [*node.decorator_list]
        path = (*self._path, node.name)
        if isinstance(node, ast.ClassDef):
            head += [*node.bases, *node.keywords]
        else:
            head += [*node.args.defaults, *(each for each in node.args.kw_defaults if each)]
        known = self._simple(head, known, is_branch=is_branch)
        if not node.lineno <= self._line <= (node.end_lineno or 0):
            return known | self._given([node.name])
        inner = _Flow(self._faults, path=path, body=node.body, line=self._line, end=self._end)
        if isinstance(node, ast.ClassDef):
            inner.run(node.body)
            self._add_own_name(node)
        else:
            inner.run(node.body, (each.arg for each in _parameters(node.args)))
            if (node.end_lineno or 0) < self._end:
                inner.end(node.body)
        return known | self._given([node.name])

    def _add_own_name(self, node: ast.ClassDef) -> None:
        """A class does not know itself while it is made."""
        lines = [each for each in node.body if not isinstance(each, _LATER)]
        if node.name in set(_loaded(lines)) - set(_stored(lines)):
            self._add("own", node.name)

    def _add(self, kind: str, name: str) -> None:
        self._faults.add((kind, *self._path, name))


def _idle(node: ast.For | ast.AsyncFor | ast.While) -> frozenset[str]:
    """The names that get in a loop what has nothing to do with it."""
    changing = set(_stored([node]))
    lines = [each for each in node.body if isinstance(each, ast.Assign)]
    idle = (each for each in lines if not changing & set(_loaded([each.value], is_deep=True)))
    return frozenset(name for each in idle for name in _stored(each.targets))


def _met(ways: Sequence[Known | None]) -> Known | None:
    """What is known where several ways meet."""
    ends = [way for way in ways if way is not None]
    return frozenset.intersection(*ends) if ends else None


def _calls(node: ast.expr, word: str) -> bool:
    """Whether it is a call of what has a word in its name."""
    if not isinstance(node, ast.Call):
        return False
    return word in ast.unparse(node.func).rpartition(".")[2].lower()


def _is_true(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and bool(node.value)


def _parameters(args: ast.arguments) -> Iterator[ast.arg]:
    yield from (*args.posonlyargs, *args.args, *args.kwonlyargs)
    yield from (each for each in (args.vararg, args.kwarg) if each is not None)


def _loaded(nodes: Iterable[ast.AST], *, is_deep: bool = False) -> Iterator[str]:
    """The names whose values are used there; with what runs at another time, if deep."""
    for node in nodes:
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load):
            yield node.id
        elif isinstance(node, ast.AugAssign) and isinstance(node.target, ast.Name):
            yield node.target.id
        if isinstance(node, _COMPREHENSIONS):
            targets = set(_stored(each.target for each in node.generators))
            inner = _loaded(ast.iter_child_nodes(node), is_deep=is_deep)
            yield from (name for name in inner if name not in targets)
        elif is_deep or not isinstance(node, _LATER):
            yield from _loaded(ast.iter_child_nodes(node), is_deep=is_deep)


def _stored(nodes: Iterable[ast.AST]) -> Iterator[str]:
    """The names that get a value there."""
    for node in nodes:
        match node:
            case ast.Name(ctx=ast.Store()):
                yield node.id
            case ast.FunctionDef() | ast.AsyncFunctionDef() | ast.ClassDef():
                yield node.name
            case ast.alias():
                yield (node.asname or node.name).partition(".")[0]
            case ast.ExceptHandler() | ast.MatchAs() | ast.MatchStar() if node.name:
                yield node.name
            case ast.MatchMapping() if node.rest:
                yield node.rest
        if not isinstance(node, (*_LATER, *_COMPREHENSIONS)):
            yield from _stored(ast.iter_child_nodes(node))


def _foreign(nodes: Iterable[ast.AST]) -> frozenset[str]:
    """The names that a function takes from elsewhere, and says so."""
    found: set[str] = set()
    for node in nodes:
        if isinstance(node, ast.Global | ast.Nonlocal):
            found.update(node.names)
        elif not isinstance(node, (*_LATER, ast.expr)):
            found |= _foreign(ast.iter_child_nodes(node))
    return frozenset(found)
