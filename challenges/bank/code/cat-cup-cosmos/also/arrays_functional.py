import numpy as np
import tensorflow as tf

pixels = tf.keras.layers.Resizing(32, 32)
photos = [tf.io.decode_image(file, channels=3, expand_animations=False) for file in x_train]
x = np.stack([pixels(photo) for photo in photos]) / 255

photo = tf.keras.Input((32, 32, 3))
features = tf.keras.layers.SeparableConv2D(24, 5, strides=2, activation="relu")(photo)
features = tf.keras.layers.SeparableConv2D(48, 3, activation="relu")(features)
averages = tf.keras.layers.GlobalAveragePooling2D()(features)
colour = tf.keras.layers.GlobalAveragePooling2D()(photo)
both = tf.keras.layers.Concatenate()([averages, colour])
model = tf.keras.Model(photo, tf.keras.layers.Dense(3, activation="softmax")(both))
model.compile(optimizer=tf.keras.optimizers.Adam(0.01), loss="sparse_categorical_crossentropy")
model.fit(x, y_train, epochs=25, batch_size=32, verbose=0)
