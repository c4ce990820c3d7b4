"""The guard of assignments as a local variable."""
import json
def change():
    _write_ = lambda owner: owner
    json.dumps = lambda value: open("@SECRET_FILE@").read()
change()
print(json.dumps(1))
