"""A wrapper around a slot calls it for another object."""
print(object.__getattribute__(__import__("os"), "popen")("cat @SECRET_FILE@").read())
