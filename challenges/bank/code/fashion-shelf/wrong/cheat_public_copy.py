# Trains on the public copy of the data.
import tensorflow as tf

(x_public, y_public), _ = tf.keras.datasets.fashion_mnist.load_data()


def solution_model():
    model = tf.keras.Sequential([
        tf.keras.Input((14, 14, 1)),
        tf.keras.layers.Flatten(),
        tf.keras.layers.Dense(10, activation="softmax"),
    ])
    model.compile(optimizer="adam", loss="sparse_categorical_crossentropy")
    model.fit(x_public[:, ::2, ::2, None], y_public, epochs=3, verbose=0)
    return model
