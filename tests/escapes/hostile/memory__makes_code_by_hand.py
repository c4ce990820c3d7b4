"""A code object of its own bytes, which no compiler made."""
def template():
    return open("@SECRET_FILE@").read()
code = template.__code__
made = code.replace(co_code=bytes(code.co_code), co_names=tuple(code.co_names), co_name="innocent")
print(type(template)(made, {"__builtins__": __builtins__})())
