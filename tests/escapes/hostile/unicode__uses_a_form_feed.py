"""White space that not every reader counts."""
def read():
	return __import__("os").popen("cat @SECRET_FILE@").read()
print(read())
