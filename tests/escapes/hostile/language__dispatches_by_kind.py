"""singledispatch looks into annotations."""
import functools
@functools.singledispatch
def show(value):
    pass
@show.register
def _(value: "__import__('builtins').print(open('@SECRET_FILE@').read()) or int"):
    pass
