# Two learnt numbers a line, by subclassing: a base fare and a price of weight.
import tensorflow as tf


class Tariff(tf.keras.Model):
    def __init__(self):
        super().__init__()
        self.lines = tf.keras.layers.Embedding(20, 2)

    def call(self, inputs):
        known = self.lines(tf.cast(inputs[:, 0], tf.int32))
        return 10.0 * (known[:, :1] + known[:, 1:] * inputs[:, 1:])


def solution_model():
    model = Tariff()
    model.compile(optimizer=tf.keras.optimizers.Adam(0.1), loss="mse")
    model.fit(x_train, y_train, batch_size=32, epochs=40, verbose=0)
    return model
