# The functional API: how far next month is from this one.
import tensorflow as tf
from tensorflow.keras import layers


def solution_model():
    rows = len(series) - 24
    x = tf.stack([series[month : month + rows] for month in range(24)], axis=1)[..., None]
    y = series[24:]

    window = tf.keras.Input((24, 1))
    last = window[:, -1]
    change = layers.Rescaling(1 / float(series.std()))(layers.Flatten()(window - last[:, None]))
    step = layers.Dense(1)(layers.Dense(24, activation="tanh")(change))
    model = tf.keras.Model(window, last + layers.Rescaling(float(series.std()))(step))
    model.compile(optimizer=tf.keras.optimizers.Adam(0.003), loss="mae")
    model.fit(x, y, epochs=60, verbose=0)
    return model
