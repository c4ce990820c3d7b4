# Watches the loss in training, which never rises.
import tensorflow as tf


def solution_model():
    model = tf.keras.Sequential([tf.keras.Input((16,))])
    model.add(tf.keras.layers.Dense(256, activation="relu"))
    model.add(tf.keras.layers.Dense(128, activation="relu"))
    model.add(tf.keras.layers.Dense(1, activation="sigmoid"))
    model.compile(optimizer=tf.keras.optimizers.Adam(0.0003), loss="binary_crossentropy")

    stop = tf.keras.callbacks.EarlyStopping(monitor="loss", patience=5, restore_best_weights=True)
    model.fit(
        x_train,
        y_train,
        validation_data=(x_val, y_val),
        epochs=100,
        callbacks=[stop],
        verbose=0,
    )
    return model
