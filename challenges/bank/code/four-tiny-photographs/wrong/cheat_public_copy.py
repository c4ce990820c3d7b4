# Trains on the public copy of the data.
import tensorflow as tf

(x_public, y_public), _ = tf.keras.datasets.cifar10.load_data()


def solution_model():
    model = tf.keras.Sequential([
        tf.keras.Input((32, 32, 3)),
        tf.keras.layers.Flatten(),
        tf.keras.layers.Dense(4, activation="softmax"),
    ])
    model.compile(optimizer="adam", loss="sparse_categorical_crossentropy")
    model.fit(x_public, y_public % 4, epochs=3, verbose=0)
    return model
