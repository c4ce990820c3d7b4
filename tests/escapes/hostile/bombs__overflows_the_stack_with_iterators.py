"""An iterator of an iterator of an iterator: C calls C."""
chain = iter([1])
for _ in range(2_000_000):
    chain = map(abs, chain)
next(chain)
