"""HDF5 has links to other files, anywhere."""
import h5py
with h5py.File("@OUTSIDE@/other.h5", "w") as file:
    file["x"] = 1
with h5py.File("mine.h5", "w") as file:
    file["link"] = h5py.ExternalLink("@OUTSIDE@/other.h5", "x")
with h5py.File("mine.h5") as file:
    file["link"][()]
