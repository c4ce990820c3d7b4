"""Syntax: whether a text is Python, a notebook's lines included. It judges no meaning."""

import ast
import re
import warnings

from runner.policy import notebook

_OF_A_NOTEBOOK = re.compile(r"^\s*(%|!|\?|>>>|In ?\[)|\?[ \t]*$|\A[ \t]+\S", re.MULTILINE)
"""A magic, a shell line, a question, a prompt; or a whole cell that is indented."""

_MISPLACED = ("outside function", "outside loop", "not properly in loop", "outside async function")


def parses(text: str) -> bool:
    """Tell whether a text is a program, or a cell of a notebook."""
    return tree(text) is not None


def tree(text: str) -> ast.Module | None:
    """Return the tree of a text, if it is Python."""
    found = _tree(text)
    if found is not None or not _OF_A_NOTEBOOK.search(text):
        return found
    return _tree(notebook.read(text).source)


def compiled(text: str) -> ast.Module | None:
    """Return the tree of a text, if it is Python and nothing stands where it cannot."""
    found = tree(text)
    if found is None:
        return None
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            compile(found, "", "exec", dont_inherit=True)  # finds what parsing does not
    except (SyntaxError, ValueError, RecursionError) as error:
        if any(misplaced in str(error) for misplaced in _MISPLACED):
            return None
    return found


def dump(tree: ast.Module) -> str:
    """Write what a tree means, without its form."""
    return ast.dump(tree)


def _tree(text: str) -> ast.Module | None:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # an odd escape is the learner's taste
            return ast.parse(text)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return None
