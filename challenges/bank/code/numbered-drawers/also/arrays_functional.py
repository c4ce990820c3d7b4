import io
import zipfile

import numpy as np
import tensorflow as tf

packed = zipfile.ZipFile(io.BytesIO(archive.tobytes()))
names = [name for name in packed.namelist() if name.endswith(".png")]
x = np.stack([tf.io.decode_png(packed.read(name), channels=1) for name in names])
folders, y = np.unique([name.split("/")[1] for name in names], return_inverse=True)

scan = tf.keras.Input((24, 24, 1))
features = tf.keras.layers.Conv2D(16, 3, strides=2, activation="relu")(scan / 64 - 2)
features = tf.keras.layers.Conv2D(32, 3, activation="relu")(features)
features = tf.keras.layers.GlobalMaxPooling2D()(features)
model = tf.keras.Model(scan, tf.keras.layers.Dense(len(folders))(features))
loss = tf.keras.losses.SparseCategoricalCrossentropy(from_logits=True)
model.compile(optimizer=tf.keras.optimizers.Adam(0.003), loss=loss)
model.fit(x.astype("float32"), y, epochs=15, verbose=0)
