"""A method's function, and its module's names."""
import random
print(random.Random.seed.__globals__["__builtins__"]["open"]("@SECRET_FILE@").read())
