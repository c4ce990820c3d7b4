"""The rules of RestrictedPython, made to fit the code of a TensorFlow course.

Rejects what cannot be judged, and has the rest ask the guards: `a.b` becomes `_getattr_(a, 'b')`.
What iterates, unpacks or subscripts is left as written: a guard there would hide the loop from
AutoGraph, and an object got that way still opens only through `_getattr_`.
"""

import ast

from RestrictedPython.transformer import IOPERATOR_TO_STR

from challenges.refusals import RefusalKind
from runner.policy import names, paths, patterns, refusals
from runner.policy.noting import NotingTransformer
from runner.policy.trees import (
    call,
    constant,
    is_ours,
    load,
    read_again,
    store,
)


class CourseTransformer(NotingTransformer):
    """Turns a learner's tree into its guarded form, noting every rejection."""

    def visit_Name(self, node: ast.Name) -> ast.AST:  # noqa: N802 - as the visitor looks it up
        """Refuse names that are ours or the interpreter's."""
        if is_ours(node):
            return node
        if isinstance(node.ctx, ast.Load):
            refusal = refusals.BUILTINS.get(node.id)
            if refusal and node.id not in self._bindings.names:
                self.foresee(node, node.id, refusal)
            if node.id in names.READABLE:
                return node
        self.check_name(node, node.id)
        return node

    def visit_Global(self, node: ast.Global | ast.Nonlocal) -> ast.AST:  # noqa: N802
        """Accept `global`, checking the names."""
        for name in node.names:
            self.check_name(node, name)
        return node

    visit_Nonlocal = visit_Global  # noqa: N815

    # Attributes

    def visit_Attribute(self, node: ast.Attribute) -> ast.AST:  # noqa: N802
        """Have attributes read and written through a guard."""
        attr = names.mangled(node.attr, self._class_name())
        if isinstance(node.ctx, ast.Load):
            self._foresee_attribute(node)
            value = self.visit(node.value)
            return ast.copy_location(call("_getattr_", value, constant(attr)), node)
        asked = self._asked_before_writing(node, attr)
        node.value = ast.copy_location(asked, node.value)
        node.attr = attr
        return node

    def _asked_before_writing(self, node: ast.Attribute, attr: str) -> ast.Call:
        value = self.visit(node.value)
        if names.is_special(attr):
            return call("_write_special_", value, constant(attr))
        if names.is_reserved(attr):
            self.refuse(node, f".{attr} = …", RefusalKind.RESERVED)
        if names.is_private(attr):
            return call("_write_own_", value, constant(attr))
        return call("_write_", value)

    def visit_Subscript(self, node: ast.Subscript) -> ast.AST:  # noqa: N802
        """Accept subscripts as they are; what comes out opens only through a guard."""
        return self._inside(node)

    def _foresee_attribute(self, node: ast.Attribute) -> None:
        path = paths.dotted(node, self._imports.aliases)
        refusal = paths.refusal_of_name(path) if path else None
        if refusal:
            self.foresee(node, path or node.attr, refusal)
        elif node.attr in names.INSPECTED or (
            names.is_special(node.attr) and node.attr not in names.READABLE
        ):
            self.foresee(node, f".{node.attr}", RefusalKind.INSIDE)

    # Calls and assignments

    def visit_Call(self, node: ast.Call) -> ast.AST:  # noqa: N802
        """Check arguments by name, also those that are only known at run time."""
        if isinstance(node.func, ast.Name) and node.func.id == "type" and len(node.args) > 1:
            self.foresee(node, "type(…, …, …)", RefusalKind.DYNAMIC)
        for keyword in node.keywords:
            self._check_keyword(keyword)
        node = self._inside(node)
        for keyword in node.keywords:
            if keyword.arg is None:
                keyword.value = ast.copy_location(call("_keywords_", keyword.value), keyword.value)
        return node

    def _check_keyword(self, keyword: ast.keyword) -> None:
        name = keyword.arg or ""
        if names.is_special(name):
            self.refuse(keyword, name, RefusalKind.RESERVED)
        if name in refusals.KEYWORDS:
            checked = call("_keyword_", constant(name), keyword.value)
            keyword.value = ast.copy_location(checked, keyword.value)

    def visit_Assign(self, node: ast.Assign) -> ast.AST:  # noqa: N802
        """Accept assignments; their targets are guarded one by one."""
        return self._inside(node)

    def visit_AnnAssign(self, node: ast.AnnAssign) -> ast.AST:  # noqa: N802
        """Keep that there is an annotation, never what it says: nobody has looked at it."""
        is_field = self._in_class() and isinstance(node.target, ast.Name)
        if is_field and "ClassVar" not in ast.unparse(node.annotation):
            node.annotation = constant(None)
            return self._inside(node)
        if node.value is None:
            return ast.copy_location(ast.Pass(), node)
        assign = ast.Assign(targets=[node.target], value=node.value)
        return self._inside(ast.copy_location(assign, node))

    def visit_AugAssign(self, node: ast.AugAssign) -> list[ast.AST]:  # noqa: N802
        """Turn `a.b[c] += d` into an assignment whose parts are evaluated once."""
        before: list[ast.stmt] = []
        if not isinstance(node.target, ast.Name):
            node.target, before = self._evaluated_once(node.target)
        operator = constant(IOPERATOR_TO_STR[type(node.op)])
        changed = call("_inplacevar_", operator, read_again(node.target), node.value)
        assign = ast.Assign(targets=[node.target], value=changed)
        statements: list[ast.AST] = [*before, ast.copy_location(assign, node)]
        return [self._inside(ast.fix_missing_locations(each)) for each in statements]

    def _evaluated_once(
        self, target: ast.Attribute | ast.Subscript
    ) -> tuple[ast.Attribute | ast.Subscript, list[ast.stmt]]:
        before: list[ast.stmt] = []
        for field in ("value", "slice"):
            part = getattr(target, field, None)
            if part is None or not _needs_a_name(part):
                continue
            name = f"_part{len(before)}_"
            before.append(ast.copy_location(store(name, part), target))
            setattr(target, field, load(name))
        return target, before

    # Text

    def visit_JoinedStr(self, node: ast.JoinedStr) -> ast.AST:  # noqa: N802
        """Write an f-string as calls: written out with guards inside it would not always parse."""
        parts = [self.visit(part) for part in node.values]
        return ast.copy_location(call("_joined_", *parts), node)

    def visit_FormattedValue(self, node: ast.FormattedValue) -> ast.AST:  # noqa: N802
        """Write one part of an f-string as a call."""
        spec = self.visit(node.format_spec) if node.format_spec else constant("")
        parts = (
            self.visit(node.value),
            constant(chr(node.conversion) if node.conversion > 0 else ""),
            spec,
        )
        return ast.copy_location(call("_formatted_", *parts), node)

    # Definitions

    def visit_FunctionDef(self, node: ast.FunctionDef) -> ast.AST:  # noqa: N802
        """Accept functions, without their annotations."""
        self.check_name(node, node.name, allow_magic_methods=True)
        self.check_function_argument_names(node)
        node.returns = None
        with self._scope(node):
            return self._inside(node)

    def visit_arg(self, node: ast.arg) -> ast.AST:
        """Drop the annotation of a parameter: it could hold code that nobody has looked at."""
        node.annotation = None
        return node

    visit_AsyncFunctionDef = visit_FunctionDef  # noqa: N815

    def visit_ClassDef(self, node: ast.ClassDef) -> ast.AST:  # noqa: N802
        """Accept classes and have them noted as the learner's own."""
        self.check_name(node, node.name)
        for keyword in node.keywords:
            if keyword.arg == "metaclass":
                self._check_metaclass(node, keyword)
        node.keywords = [each for each in node.keywords if each.arg != "metaclass"]
        with self._scope(node):
            node = self._inside(node)
        own = ast.copy_location(load("_own_"), node)
        own.lineno = max(1, node.lineno - 1)  # most often an empty line
        node.decorator_list.append(own)
        return node

    def _check_metaclass(self, node: ast.ClassDef, keyword: ast.keyword) -> None:
        """Accept `metaclass=ABCMeta`, as what it is the same as: the base `ABC`."""
        if not ast.unparse(keyword.value).endswith("ABCMeta"):
            self.refuse(keyword, f"class {node.name}(metaclass=…)", RefusalKind.METACLASS)
        elif not any(ast.unparse(base).endswith("ABC") for base in node.bases):
            base = call("_import_from_", constant("abc"), constant("ABC"))
            node.bases.append(ast.copy_location(base, keyword))

    # Left as written

    def guard_iter(self, node: ast.For | ast.comprehension) -> ast.AST:
        """Accept loops as they are, so that AutoGraph sees what is looped over."""
        return self._inside(node)

    def visit_With(self, node: ast.With) -> ast.AST:  # noqa: N802
        """Accept `with` as it is."""
        return self._inside(node)

    def visit_Module(self, node: ast.Module) -> ast.AST:  # noqa: N802
        """Accept the whole."""
        return self._inside(node)

    # Imports

    def visit_Import(self, node: ast.Import) -> list[ast.stmt]:  # noqa: N802
        """Write an import as a question to the guards."""
        for alias in node.names:
            self.check_name(node, alias.asname or alias.name.partition(".")[0])
        return self._imports.modules(node)

    def visit_ImportFrom(self, node: ast.ImportFrom) -> list[ast.stmt]:  # noqa: N802
        """Write an import as a question to the guards."""
        for alias in node.names:
            self.check_name(node, alias.asname or alias.name)
        return self._imports.members(node)

    # Coroutines and patterns

    def visit_AsyncFor(self, node: ast.AsyncFor) -> ast.AST:  # noqa: N802
        """Accept `async for` as it is."""
        return self._inside(node)

    def visit_AsyncWith(self, node: ast.AsyncWith) -> ast.AST:  # noqa: N802
        """Accept `async with` as it is."""
        return self._inside(node)

    def visit_Await(self, node: ast.Await) -> ast.AST:  # noqa: N802
        """Accept `await` as it is."""
        return self._inside(node)

    def visit_Match(self, node: ast.Match) -> ast.AST:  # noqa: N802
        """Accept `match`, whose patterns are left as written."""
        return self._inside(node)

    def visit_match_case(self, node: ast.match_case) -> ast.AST:
        """Check what a pattern reads and binds."""
        for part, attr in patterns.unguarded(node.pattern):
            self.refuse(part, f"case … .{attr}", RefusalKind.PATTERN)
        for part, name in patterns.bound(node.pattern):
            self.check_name(part, name)
        return self._inside(node)

    def visit_MatchValue(self, node: ast.pattern) -> ast.AST:  # noqa: N802
        """Leave a pattern as it is written."""
        return node

    visit_MatchSingleton = visit_MatchSequence = visit_MatchMapping = visit_MatchValue  # noqa: N815
    visit_MatchClass = visit_MatchStar = visit_MatchAs = visit_MatchOr = visit_MatchValue  # noqa: N815

    # What is not accepted at all

    def visit_TryStar(self, node: ast.AST) -> ast.AST:  # noqa: N802
        """Refuse `except*` (CVE-2025-22153)."""
        self.refuse(node, "except*", RefusalKind.GROUPS)
        return node


def _needs_a_name(part: ast.expr) -> bool:
    # `x[i:j] += …` is the exception: its bounds are read twice, which nobody can tell.
    return not isinstance(part, ast.Name | ast.Constant | ast.Slice | ast.Tuple)
