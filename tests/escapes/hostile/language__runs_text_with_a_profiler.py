"""cProfile, trace and bdb all run statements."""
import cProfile
cProfile.run("print(open('@SECRET_FILE@').read())")
