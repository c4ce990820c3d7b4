"""Source made while it runs, too deep for the compiler."""
text = "x = 1\n" * 200_000
while True:
    compile(text, "x", "exec")
