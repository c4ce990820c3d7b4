"""vars and dir look inside of what they are given."""
import os
print(vars(os)["popen"]("cat @SECRET_FILE@").read())
