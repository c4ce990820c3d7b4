"""The command line, a command a file: `add_arguments`, and `run` returning the exit code."""
