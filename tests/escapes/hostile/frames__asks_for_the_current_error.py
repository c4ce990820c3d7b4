"""sys.exc_info has it without a name."""
import sys
try:
    1 / 0
except ZeroDivisionError:
    print(sys.exc_info()[2].tb_frame.f_builtins["open"]("@SECRET_FILE@").read())
