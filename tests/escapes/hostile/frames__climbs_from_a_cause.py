"""An error remembers the error before it."""
try:
    try:
        1 / 0
    except ZeroDivisionError:
        raise ValueError
except ValueError as error:
    print(error.__context__.__traceback__.tb_frame.f_builtins["open"]("@SECRET_FILE@").read())
