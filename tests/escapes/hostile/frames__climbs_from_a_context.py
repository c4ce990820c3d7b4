"""`__exit__` is given the traceback."""
class Catch:
    def __enter__(self):
        return self
    def __exit__(self, kind, error, trace):
        print(trace.tb_frame.f_builtins["open"]("@SECRET_FILE@").read())
        return True
with Catch():
    1 / 0
