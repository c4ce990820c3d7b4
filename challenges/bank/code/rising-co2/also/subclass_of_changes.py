# A subclass, which looks at the changes from week to week.
import tensorflow as tf


class Change(tf.keras.Model):
    def __init__(self):
        super().__init__()
        self.hidden = tf.keras.layers.Dense(32, activation="tanh")
        self.change = tf.keras.layers.Dense(1)

    def call(self, window):
        weeks = window[:, :, 0]
        changes = weeks[:, 1:] - weeks[:, :-1]
        return weeks[:, -1:] + self.change(self.hidden(changes))


def solution_model():
    model = Change()
    model.compile(optimizer=tf.keras.optimizers.Adam(0.004), loss="mse")
    model.fit(x_train, y_train, batch_size=32, epochs=40, verbose=0)
    return model
