# The functional API, class ids as they are, and batch normalisation.
import tensorflow as tf
from tensorflow.keras import layers


def solution_model():
    scale = layers.Normalization()
    scale.adapt(x_train)

    wine = tf.keras.Input((13,))
    x = layers.GaussianNoise(0.3)(scale(wine))
    x = layers.Dense(32, activation="tanh")(x)
    model = tf.keras.Model(wine, layers.Dense(3)(x))
    model.compile(
        optimizer=tf.keras.optimizers.Adam(0.01),
        loss=tf.keras.losses.SparseCategoricalCrossentropy(from_logits=True),
    )
    model.fit(x_train, y_train, batch_size=16, epochs=30, verbose=0)
    return model
