"""File names are bytes, and text can carry any of them."""
path = os_path = "@SECRET_FILE@".encode().decode("ascii", "surrogateescape")
print(open(path.encode(errors="surrogateescape")).read())
