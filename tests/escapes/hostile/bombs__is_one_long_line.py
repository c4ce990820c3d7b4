"""An expression without an end, in one line."""
x = 0 @SUM@
while True:
    x += 1
