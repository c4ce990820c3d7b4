"""Persistent names are resolved by a function of the reader."""
import io
import pickle
class Sly(pickle.Unpickler):
    def persistent_load(self, name):
        return open(name).read()
stream = io.BytesIO()
class Writer(pickle.Pickler):
    def persistent_id(self, item):
        return item if item == "@SECRET_FILE@" else None
Writer(stream).dump(["@SECRET_FILE@"])
print(Sly(io.BytesIO(stream.getvalue())).load())
