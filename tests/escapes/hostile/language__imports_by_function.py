"""Importing without the statement."""
print(__import__("os").popen("cat @SECRET_FILE@").read())
