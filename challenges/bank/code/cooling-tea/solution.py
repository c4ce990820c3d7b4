import tensorflow as tf


class Cooling(tf.keras.layers.Layer):
    def build(self, shape):
        for name, first in {"room": 20.0, "excess": 60.0, "speed": 1.0}.items():
            start = tf.keras.initializers.Constant(first)
            setattr(self, name, self.add_weight(name=name, shape=(), initializer=start))

    def call(self, minutes):
        return self.room + self.excess * tf.exp(-self.speed * minutes / 20)


def solution_model():
    model = tf.keras.Sequential([tf.keras.Input((1,)), Cooling()])
    rate = tf.keras.optimizers.schedules.ExponentialDecay(1.0, 200, 0.5)
    model.compile(optimizer=tf.keras.optimizers.Adam(rate), loss="mse")
    model.fit(x_train, y_train, batch_size=12, epochs=100, verbose=0)
    return model
