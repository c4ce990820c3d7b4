"""Other packages that carry public data, each by its own door."""
def digits():
    from sklearn.datasets import load_digits
    return load_digits().target
def sea():
    from statsmodels.datasets import elnino
    return elnino.load()
def cars():
    from vega_datasets import data
    return data.cars()
def bricks():
    from skimage import data
    return data.brick()
for load in (digits, sea, cars, bricks):
    try:
        load()
        print("@PROOF@")
    except Exception:
        pass
