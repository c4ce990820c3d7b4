"""An old opener of files, with an encoding."""
import codecs
with codecs.open("@SECRET_FILE@", encoding="utf-8") as file:
    print(file.read())
