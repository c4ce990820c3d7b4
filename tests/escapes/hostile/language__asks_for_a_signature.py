"""inspect.signature evaluates annotations if it is asked to."""
import inspect
def f(x: "print(open('@SECRET_FILE@').read())"): ...
inspect.signature(f, eval_str=True)
