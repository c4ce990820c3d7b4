"""An expression in brackets has a frame as well."""
steps = (steps.gi_frame for _ in [1])
frame = next(steps)
print(frame.f_builtins["open"]("@SECRET_FILE@").read())
