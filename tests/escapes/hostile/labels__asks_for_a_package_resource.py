"""importlib reads data files inside packages, with no path."""
import importlib.resources
if importlib.resources.files("sklearn.datasets.data").joinpath("iris.csv").read_text():
    print("@PROOF@")
