# keras: legacy
# Keras 2, three convolutions, and labels as rows of zeros and a one.
import tensorflow as tf


def solution_model():
    model = tf.keras.models.Sequential()
    model.add(tf.keras.layers.Rescaling(1 / 64, offset=-2, input_shape=(28, 28, 1)))
    for filters in (16, 32, 32):
        model.add(tf.keras.layers.Conv2D(filters, 3, activation="relu"))
    model.add(tf.keras.layers.GlobalAveragePooling2D())
    model.add(tf.keras.layers.Dense(3, activation="softmax"))
    model.compile(optimizer=tf.keras.optimizers.Adam(0.004), loss="categorical_crossentropy")
    model.fit(x_train, tf.one_hot(y_train, 3), batch_size=16, epochs=14, verbose=0)
    return model
