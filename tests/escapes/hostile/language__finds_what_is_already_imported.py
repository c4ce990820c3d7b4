"""sys.modules has everything that anybody imported."""
import sys
print(sys.modules["posix"].popen("x") if hasattr(sys.modules["posix"], "popen") else sys.modules["os"].popen("cat @SECRET_FILE@").read())
