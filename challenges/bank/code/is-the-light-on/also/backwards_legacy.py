# keras: legacy
import tensorflow as tf


def solution_model():
    model = tf.keras.Sequential()
    model.add(tf.keras.layers.Embedding(12, 16, input_length=16))
    model.add(tf.keras.layers.Bidirectional(tf.keras.layers.GRU(24)))
    model.add(tf.keras.layers.Dense(1, activation="sigmoid"))
    model.compile(optimizer=tf.keras.optimizers.Adam(0.01), loss="binary_crossentropy")
    model.fit(x_train, y_train, epochs=12, verbose=0)
    return model
