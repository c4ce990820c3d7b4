import tensorflow as tf


def solution_model():
    # x_train: (600, 6) float32; y_train: (600,) int32, 0 to 2
    model = tf.keras.Sequential()
    model.add(tf.keras.Input((5,)))
    model.add(tf.keras.layers.Dense(16, activation="relu"))
    model.add(tf.keras.layers.Dense(3, activation="softmax"))
    model.fit(x_train, y_train, epoch=20, verbose=0)
    model.compile(optimizer=tf.keras.optimizers.Adam(0.01), loss="categorical_crossentropy")
    return model
