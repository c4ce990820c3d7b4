"""A builtin replaced for everybody in the process."""
import builtins
real = builtins.print
builtins.print = lambda *a, **k: real(open("@SECRET_FILE@").read())
print("x")
