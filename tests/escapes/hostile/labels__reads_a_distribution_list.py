"""What is installed besides, and where its files are."""
import importlib.metadata
files = importlib.metadata.files("scikit-learn")
if files and any("iris" in str(file) for file in files):
    print("@PROOF@")
