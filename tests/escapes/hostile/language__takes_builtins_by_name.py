"""The table of builtins is a module's attribute."""
print(__builtins__.open("@SECRET_FILE@").read() if hasattr(__builtins__, "open") else __builtins__["open"]("@SECRET_FILE@").read())
