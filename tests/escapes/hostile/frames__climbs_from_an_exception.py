"""A traceback's frame leads to globals."""
try:
    1 / 0
except ZeroDivisionError as error:
    frame = error.__traceback__.tb_frame
print(frame.f_builtins["open"]("@SECRET_FILE@").read())
