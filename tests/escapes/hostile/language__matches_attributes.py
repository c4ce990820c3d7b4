"""Patterns read attributes."""
import functools
match functools.partial(open, "@SECRET_FILE@"):
    case functools.partial(func=f, args=a):
        print(f(*a).read())
