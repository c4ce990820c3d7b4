"""An import loader's get_data takes any path."""
from importlib.machinery import SourceFileLoader
print(SourceFileLoader("x", "x").get_data("@SECRET_FILE@"))
