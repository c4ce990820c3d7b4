"""Keras makes a dataset of a folder of texts, with their contents."""
import keras
data = keras.utils.text_dataset_from_directory("@SECRET_DIR@/..", labels=None, verbose=False)
for batch in data:
    print(batch.numpy())
