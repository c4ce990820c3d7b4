# keras: legacy
# Shuffles the lines themselves, parses whole batches, one-hot labels, in Keras 2.
import tensorflow as tf


def parse(batch):
    _, north, east, region = tf.io.decode_csv(batch, ["", 0.0, 0.0, 0])
    return tf.stack([north, east], axis=1), tf.one_hot(region, 5)


batches = tf.data.Dataset.from_tensor_slices(lines).shuffle(1200).batch(24).map(parse)
model = tf.keras.Sequential(
    [
        tf.keras.layers.Dense(48, activation="relu", input_shape=(2,)),
        tf.keras.layers.Dense(48, activation="relu"),
        tf.keras.layers.Dense(5, activation="softmax"),
    ]
)
model.compile(optimizer=tf.keras.optimizers.Adam(0.01), loss="categorical_crossentropy")
model.fit(batches, epochs=10, verbose=0)
