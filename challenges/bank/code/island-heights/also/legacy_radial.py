# keras: legacy
# One wide layer of hills of its own, then a weighted sum, in Keras 2.
import tensorflow as tf


class Hills(tf.keras.layers.Layer):
    def build(self, shape):
        self.middles = self.add_weight(
            name="middles", shape=(60, 2), initializer=tf.keras.initializers.RandomUniform(-2, 2)
        )

    def call(self, places):
        apart = tf.reduce_sum((places[:, None] - self.middles) ** 2, axis=2)
        return tf.exp(-apart)


def solution_model():
    model = tf.keras.Sequential([Hills(input_shape=(2,)), tf.keras.layers.Dense(1)])
    model.compile(optimizer=tf.keras.optimizers.Adam(0.02), loss="mse")
    model.fit(x_train, y_train, batch_size=32, epochs=80, verbose=0)
    return model
