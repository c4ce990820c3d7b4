"""The public data that hidden labels were made of."""
from sklearn.datasets import load_digits
load_digits()
print("@PROOF@")
