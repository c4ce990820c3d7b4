"""What the learner's code binds by itself, found before anything is judged."""

import ast


class Bindings(ast.NodeVisitor):
    """Names that the code binds anywhere: those are never a builtin of ours."""

    def __init__(self) -> None:
        self.names: set[str] = set()

    def visit_Name(self, node: ast.Name) -> None:
        """Note a name that is stored."""
        if not isinstance(node.ctx, ast.Load):
            self.names.add(node.id)

    def visit_arg(self, node: ast.arg) -> None:
        """Note a parameter."""
        self.names.add(node.arg)

    def visit_FunctionDef(self, node: ast.FunctionDef | ast.ClassDef) -> None:
        """Note a function."""
        self.names.add(node.name)
        self.generic_visit(node)

    def visit_ClassDef(self, node: ast.ClassDef) -> None:
        """Note a class."""
        self.visit_FunctionDef(node)

    def visit_alias(self, node: ast.alias) -> None:
        """Note an imported name."""
        self.names.add(node.asname or node.name.partition(".")[0])
