"""A warning shows the line that caused it."""
import warnings
print(warnings.formatwarning("x", UserWarning, "@SECRET_FILE@", 1))
