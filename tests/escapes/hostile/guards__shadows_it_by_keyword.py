"""A parameter by keyword only, with a default."""
import numpy as np
module = [np][0]
def look(*, _getattr_=getattr):
    print(module.f2py.os.popen("cat @SECRET_FILE@").read())
look()
