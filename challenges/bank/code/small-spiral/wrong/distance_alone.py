# Both spirals have points at every distance.
import tensorflow as tf


def polar(x):
    distance = tf.norm(x, axis=1, keepdims=True)
    return distance


def solution_model():
    model = tf.keras.Sequential(
        [
            tf.keras.Input((2,)),
            tf.keras.layers.Lambda(polar),  # no weights
            tf.keras.layers.Dense(20, activation="tanh"),  # 80
            tf.keras.layers.Dense(1, activation="sigmoid"),  # 21
        ]
    )
    model.compile(optimizer=tf.keras.optimizers.Adam(0.05), loss="binary_crossentropy")
    model.fit(x_train, y_train, batch_size=32, epochs=100, verbose=0)
    return model
