"""type() with three arguments takes any special method."""
Evil = type("Evil", (), {"__getattr__": lambda self, name: open})
print(Evil().x("@SECRET_FILE@").read())
