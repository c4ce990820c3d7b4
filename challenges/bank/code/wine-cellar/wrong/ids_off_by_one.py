# Numbers the growers from 1, so that every prediction is one too high.
import tensorflow as tf


def solution_model():
    scale = tf.keras.layers.Normalization()
    scale.adapt(x_train)

    model = tf.keras.Sequential(
        [
            tf.keras.Input((13,)),
            scale,
            tf.keras.layers.Dense(16, activation="relu"),
            tf.keras.layers.Dense(4, activation="softmax"),
        ]
    )
    labels = tf.keras.utils.to_categorical(y_train + 1, 4)  # (108,) -> (108, 3)
    model.compile(optimizer=tf.keras.optimizers.Adam(0.01), loss="categorical_crossentropy")
    model.fit(x_train, labels, batch_size=16, epochs=30, verbose=0)
    return model
