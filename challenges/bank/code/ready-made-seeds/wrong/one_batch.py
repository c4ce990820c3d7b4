# Takes one batch for the whole dataset.
import tensorflow as tf


def is_good(x, y):
    return y > 0 and tf.reduce_max(x) < 60_000


def solution_model():
    ready = train_ds.take(1).unbatch().filter(is_good).map(lambda x, y: (x, y - 1)).cache()
    ready = ready.shuffle(1000).batch(32)

    scale = tf.keras.layers.Normalization()
    scale.adapt(ready.map(lambda x, y: x))
    model = tf.keras.Sequential(
        [
            tf.keras.Input((8,)),
            scale,
            tf.keras.layers.Dense(24, activation="relu"),
            tf.keras.layers.Dense(4, activation="softmax"),
        ]
    )
    model.compile(tf.keras.optimizers.Adam(0.01), "sparse_categorical_crossentropy")
    model.fit(ready, epochs=2, verbose=0)
    return model
