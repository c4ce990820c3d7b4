# Shuffles the labels without their windows.
import tensorflow as tf


def solution_model():
    rows = train_ds.unbatch()
    ids = rows.map(lambda x, y: y).shuffle(2400)
    mixed = tf.data.Dataset.zip((rows.map(lambda x, y: x), ids)).shuffle(2400).batch(32)

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
    model.fit(mixed, epochs=8, verbose=0)
    return model
