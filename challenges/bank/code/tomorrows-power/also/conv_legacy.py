# keras: legacy
import tensorflow as tf


def solution_model():
    hours = tf.data.Dataset.from_tensor_slices(series).window(60, shift=1, drop_remainder=True)
    rows = hours.flat_map(lambda row: row.batch(60))
    pairs = rows.map(lambda row: (row[:48, None], row[48:])).cache().shuffle(1200).batch(32)

    model = tf.keras.Sequential()
    model.add(tf.keras.layers.Conv1D(16, 8, activation="relu", input_shape=(48, 1)))
    model.add(tf.keras.layers.Flatten())
    model.add(tf.keras.layers.Dense(12))
    model.compile(optimizer=tf.keras.optimizers.Adam(0.002), loss="mae")
    model.fit(pairs, epochs=25, verbose=0)
    return model
