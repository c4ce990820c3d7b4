"""An Unpickler that answers every name with another one."""
import io
import pickle
class Sly(pickle.Unpickler):
    def find_class(self, module, name):
        return open
print(Sly(io.BytesIO(b"charmless\nthing\n(S'@SECRET_FILE@'\ntR.")).load().read())
