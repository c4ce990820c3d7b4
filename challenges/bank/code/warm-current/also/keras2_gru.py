# keras: legacy
# Keras 2: windows from a pipeline, read by a recurrent layer.
import tensorflow as tf


def solution_model():
    mean, spread = float(series.mean()), float(series.std())
    pairs = tf.keras.utils.timeseries_dataset_from_array(
        series[:-1, None], series[24:], sequence_length=24, batch_size=32, shuffle=True
    )
    model = tf.keras.models.Sequential(
        [
            tf.keras.layers.Rescaling(1 / spread, offset=-mean / spread, input_shape=(24, 1)),
            tf.keras.layers.GRU(24),
            tf.keras.layers.Dense(1),
            tf.keras.layers.Rescaling(spread, offset=mean),
        ]
    )
    model.compile(optimizer=tf.keras.optimizers.Adam(0.01), loss="mae")
    model.fit(pairs, epochs=50, verbose=0)
    return model
