"""JSON's reader calls a function for each object: here the one that opens files."""
import json
import functools
print(json.loads('{"file": "@SECRET_FILE@"}', object_hook=lambda found: functools.reduce(lambda f, a: f(a), [open, found["file"]])).read())
