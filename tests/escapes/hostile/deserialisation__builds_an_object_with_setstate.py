"""BUILD changes an object's attributes while it is read."""
import io
import pickle
class Door:
    def __setstate__(self, state):
        print(open(state["path"]).read())
door = Door()
door.__dict__["path"] = "@SECRET_FILE@"
pickle.loads(pickle.dumps(door))
