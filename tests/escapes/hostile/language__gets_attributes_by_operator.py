"""attrgetter reads attributes in C."""
from operator import attrgetter
print(attrgetter("__init__.__globals__")(attrgetter)["open"] if False else attrgetter("open")(attrgetter("__builtins__")(__import__("types")) if False else __import__("io"))("@SECRET_FILE@").read())
