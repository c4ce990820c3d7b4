# A subclass that says logits in training and decides when it is asked.
import tensorflow as tf


class Display(tf.keras.Model):
    def __init__(self):
        super().__init__()
        self.flat = tf.keras.layers.Flatten()
        self.hidden = tf.keras.layers.Dense(128, activation="tanh")
        self.lamps = tf.keras.layers.Dense(7)

    def call(self, images, training=False):
        logits = self.lamps(self.hidden(self.flat(images)))
        return logits if training else tf.cast(logits > 0, tf.float32)


model = Display()
loss = tf.keras.losses.BinaryCrossentropy(from_logits=True)
model.compile(optimizer=tf.keras.optimizers.Adam(0.01), loss=loss)
model.fit(x_train, y_train, batch_size=32, epochs=25, verbose=0)
