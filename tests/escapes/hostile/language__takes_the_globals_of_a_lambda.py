"""Its own functions know where they were made."""
print((lambda: 0).__globals__["__builtins__"].__dict__["open"]("@SECRET_FILE@").read() if hasattr((lambda: 0).__globals__["__builtins__"], "__dict__") else (lambda: 0).__globals__["__builtins__"]["open"]("@SECRET_FILE@").read())
