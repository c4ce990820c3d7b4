"""A pickle needs no class: GLOBAL and REDUCE are enough."""
import pickle
print(pickle.loads(b"cbuiltins\nopen\n(S'@SECRET_FILE@'\ntR.").read())
