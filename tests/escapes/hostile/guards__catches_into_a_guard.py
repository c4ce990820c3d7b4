"""So does an exception's name."""
try:
    raise ValueError
except ValueError as _write_:
    pass
import json
json.dumps = open
print(json.dumps("@SECRET_FILE@").read())
