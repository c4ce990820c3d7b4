"""An annotation as text is kept as a forward reference, which is code."""
import typing
class Made(typing.NamedTuple):
    x: "print(open('@SECRET_FILE@').read())"
typing.ForwardRef("x")
eval(Made.__annotations__["x"].__forward_code__)
