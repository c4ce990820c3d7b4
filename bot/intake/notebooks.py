"""Notebooks: the code of an `.ipynb` file, cell after cell; prose and outputs are left out."""

import json
import re
from typing import Any

Json = dict[str, Any]

_OTHER_LANGUAGE = re.compile(r"\s*%%(?!time|timeit|capture)\w+")
"""A cell in another language, or one that writes a file."""


class NotebookError(Exception):
    """The file is no notebook that can be read; `reason` is a key of the catalogue."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


def looks_like_one(text: str) -> bool:
    """Tell whether a text is a notebook, whatever its file is called."""
    return text.lstrip().startswith("{") and '"cell_type"' in text


def code(text: str) -> str:
    """Return the code of a notebook.

    Raises:
        NotebookError: If it is none, or not in Python.
    """
    try:
        notebook = json.loads(text)
        cells = [_source(cell) for cell in _cells(notebook) if cell.get("cell_type") == "code"]
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError) as error:
        raise NotebookError("not_notebook") from error
    if not _is_python(notebook):
        raise NotebookError("notebook_language")
    python = (cell.rstrip() for cell in cells if not _OTHER_LANGUAGE.match(cell))
    return "\n\n".join(cell for cell in python if cell.strip()) + "\n"


def _cells(notebook: Json) -> list[Json]:
    """The cells, which the third format had in sheets."""
    if "cells" in notebook:
        found: list[Json] = notebook["cells"]
        return found
    return [cell for sheet in notebook["worksheets"] for cell in sheet["cells"]]


def _source(cell: Json) -> str:
    lines = cell["source"] if "source" in cell else cell["input"]
    return lines if isinstance(lines, str) else "".join(lines)


def _is_python(notebook: Json) -> bool:
    told = notebook.get("metadata") or {}
    named = (told.get("kernelspec") or {}, told.get("language_info") or {})
    languages = (named[0].get("language"), named[1].get("name"))
    language = next(filter(None, languages), "python")
    return str(language).lower().startswith(("python", "ipython"))
