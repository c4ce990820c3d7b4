"""A name may be bound in other ways than by `=`."""
import json
for _getattr_ in [getattr]:
    print(json.decoder.scanner.__builtins__["open"]("@SECRET_FILE@").read())
