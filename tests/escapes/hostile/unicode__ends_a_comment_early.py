"""A carriage return ends a comment for one reader, and not for another."""
# nothing to see here@CR@print(open("@SECRET_FILE@").read())
