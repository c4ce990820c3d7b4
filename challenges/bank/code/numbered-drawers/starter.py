import tensorflow as tf


def solution_model():
    # archive: the bytes of a ZIP archive, uint8
    # zipfile.ZipFile(io.BytesIO(archive.tobytes())) opens it
    scans = tf.keras.utils.image_dataset_from_directory(...)
    model = tf.keras.Sequential(...)
    model.compile(...)
    model.fit(scans, ...)
    return model
