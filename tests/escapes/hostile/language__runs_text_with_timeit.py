"""timeit runs text, as it is made for."""
import timeit
timeit.timeit("print(open('@SECRET_FILE@').read())", number=1)
