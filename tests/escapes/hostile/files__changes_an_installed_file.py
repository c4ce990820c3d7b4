"""Opening for appending harms nothing, and shows that it could."""
import keras
open(keras.__file__, "ab").close()
print("@PROOF@")
