import tensorflow as tf


def solution_model():
    # x_train: (100, 11, 11) float32; y_train: (100,) int32, 0 to 2
    # kernel_1, bias_1, kernel_2, bias_2: two trained layers
    eye = tf.keras.Sequential(...)
    eye.set_weights([kernel_1, bias_1, kernel_2, bias_2])
    ...
    model = tf.keras.Sequential([eye, ...])
    model.compile(...)
    model.fit(...)
    return model
