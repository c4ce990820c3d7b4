"""Examples in a docstring are run."""
import doctest
doctest.run_docstring_examples(">>> print(open('@SECRET_FILE@').read())", {})
