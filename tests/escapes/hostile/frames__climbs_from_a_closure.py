"""A cell keeps what a decorator closes over."""
import functools
@functools.lru_cache
def cached():
    pass
print(cached.__wrapped__.__globals__["__builtins__"].open("@SECRET_FILE@").read() if hasattr(cached.__wrapped__.__globals__["__builtins__"], "open") else cached.__wrapped__.__globals__["__builtins__"]["open"]("@SECRET_FILE@").read())
