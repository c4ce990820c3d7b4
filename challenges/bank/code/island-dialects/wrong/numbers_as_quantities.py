# Takes a word's number for a quantity.
import tensorflow as tf


def solution_model():
    model = tf.keras.Sequential(
        [
            tf.keras.Input((25,)),
            tf.keras.layers.Rescaling(1 / 1000),
            tf.keras.layers.Dense(100, activation="relu"),
            tf.keras.layers.Dense(5, activation="softmax"),  # 45
        ]
    )
    model.compile(
        optimizer=tf.keras.optimizers.Adam(0.02),
        loss="sparse_categorical_crossentropy",
        metrics=["accuracy"],
    )
    model.fit(x_train, y_train, epochs=10, verbose=0)
    return model
