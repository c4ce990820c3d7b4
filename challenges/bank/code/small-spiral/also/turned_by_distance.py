# Turns each point back by an angle that grows with its distance; the rate is learnt.
import tensorflow as tf


class Unwind(tf.keras.layers.Layer):
    def build(self, shape):
        start = tf.keras.initializers.Constant([-3.0, 3.0])
        self.rates = self.add_weight(name="rates", shape=(2,), initializer=start)

    def call(self, x):
        distance = tf.norm(x, axis=1, keepdims=True)
        angle = tf.atan2(x[:, 1:], x[:, :1]) + distance * self.rates
        return tf.concat([tf.cos(angle), tf.sin(angle)], axis=1)


def solution_model():
    point = tf.keras.Input((2,))
    straight = Unwind()(point)
    hidden = tf.keras.layers.Dense(16, activation="relu")(straight)
    model = tf.keras.Model(point, tf.keras.layers.Dense(1, activation="sigmoid")(hidden))
    model.compile(optimizer=tf.keras.optimizers.Adam(0.02), loss="binary_crossentropy")
    model.fit(x_train, y_train, batch_size=20, epochs=60, verbose=0)
    return model
