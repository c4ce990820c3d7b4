"""The compiler reads the source, and keeps its constants."""
import py_compile
print(open(py_compile.compile("@SECRET_DIR@/module.py", "mine.pyc", doraise=True), "rb").read())
