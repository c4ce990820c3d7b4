"""gi_yieldfrom leads from one generator to the next."""
def inner():
    yield
def outer():
    yield from inner()
running = outer()
next(running)
print(running.gi_yieldfrom.gi_frame.f_builtins["open"]("@SECRET_FILE@").read())
