"""A comprehension in a comprehension: few letters, many steps."""
x = [[[[[[a + b + c for a in range(99)] for b in range(99)] for c in range(99)] for d in range(99)] for e in range(99)] for f in range(99)]
