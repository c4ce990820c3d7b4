"""A line separator ends a line for str.splitlines, and not for Python: places shift."""
x = "@LS@"  # comment
print(__import__("os").popen("cat @SECRET_FILE@").read())
