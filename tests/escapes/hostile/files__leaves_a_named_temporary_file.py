"""Temporary files are made in any folder."""
import tempfile
tempfile.NamedTemporaryFile(dir="@OUTSIDE@", delete=False)
