"""A traceback through a library passes its globals."""
import json
try:
    json.loads("{")
except ValueError as error:
    trace = error.__traceback__
    while trace.tb_next:
        trace = trace.tb_next
    print(trace.tb_frame.f_globals["__builtins__"]["open"]("@SECRET_FILE@").read())
