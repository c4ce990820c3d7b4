"""A copy that was made when the interpreter started."""
import posix
print(posix.environ)
