"""From code to a function with another code."""
def climb():
    yield
def template():
    return open("@SECRET_FILE@").read()
climb.__code__ = template.__code__
print(climb())
