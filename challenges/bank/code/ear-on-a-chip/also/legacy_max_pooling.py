# keras: legacy
# The strongest answer instead of the mean one, one-hot labels, in Keras 2.
import tensorflow as tf

layers = tf.keras.layers
model = tf.keras.Sequential(
    [
        layers.Conv1D(12, 32, strides=2, activation="relu", input_shape=(128, 1)),
        layers.GlobalMaxPooling1D(),
        layers.Dense(3, activation="softmax"),
    ]
)
model.compile(optimizer=tf.keras.optimizers.Adam(0.02), loss="categorical_crossentropy")
rows = tf.keras.utils.to_categorical(y_train, 3)
model.fit(x_train, rows, batch_size=20, epochs=30, verbose=0)
