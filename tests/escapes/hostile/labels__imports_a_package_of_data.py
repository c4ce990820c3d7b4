"""Other packages that carry public data, each by its own door."""
for name in ("sklearn.datasets", "statsmodels.datasets", "vega_datasets", "skimage.data", "seaborn"):
    try:
        __import__(name)
        print("@PROOF@")
    except ImportError:
        pass
