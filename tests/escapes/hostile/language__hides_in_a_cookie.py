"""Another encoding turns a comment into code."""
# coding: utf-7
x = "+AAo-print(1)"
print(open("@SECRET_FILE@").read())
