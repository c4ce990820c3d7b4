import tensorflow as tf


def parse(line):
    _, north, east, region = tf.io.decode_csv(line, ["", 0.0, 0.0, 0])
    return tf.stack([north, east]), region


def solution_model():
    pairs = tf.data.Dataset.from_tensor_slices(lines).map(parse).cache()
    batches = pairs.shuffle(len(lines)).batch(32).prefetch(tf.data.AUTOTUNE)

    model = tf.keras.Sequential(
        [
            tf.keras.Input((2,)),
            tf.keras.layers.Dense(64, activation="relu"),
            tf.keras.layers.Dense(64, activation="relu"),
            tf.keras.layers.Dense(5, activation="softmax"),
        ]
    )
    model.compile(tf.keras.optimizers.Adam(0.001), "sparse_categorical_crossentropy")
    model.fit(batches, epochs=25, verbose=0)
    return model
