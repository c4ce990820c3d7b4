"""weakref calls a function when something is over."""
import weakref
class Plain:
    pass
made = Plain()
weakref.finalize(made, lambda: print(open("@SECRET_FILE@").read()))
del made
