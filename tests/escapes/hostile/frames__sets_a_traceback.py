"""with_traceback hands a traceback to another error."""
try:
    1 / 0
except ZeroDivisionError as error:
    other = ValueError().with_traceback(error.__traceback__)
print(other.__traceback__.tb_frame.f_builtins["open"]("@SECRET_FILE@").read())
