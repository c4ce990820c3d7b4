# keras: legacy
import tensorflow as tf


def pair(row):
    return row[:20, None], tf.reduce_mean(row[15:])


def solution_model():
    days = tf.data.Dataset.from_tensor_slices(series).window(24, shift=1, drop_remainder=True)
    pairs = days.flat_map(lambda rows: rows.batch(24)).map(pair).cache().shuffle(800).batch(16)
    model = tf.keras.models.Sequential()
    model.add(tf.keras.layers.Flatten(input_shape=(20, 1)))
    model.add(tf.keras.layers.Dense(16, activation="tanh"))
    model.add(tf.keras.layers.Dense(1))
    model.compile(optimizer=tf.keras.optimizers.Adam(0.005), loss="mse")
    model.fit(pairs, epochs=30, verbose=0)
    return model
