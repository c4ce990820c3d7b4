# keras: legacy
import tensorflow as tf


def solution_model():
    turning = tf.keras.preprocessing.image.ImageDataGenerator(
        rotation_range=180, fill_mode="nearest"
    )
    model = tf.keras.Sequential()
    model.add(tf.keras.layers.Conv2D(32, 3, activation="relu", input_shape=(16, 16, 1)))
    model.add(tf.keras.layers.MaxPooling2D())
    model.add(tf.keras.layers.Conv2D(64, 3, activation="relu"))
    model.add(tf.keras.layers.GlobalMaxPooling2D())
    model.add(tf.keras.layers.Dense(64, activation="relu"))
    model.add(tf.keras.layers.Dense(6, activation="softmax"))
    model.compile(
        optimizer=tf.keras.optimizers.Adam(0.003), loss="sparse_categorical_crossentropy"
    )
    model.fit(turning.flow(x_train, y_train, batch_size=32), epochs=50, verbose=0)
    return model
