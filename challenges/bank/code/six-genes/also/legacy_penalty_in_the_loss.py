# keras: legacy
# A subclass that adds the price of its weights to the loss, and says two probabilities.
import tensorflow as tf


class Frugal(tf.keras.Model):
    def __init__(self):
        super().__init__()
        self.genes = tf.keras.layers.Dense(2)

    def call(self, plants):
        said = self.genes(plants)
        self.add_loss(0.02 * tf.reduce_sum(tf.abs(self.genes.kernel)))
        return tf.nn.softmax(said)


model = Frugal()
model.compile(optimizer=tf.keras.optimizers.Adam(0.01), loss="sparse_categorical_crossentropy")
model.fit(x_train, y_train, batch_size=24, epochs=60, verbose=0)
