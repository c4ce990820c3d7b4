# keras: legacy
# A straight line through the columns and all their products, in Keras 2.
import numpy as np
import tensorflow as tf


def products(rows):
    scaled = (rows - [7.0, 0.0, 15.0]) / [5.0, 8.0, 15.0]
    table = scaled[:, :, None] * scaled[:, None, :]
    return tf.concat([scaled, tf.reshape(table, (-1, 9))], axis=1)


copied = np.array(x_train)
pairs = tf.data.Dataset.from_tensor_slices((copied, y_train)).shuffle(400).batch(20)
model = tf.keras.Sequential(
    [tf.keras.layers.Lambda(products, input_shape=(3,)), tf.keras.layers.Dense(1)]
)
model.compile(optimizer=tf.keras.optimizers.Adam(0.1), loss="mse")
model.fit(pairs, epochs=60, verbose=0)
