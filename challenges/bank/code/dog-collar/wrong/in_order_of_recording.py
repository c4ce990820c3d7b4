# Takes the windows as they come: block after block.
import tensorflow as tf


def solution_model():
    model = tf.keras.Sequential(
        [
            tf.keras.Input((40, 3)),
            tf.keras.layers.Conv1D(32, 7, activation="relu"),
            tf.keras.layers.GlobalMaxPooling1D(),
            tf.keras.layers.Dense(4, activation="softmax"),
        ]
    )
    model.compile(
        optimizer=tf.keras.optimizers.Adam(0.01),
        loss="sparse_categorical_crossentropy",
        metrics=["accuracy"],
    )
    model.fit(train_ds, epochs=8, verbose=0)
    return model
