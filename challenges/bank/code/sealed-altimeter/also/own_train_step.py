# A subclass whose `train_step` holds the tape; the hut is subtracted inside `call`.
import tensorflow as tf


class Map(tf.keras.Model):
    def __init__(self):
        super().__init__()
        self.first = tf.keras.layers.Dense(96, activation="relu")
        self.second = tf.keras.layers.Dense(48, activation="relu")
        self.last = tf.keras.layers.Dense(1, use_bias=False)

    def call(self, places):
        raw = self.last(self.second(self.first(places)))
        return raw - self.last(self.second(self.first(tf.zeros((1, 2)))))

    def train_step(self, data):
        ends, up = data
        with tf.GradientTape() as tape:
            said = self(ends[:, 2:]) - self(ends[:, :2])
            loss = tf.reduce_mean(tf.abs(said[:, 0] - up))
        gradients = tape.gradient(loss, self.trainable_variables)
        self.optimizer.apply_gradients(zip(gradients, self.trainable_variables))
        return {"loss": loss}


model = Map()
model(tf.zeros((1, 2)))
model.compile(optimizer=tf.keras.optimizers.Adam(0.005))
model.fit(tf.concat([x_from, x_to], axis=1), climb, batch_size=32, epochs=60, verbose=0)
