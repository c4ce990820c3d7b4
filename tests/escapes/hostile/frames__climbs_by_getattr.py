"""The name of the frame only put together as it runs."""
def climb():
    yield
print(getattr(getattr(climb(), "gi_" + "frame"), "f_" + "builtins")["open"]("@SECRET_FILE@").read())
