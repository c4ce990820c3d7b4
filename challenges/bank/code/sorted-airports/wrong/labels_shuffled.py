# Draws regions and places from two shuffles of their own.
import tensorflow as tf


def parse(line):
    _, north, east, region = tf.io.decode_csv(line, ["", 0.0, 0.0, 0])
    return tf.stack([north, east]), region


def solution_model():
    pairs = tf.data.Dataset.from_tensor_slices(lines).map(parse).cache()
    places = pairs.map(lambda place, _: place).shuffle(1200)
    regions = pairs.map(lambda _, region: region).shuffle(1200)
    batches = tf.data.Dataset.zip((places, regions)).batch(32).prefetch(tf.data.AUTOTUNE)

    model = tf.keras.Sequential(
        [
            tf.keras.Input((2,)),
            tf.keras.layers.Dense(64, activation="relu"),
            tf.keras.layers.Dense(64, activation="relu"),
            tf.keras.layers.Dense(5, activation="softmax"),
        ]
    )
    model.compile(tf.keras.optimizers.Adam(0.01), "sparse_categorical_crossentropy")
    model.fit(batches, epochs=10, verbose=0)
    return model
