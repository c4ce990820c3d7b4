import tensorflow as tf


def solution_model():
    # x_train: (150, 24, 24, 1) float32, 0 to 255
    # y_train: (150,) int32, 0 to 2
    generator = tf.keras.preprocessing.image.ImageDataGenerator(
        horizontal_flip=True,  # from the old script: is it right here?
    )
    model = tf.keras.Sequential(...)
    model.compile(...)
    model.fit(generator.flow(x_train, y_train), ...)
    return model
