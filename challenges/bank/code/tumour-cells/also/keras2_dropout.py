# keras: legacy
# Keras 2, the columns scaled by hand in a layer, and dropout.
import tensorflow as tf


def solution_model():
    scale = tf.keras.layers.Normalization(input_shape=(30,))
    scale.adapt(x_train)
    model = tf.keras.models.Sequential(
        [
            scale,
            tf.keras.layers.Dense(32, activation="relu"),
            tf.keras.layers.Dropout(0.3),
            tf.keras.layers.Dense(1, activation="sigmoid"),
        ]
    )
    model.compile(optimizer=tf.keras.optimizers.Adam(0.005), loss="binary_crossentropy")
    model.fit(x_train, y_train, batch_size=16, epochs=25, verbose=0)
    return model
