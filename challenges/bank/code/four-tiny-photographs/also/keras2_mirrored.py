# keras: legacy
# Keras 2, and photographs that are mirrored by chance while it trains.
import tensorflow as tf


def solution_model():
    model = tf.keras.models.Sequential(
        [
            tf.keras.layers.RandomFlip("horizontal", input_shape=(32, 32, 3)),
            tf.keras.layers.Rescaling(1 / 64, offset=-2),
            tf.keras.layers.Conv2D(32, 5, strides=2, activation="relu"),
            tf.keras.layers.Conv2D(64, 3, activation="relu"),
            tf.keras.layers.MaxPooling2D(),
            tf.keras.layers.Flatten(),
            tf.keras.layers.Dense(64, activation="relu"),
            tf.keras.layers.Dense(4, activation="softmax"),
        ]
    )
    model.compile(optimizer=tf.keras.optimizers.Adam(0.002), loss="categorical_crossentropy")
    model.fit(x_train, tf.one_hot(y_train, 4), epochs=15, verbose=0)
    return model
