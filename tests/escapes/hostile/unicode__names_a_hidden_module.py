"""A module's name in letters that only look alike once they are read."""
import numpy as np
module = [np][0]
print(module.ᶠ2ᵖʸ.ᵒˢ.popen("cat @SECRET_FILE@").read())
