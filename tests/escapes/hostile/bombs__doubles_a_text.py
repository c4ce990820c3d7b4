"""The same with text, in one piece."""
text = "x" * 1024
while True:
    text += text
