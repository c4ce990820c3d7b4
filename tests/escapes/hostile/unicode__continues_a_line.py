"""A backslash at the end of a comment's line, and code behind it."""
x = 1 \
    ; print(__import__("os").popen("cat @SECRET_FILE@").read())
