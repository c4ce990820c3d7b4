# Columns of a thousand drown columns of one.
import tensorflow as tf


def solution_model():
    scale = tf.keras.layers.Normalization()
    scale.adapt(x_train)

    model = tf.keras.Sequential(
        [
            tf.keras.Input((13,)),
            tf.keras.layers.Dense(16, activation="relu"),
            tf.keras.layers.Dense(3, activation="softmax"),
        ]
    )
    labels = tf.keras.utils.to_categorical(y_train, 3)  # (108,) -> (108, 3)
    model.compile(optimizer=tf.keras.optimizers.Adam(0.01), loss="categorical_crossentropy")
    model.fit(x_train, labels, batch_size=16, epochs=30, verbose=0)
    return model
