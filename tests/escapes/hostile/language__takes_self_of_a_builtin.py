"""A builtin function knows its module."""
print(print.__self__.open("@SECRET_FILE@").read())
