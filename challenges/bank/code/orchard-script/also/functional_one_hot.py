# Keeps the loss of the script, gives it one-hot rows, in the functional way.
import tensorflow as tf


def solution_model():
    apple = tf.keras.Input((6,))
    hidden = tf.keras.layers.Dense(24, activation="tanh")(apple)
    kinds = tf.keras.layers.Dense(3, activation="softmax")(hidden)
    model = tf.keras.Model(apple, kinds)
    model.compile(optimizer=tf.keras.optimizers.Adam(0.01), loss="categorical_crossentropy")
    rows = tf.keras.utils.to_categorical(y_train, 3)
    model.fit(x_train, rows, batch_size=20, epochs=15, verbose=0)
    return model
