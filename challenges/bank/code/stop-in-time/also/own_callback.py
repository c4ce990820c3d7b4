# A callback of its own keeps the best weights and ends training itself.
import tensorflow as tf


class Keeper(tf.keras.callbacks.Callback):
    best, weights, worse = 9.0, None, 0

    def on_epoch_end(self, epoch, logs=None):
        self.worse += 1
        if logs["val_loss"] < self.best:
            self.best, self.weights, self.worse = logs["val_loss"], self.model.get_weights(), 0
        if self.worse == 8:
            self.model.stop_training = True

    def on_train_end(self, logs=None):
        self.model.set_weights(self.weights)


def solution_model():
    row = tf.keras.Input((16,))
    hidden = tf.keras.layers.Dense(256, activation="relu")(row)
    hidden = tf.keras.layers.Dense(128, activation="relu")(hidden)
    model = tf.keras.Model(row, tf.keras.layers.Dense(1, activation="sigmoid")(hidden))
    model.compile(optimizer=tf.keras.optimizers.Adam(0.0005), loss="binary_crossentropy")
    checked = (x_val, y_val)
    model.fit(
        x_train, y_train, validation_data=checked, epochs=100, callbacks=[Keeper()], verbose=0
    )
    return model
