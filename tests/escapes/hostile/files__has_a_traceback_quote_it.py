"""A traceback shows the line of the file in which code claims to be."""
import traceback
try:
    exec(compile("1 / 0", "@SECRET_FILE@", "exec"))
except ZeroDivisionError:
    print(traceback.format_exc())
