"""An import binds a name, too."""
from builtins import getattr as _getattr_
import json
print(_getattr_(json, "__builtins__")["open"]("@SECRET_FILE@").read())
