"""Raw data of an HDF5 file may lie in a file outside."""
import h5py
with h5py.File("mine.h5", "w") as file:
    file.create_dataset("x", (4,), "u1", external=[("@OUTSIDE@/planted", 0, 4)])[:] = 7
