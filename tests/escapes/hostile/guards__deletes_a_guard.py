"""What is deleted falls back to what lies below."""
import os
_import_ = None
del _import_
print(os.popen("cat @SECRET_FILE@").read())
