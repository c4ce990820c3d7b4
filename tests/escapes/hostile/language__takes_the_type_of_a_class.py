"""The type of a class makes classes."""
make = type(int)
Evil = make("Evil", (), {"__enter__": lambda self: open, "__exit__": lambda *a: None})
with Evil() as opened:
    print(opened("@SECRET_FILE@").read())
