"""Reads with a path object, which no wrapper of `open` sees."""
import pathlib
print(pathlib.Path("@SECRET_FILE@").read_text())
