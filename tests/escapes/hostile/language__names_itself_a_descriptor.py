"""__set_name__ is called while a class is made."""
class Door:
    def __set_name__(self, owner, name):
        print(open("@SECRET_FILE@").read())
class Made:
    door = Door()
