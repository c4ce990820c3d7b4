"""Opens a file that is not its own."""
print(open("@SECRET_FILE@").read())
