"""methodcaller calls a method whose name is text."""
import operator
import os
print(operator.methodcaller("popen", "cat @SECRET_FILE@")(os).read())
