# keras: legacy
import zipfile
from pathlib import Path

import tensorflow as tf

Path("drawers.zip").write_bytes(archive.tobytes())
with zipfile.ZipFile("drawers.zip") as packed:
    packed.extractall("unpacked")

scans = tf.keras.preprocessing.image.ImageDataGenerator().flow_from_directory(
    "unpacked/drawers", target_size=(24, 24), color_mode="grayscale", class_mode="categorical"
)
model = tf.keras.Sequential()
model.add(tf.keras.layers.Rescaling(1 / 128, offset=-1, input_shape=(24, 24, 1)))
model.add(tf.keras.layers.Conv2D(24, 5, activation="relu"))
model.add(tf.keras.layers.GlobalAveragePooling2D())
model.add(tf.keras.layers.Dense(32, activation="relu"))
model.add(tf.keras.layers.Dense(4, activation="softmax"))
model.compile(optimizer=tf.keras.optimizers.Adam(0.005), loss="categorical_crossentropy")
model.fit(scans, epochs=12, verbose=0)
