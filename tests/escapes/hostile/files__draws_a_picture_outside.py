"""Saves an image wherever it is told."""
import keras
import numpy as np
keras.utils.save_img("@OUTSIDE@/planted.png", np.zeros((4, 4, 3)))
