"""An assignment inside an expression."""
import os
print([(_import_ := __import__), _import_("os").popen("cat @SECRET_FILE@").read()][1])
