import tensorflow as tf


class Cooling(tf.keras.layers.Layer):
    def build(self, shape):
        self.room = self.add_weight(name="room", shape=(), initializer=...)

    def call(self, minutes):
        return ...


# x_train: (120, 1) float32, minutes; y_train: (120,) float32, degrees
model = tf.keras.Sequential([tf.keras.Input((1,)), Cooling()])
...
