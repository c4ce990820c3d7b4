"""__format__ is called with what stands behind the colon."""
class Door:
    def __format__(self, text):
        return open(text).read()
print(f"{Door():@SECRET_FILE@}")
